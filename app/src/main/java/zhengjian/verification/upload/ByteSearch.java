package zhengjian.verification.upload;

import java.nio.charset.StandardCharsets;

/** Plain search for ASCII texts in bytes: each pass looks at a byte a bounded number of times, whatever the bytes. */
record ByteSearch(byte[] bytes) {
    private static final int NOWHERE = -1;

    /** Where the text stands first at or after {@code from}, or -1. */
    int first(String text, int from) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = Math.max(0, from); i + wanted.length <= bytes.length; i++) {
            if (isAt(wanted, i)) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** Where the text stands last at or before {@code from}, or -1. */
    int last(String text, int from) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        for (int i = Math.min(from, bytes.length - wanted.length); i >= 0; i--) {
            if (isAt(wanted, i)) {
                return i;
            }
        }
        return NOWHERE;
    }

    private boolean isAt(byte[] wanted, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
