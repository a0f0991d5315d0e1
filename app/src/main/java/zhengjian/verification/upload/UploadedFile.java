package zhengjian.verification.upload;

import java.util.Arrays;

/** What kind of file was uploaded, by its first bytes. */
public enum UploadedFile {
    JPEG(0xFF, 0xD8, 0xFF),
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    PDF('%', 'P', 'D', 'F', '-'),
    /** Anything else. */
    OTHER();

    private final byte[] start;

    UploadedFile(int... start) {
        this.start = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            this.start[i] = (byte) start[i];
        }
    }

    /** The kind of a file with this content. */
    public static UploadedFile of(byte[] content) {
        return Arrays.stream(values())
                .filter(kind -> content.length >= kind.start.length
                        && Arrays.equals(content, 0, kind.start.length, kind.start, 0, kind.start.length))
                .findFirst()
                .orElse(OTHER);
    }
}
