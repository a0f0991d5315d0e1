package zhengjian.verification.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tells a list of certificates, which is checked elsewhere, from what can be checked as one file. A hint, never a verdict. */
public final class UploadedList {
    private static final int LONGEST_HEADER = 4096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EARLIER_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String SHEETS = "xl/";
    private static final List<String> COLUMNS = List.of("证书编号", "编号", "姓名");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private UploadedList() {}

    /** Whether it begins as a workbook does, or with a line that names columns of a list. */
    public static boolean looksLikeOne(byte[] content) {
        if (begins(content, ZIP)) {
            return new ByteSearch(content).first(SHEETS, 0) >= 0;
        }
        return begins(content, EARLIER_WORKBOOK) || namesColumns(content);
    }

    private static boolean begins(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static boolean namesColumns(byte[] content) {
        int end = 0;
        while (end < content.length && content[end] != '\n' && content[end] != '\r') {
            if (++end > LONGEST_HEADER) {
                return false;
            }
        }
        byte[] header = Arrays.copyOf(content, end);
        return CHARSETS.stream().anyMatch(charset -> namesColumns(header, charset));
    }

    private static boolean namesColumns(byte[] header, Charset charset) {
        try {
            String line = charset.newDecoder().decode(ByteBuffer.wrap(header)).toString();
            return COLUMNS.stream().anyMatch(line::contains);
        } catch (CharacterCodingException another) {
            return false;
        }
    }
}
