package zhengjian.signing.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import zhengjian.signing.Bytes;

/**
 * Names one file by its content.
 *
 * @param sha256 of the whole file, 32 bytes
 * @param length in bytes, 1 to 16 MiB: nobody needs to read on
 */
public record FileHash(Bytes sha256, int length) {
    private static final int LONGEST = 1 << 24;

    public FileHash {
        if (sha256.length() != 32 || length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("no hash of a file: " + sha256 + ", " + length + " bytes");
        }
    }

    /** The hash of this file. */
    public static FileHash of(Bytes file) {
        return new FileHash(sha256(file), file.length());
    }

    static Bytes sha256(Bytes file) {
        try {
            return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(file.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True when this is the file. */
    public boolean fits(Bytes file) {
        return file.length() == length && sha256.equals(sha256(file));
    }
}
