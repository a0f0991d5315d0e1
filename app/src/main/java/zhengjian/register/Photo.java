package zhengjian.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import zhengjian.signing.Bytes;

/** A holder's photo, 1 byte to 1 MiB: a JPEG without anything but the picture; of earlier imports also as it came, or a PNG. */
public record Photo(Bytes content) {
    private static final int LARGEST = 1 << 20;

    public Photo {
        if (content.length() == 0 || content.length() > LARGEST) {
            throw new IllegalArgumentException(
                    "照片应为 1 字节至 1 MiB / a photo has 1 byte to 1 MiB, found " + content.length());
        }
    }

    /** SHA-256, lower-case hex: what the certificate names. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "photo of " + content.length() + " bytes";
    }
}
