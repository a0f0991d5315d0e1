package zhengjian.signing.key;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import zhengjian.signing.Bytes;

/**
 * Names a key: the first four bytes, big-endian, of the SHA-256 COSE key thumbprint (RFC 9679). Short enough for a QR code,
 * so it only finds a key; two keys of one ring never share it.
 */
public record KeyId(int value) {
    private static final HexFormat HEX = HexFormat.of();

    /** The id of this key. */
    public static KeyId of(VerificationKey key) {
        SHA256Digest digest = new SHA256Digest();
        byte[] coseKey = key.coseKey();
        digest.update(coseKey, 0, coseKey.length);
        byte[] thumbprint = new byte[digest.getDigestSize()];
        digest.doFinal(thumbprint, 0);
        return new KeyId(ByteBuffer.wrap(thumbprint).getInt());
    }

    /**
     * Reads eight hexadecimal digits.
     *
     * @throws IllegalArgumentException when there are not eight, or one is no hexadecimal digit
     */
    public static KeyId parse(String hex) {
        if (hex.length() != 8) {
            throw new IllegalArgumentException("expected 8 hexadecimal digits of a key id, found " + hex.length());
        }
        return new KeyId(HexFormat.fromHexDigits(hex));
    }

    /**
     * The id with these four bytes.
     *
     * @throws IllegalArgumentException when there are not four
     */
    public static KeyId of(Bytes bytes) {
        if (bytes.length() != 4) {
            throw new IllegalArgumentException("expected 4 bytes of a key id, found " + bytes.length());
        }
        return new KeyId(ByteBuffer.wrap(bytes.toArray()).getInt());
    }

    /** Eight lower-case hexadecimal digits. */
    public String hex() {
        return HEX.toHexDigits(value);
    }

    /** Four bytes, big-endian, as they stand in a COSE header. */
    public Bytes bytes() {
        return Bytes.copyOf(ByteBuffer.allocate(4).putInt(value).array());
    }

    @Override
    public String toString() {
        return hex();
    }
}
