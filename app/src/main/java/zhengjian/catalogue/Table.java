package zhengjian.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** One CSV table of the resources, with a header row, in UTF-8. A table that is missing or broken is a fault of the build. */
final class Table {
    private Table() {}

    static void forEach(String name, Consumer<NamedCsvRecord> use) {
        InputStream stream = Table.class.getResourceAsStream("/zhengjian/catalogue/" + name);
        if (stream == null) {
            throw new IllegalStateException("missing resource: catalogue table " + name);
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(reader)) {
            table.forEach(use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
