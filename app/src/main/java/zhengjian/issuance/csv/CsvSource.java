package zhengjian.issuance.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.RowSink;
import zhengjian.issuance.sheet.RowSource;
import zhengjian.issuance.sheet.SheetLimits;
import zhengjian.issuance.sheet.SheetRow;

/** A list in a CSV file (RFC 4180, comma), with or without a byte order mark. */
public final class CsvSource implements RowSource {
    private static final int LONGEST_RECORD = 1 << 20;

    private final Path file;
    private final TextEncoding encoding;
    private final long size;
    private volatile long position;

    private CsvSource(Path file, TextEncoding encoding, long size) {
        this.file = file;
        this.encoding = encoding;
        this.size = size;
    }

    /**
     * Opens a file and decides its encoding.
     *
     * @throws BadList if it is too large or no text in one of the two encodings
     */
    public static CsvSource open(Path file) {
        try {
            long size = Files.size(file);
            if (size > SheetLimits.TEXT_BYTES) {
                throw new BadList(
                        BadList.Reason.TOO_LARGE,
                        "文件超过 " + (SheetLimits.TEXT_BYTES >> 20) + " MB",
                        "the file is larger than " + (SheetLimits.TEXT_BYTES >> 20) + " MB");
            }
            return new CsvSource(file, TextEncoding.detect(file), size);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public String description() {
        return "CSV，编码 " + encoding.shownName() + " / CSV in " + encoding.shownName();
    }

    @Override
    public void forEach(RowSink sink) {
        try (Reader reader = reader();
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .allowExtraCharsAfterClosingQuote(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST_RECORD)
                        .ofCsvRecord(reader)) {
            int number = 0;
            for (CsvRecord one : records) {
                number++;
                pass(one, number, sink);
            }
        } catch (CsvParseException e) {
            throw badCsv(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static void pass(CsvRecord one, int number, RowSink sink) {
        List<Cell> cells = new ArrayList<>(one.getFieldCount());
        boolean empty = true;
        for (String field : one.getFields()) {
            SheetLimits.requireCell(field.length(), number);
            Cell cell = Cell.text(field);
            if (!cell.isEmpty()) {
                SheetLimits.requireColumn(cells.size());
                empty = false;
            }
            cells.add(cell);
        }
        if (!empty) {
            SheetLimits.requireRow(number);
            sink.row(new SheetRow(number, cells));
        }
    }

    private Reader reader() throws IOException {
        InputStream in = new Counting(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        in.mark(4);
        byte[] start = in.readNBytes(3);
        boolean marked =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!marked) {
            in.reset();
        }
        return new InputStreamReader(in, encoding.strictDecoder());
    }

    @Override
    public double progress() {
        return size == 0 ? 1 : Math.min(1, (double) position / size);
    }

    @Override
    public void close() {
        // every pass closes its own stream
    }

    private static BadList badCsv(CsvParseException e) {
        return new BadList(
                BadList.Reason.BAD_CSV,
                "CSV 格式有误：" + e.getMessage() + "（引号未闭合或一行过长）",
                "the CSV is malformed: " + e.getMessage() + " (an open quote, or a record that is too long)",
                e);
    }

    private static BadList unreadable(Exception e) {
        return new BadList(
                BadList.Reason.UNREADABLE, "文件无法读取：" + e.getMessage(), "the file cannot be read: " + e.getMessage(), e);
    }

    /** Knows how far the file was read. */
    private final class Counting extends FilterInputStream {
        private long marked;

        Counting(InputStream in) {
            super(in);
            position = 0;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            position += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            position += Math.max(count, 0);
            return count;
        }

        @Override
        public synchronized void mark(int limit) {
            marked = position;
            super.mark(limit);
        }

        @Override
        public synchronized void reset() throws IOException {
            super.reset();
            position = marked;
        }
    }
}
