package zhengjian.signing.credential;

import java.util.Arrays;
import zhengjian.signing.credential.TokenException.Defect;

/** RFC 4648 §6 base32, upper case, without padding; a byte string has exactly one text. */
public final class Base32 {
    private static final char[] ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
    private static final byte[] VALUES = new byte[128];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < ALPHABET.length; i++) {
            VALUES[ALPHABET[i]] = (byte) i;
        }
    }

    private Base32() {}

    /** The one text of these bytes. */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = buffer << 8 | next & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET[buffer >> bits & 31]);
            }
            buffer &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET[buffer << 5 - bits & 31]);
        }
        return text.toString();
    }

    /** @throws TokenException when it is not what {@link #encode} writes */
    public static byte[] decode(String text) throws TokenException {
        int spare = text.length() * 5 % 8;
        if (spare >= 5) {
            throw new TokenException(Defect.BASE32_NOT_CANONICAL, "no byte string has a text of " + text.length());
        }
        byte[] bytes = new byte[text.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int filled = 0;
        for (int i = 0; i < text.length(); i++) {
            buffer = buffer << 5 | value(text, i);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[filled++] = (byte) (buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        if (buffer != 0) {
            throw new TokenException(Defect.BASE32_NOT_CANONICAL, "the last character carries spare bits");
        }
        return bytes;
    }

    private static int value(String text, int position) throws TokenException {
        char character = text.charAt(position);
        int value = character < VALUES.length ? VALUES[character] : -1;
        if (value < 0) {
            throw new TokenException(Defect.NOT_BASE32, "character " + (position + 1) + " is not one of A-Z, 2-7");
        }
        return value;
    }
}
