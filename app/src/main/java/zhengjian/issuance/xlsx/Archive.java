package zhengjian.issuance.xlsx;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.SheetLimits;

/**
 * The zip archive of a spreadsheet: bounded in size, in parts, and in what all its parts together become when unpacked;
 * without duplicates, macros, links to other files or embedded objects.
 */
final class Archive implements AutoCloseable {
    private static final int PARTS = 1_000;

    private static final List<String> MACROS = List.of("vbaproject", "xl/macrosheets/", "xl/dialogsheets/", "vbadata");
    private static final List<String> LINKS = List.of("xl/externallinks/", "xl/connections.xml", "xl/querytables/");
    private static final List<String> OBJECTS = List.of("xl/embeddings/", "xl/activex/", "xl/ctrlprops/");

    private final ZipFile zip;
    private final long largest;
    private final AtomicLong unpacked = new AtomicLong();

    private Archive(ZipFile zip, long largest) {
        this.zip = zip;
        this.largest = largest;
    }

    /**
     * Opens a file and looks at its table of parts only.
     *
     * @throws BadList naming what is refused
     */
    static Archive open(Path file) {
        try {
            long size = Files.size(file);
            if (size > SheetLimits.SPREADSHEET_BYTES) {
                throw new BadList(
                        BadList.Reason.TOO_LARGE,
                        "表格文件超过 " + (SheetLimits.SPREADSHEET_BYTES >> 20) + " MB；可另存为 CSV",
                        "the spreadsheet is larger than " + (SheetLimits.SPREADSHEET_BYTES >> 20)
                                + " MB; it can be saved as CSV");
            }
            return checked(new ZipFile(file.toFile()), size * SheetLimits.INFLATION);
        } catch (ZipException e) {
            throw notAnArchive(e);
        } catch (IOException e) {
            throw new BadList(
                    BadList.Reason.UNREADABLE,
                    "文件无法读取：" + e.getMessage(),
                    "the file cannot be read: " + e.getMessage(),
                    e);
        }
    }

    private static Archive checked(ZipFile zip, long largest) throws IOException {
        try {
            refuse(zip, largest);
            return new Archive(zip, largest);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void refuse(ZipFile zip, long largest) {
        if (zip.size() > PARTS) {
            throw notASpreadsheet("部件超过 " + PARTS + " 个", "it has more than " + PARTS + " parts");
        }
        Set<String> names = new HashSet<>();
        AtomicLong declared = new AtomicLong();
        zip.stream().forEach(part -> {
            String name = part.getName().toLowerCase(Locale.ROOT);
            refusePart(name);
            if (!names.add(name)) {
                throw new BadList(
                        BadList.Reason.DUPLICATE_PART, "压缩包内有同名部件", "the archive has two parts of the same name");
            }
            if (declared.addAndGet(Math.max(0, part.getSize())) > largest) {
                throw inflates();
            }
        });
    }

    private static void refusePart(String name) {
        if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
            throw notASpreadsheet("部件路径异常", "a part has an unusual path");
        }
        if (MACROS.stream().anyMatch(name::contains)) {
            throw new BadList(
                    BadList.Reason.MACROS, "表格含有宏；请另存为不含宏的 .xlsx", "the spreadsheet has macros; save it as .xlsx");
        }
        if (LINKS.stream().anyMatch(name::startsWith)) {
            throw new BadList(
                    BadList.Reason.EXTERNAL_LINK,
                    "表格链接到其他文件或数据源；请断开链接后另存",
                    "the spreadsheet links to other files or sources; break the links and save again");
        }
        if (OBJECTS.stream().anyMatch(name::startsWith)) {
            throw new BadList(
                    BadList.Reason.EMBEDDED_OBJECT, "表格内嵌了对象或控件", "the spreadsheet has embedded objects or controls");
        }
    }

    /** Whether there is such a part. */
    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Bytes that the part claims to have when unpacked. */
    long size(String name) {
        ZipEntry part = zip.getEntry(name);
        return part == null ? 0 : Math.max(0, part.getSize());
    }

    /**
     * Unpacks a part as a stream; the bound holds for all parts together.
     *
     * @throws BadList if there is no such part
     */
    InputStream open(String name) {
        ZipEntry part = zip.getEntry(name);
        if (part == null) {
            throw notASpreadsheet("缺少部件 " + name, "part " + name + " is missing");
        }
        try {
            return new Bounded(new BufferedInputStream(zip.getInputStream(part), 1 << 16));
        } catch (IOException e) {
            throw truncated(e);
        }
    }

    /** Bytes unpacked so far. */
    long unpacked() {
        return unpacked.get();
    }

    /** Begins a new pass: what was unpacked before no longer counts. */
    void beginPass() {
        unpacked.set(0);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw truncated(e);
        }
    }

    static BadList notASpreadsheet(String chinese, String english) {
        return new BadList(
                BadList.Reason.NOT_A_SPREADSHEET, "不是有效的 .xlsx 文件：" + chinese, "this is no .xlsx file: " + english);
    }

    static BadList truncated(Exception e) {
        return new BadList(BadList.Reason.TRUNCATED, "表格文件不完整或已损坏", "the spreadsheet file is incomplete or damaged", e);
    }

    private static BadList notAnArchive(ZipException e) {
        if (String.valueOf(e.getMessage()).contains("encrypted")) {
            return new BadList(
                    BadList.Reason.ENCRYPTED,
                    "表格设有密码；请去掉密码后另存",
                    "the spreadsheet is encrypted; save it without password",
                    e);
        }
        return truncated(e);
    }

    private static BadList inflates() {
        return new BadList(
                BadList.Reason.INFLATES_TOO_MUCH,
                "解压后超过原文件的 " + SheetLimits.INFLATION + " 倍",
                "unpacked it is more than " + SheetLimits.INFLATION + " times its size");
    }

    /** Counts what is really unpacked: the sizes in an archive's table may lie. */
    private final class Bounded extends FilterInputStream {
        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            if (unpacked.addAndGet(bytes) > largest) {
                throw inflates();
            }
        }
    }
}
