package zhengjian.roster.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A result as CSV in UTF-8 with a byte order mark, which spreadsheet programs need to tell it from GB 18030. */
public final class CsvResult implements ResultWriter {
    /** Media type of the file. */
    public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    private final Writer out;

    /**
     * Writes the header.
     *
     * @param out stays open
     */
    public CsvResult(OutputStream out, List<String> columns) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\uFEFF');
        row(columns);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        out.write(cells.stream().map(SafeText::csv).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
