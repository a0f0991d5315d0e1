package zhengjian.signing.merkle;

import java.nio.ByteBuffer;
import java.util.Base64;
import zhengjian.signing.Bytes;
import zhengjian.signing.merkle.NoteException.Defect;

/**
 * One signature line of a note, of whatever algorithm.
 *
 * @param name of the key, without blanks and plus
 * @param keyId first four bytes of a hash over name, algorithm and key
 * @param signature 1 byte and more
 */
public record NoteSignature(String name, int keyId, Bytes signature) {
    private static final String DASH = "— ";

    public NoteSignature {
        requireName(name);
    }

    static void requireName(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("a key name is not empty and has no blank and no plus: " + name);
        }
    }

    static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            // no blank lies beyond the first plane
            char c = name.charAt(i);
            if (c == '+' || Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    static NoteSignature parse(String line) throws NoteException {
        int gap = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || gap < DASH.length()) {
            throw new NoteException(Defect.SIGNATURE_LINE_MALFORMED, "expected “— NAME BASE64”");
        }
        String name = line.substring(DASH.length(), gap);
        if (!isName(name)) {
            throw new NoteException(Defect.KEY_NAME_MALFORMED, "key name is empty or has a blank or plus");
        }
        byte[] content = Base64Text.decode(line.substring(gap + 1), Defect.SIGNATURE_NOT_BASE64);
        if (content.length <= Integer.BYTES) {
            throw new NoteException(Defect.SIGNATURE_TOO_SHORT, "a signature line has a key id and a signature");
        }
        ByteBuffer buffer = ByteBuffer.wrap(content);
        int keyId = buffer.getInt();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new NoteSignature(name, keyId, Bytes.copyOf(signature));
    }

    /** The line without its newline. */
    String line() {
        byte[] content = ByteBuffer.allocate(Integer.BYTES + signature.length())
                .putInt(keyId)
                .put(signature.toArray())
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(content);
    }
}
