package zhengjian.signing.merkle;

import java.util.Base64;
import zhengjian.signing.merkle.NoteException.Defect;

/** Standard base64 of which only the one canonical text is read: the JDK's decoder alone accepts several. */
final class Base64Text {
    private Base64Text() {}

    static byte[] decode(String text, Defect defect) throws NoteException {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new NoteException(defect, "not base64: " + e.getMessage());
        }
        if (!Base64.getEncoder().encodeToString(content).equals(text)) {
            throw new NoteException(defect, "not the canonical base64 of its bytes");
        }
        return content;
    }
}
