package zhengjian.issuance.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import zhengjian.issuance.csv.CsvSource;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.RowSource;
import zhengjian.issuance.sheet.SheetLimits;
import zhengjian.issuance.xlsx.XlsxSource;

/** A list as a file. What it is, is decided by its content, not by its name. */
public final class ListFile implements AutoCloseable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path file;
    private final RowSource source;
    private final String sha256;
    private final boolean from1904;

    private ListFile(Path file, RowSource source, String sha256, boolean from1904) {
        this.file = file;
        this.source = source;
        this.sha256 = sha256;
        this.from1904 = from1904;
    }

    /**
     * Opens a list.
     *
     * @throws BadList if the file as a whole is refused
     */
    public static ListFile open(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadList(BadList.Reason.UNREADABLE, "没有这个文件：" + file, "there is no such file: " + file);
            }
            byte[] start = start(file);
            if (start.length == 0) {
                throw new BadList(BadList.Reason.EMPTY, "文件是空的", "the file is empty");
            }
            if (Arrays.equals(start, OLE2)) {
                throw new BadList(
                        BadList.Reason.ENCRYPTED,
                        "文件是设有密码的表格或旧的 .xls；请去掉密码，另存为 .xlsx 或 CSV",
                        "the file is an encrypted spreadsheet or an old .xls; save it without password as .xlsx or CSV");
            }
            if (Files.size(file) > SheetLimits.TEXT_BYTES) {
                throw new BadList(BadList.Reason.TOO_LARGE, "文件过大", "the file is too large");
            }
            String sha256 = hash(file);
            if (Arrays.equals(start, ZIP)) {
                XlsxSource sheet = XlsxSource.open(file);
                return new ListFile(file, sheet, sha256, sheet.from1904());
            }
            return new ListFile(file, CsvSource.open(file), sha256, false);
        } catch (IOException e) {
            throw new BadList(BadList.Reason.UNREADABLE, "文件无法读取：" + file, "the file cannot be read: " + file, e);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Its rows. */
    public RowSource rows() {
        return source;
    }

    /** SHA-256 of the file when it was opened, lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** Whether numbers in date columns count from 1904. */
    public boolean from1904() {
        return from1904;
    }

    /**
     * Refuses a file that was written to since it was opened.
     *
     * @throws BadList if its content is another one now
     */
    public void requireUnchanged() {
        try {
            if (!hash(file).equals(sha256)) {
                throw new BadList(
                        BadList.Reason.CHANGED_WHILE_READ, "文件在读取期间被改动", "the file was changed while it was read");
            }
        } catch (IOException e) {
            throw new BadList(BadList.Reason.UNREADABLE, "文件无法读取：" + file, "the file cannot be read: " + file, e);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
