package zhengjian.signing.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import zhengjian.signing.merkle.NoteException.Defect;

/**
 * A text with signature lines under it (C2SP signed-note). Parsing trusts nothing: use the text only after {@link
 * NoteKey#open}.
 *
 * @param text ends in a newline
 * @param signatures 1 to 32
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** Bytes at most in a note: sixteen post-quantum signatures fit. */
    public static final int LARGEST = 128 * 1024;

    private static final int MOST_SIGNATURES = 32;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || signatures.isEmpty()) {
            throw new IllegalArgumentException("a signed note has a text ending in a newline, and a signature");
        }
    }

    /** Reads UTF-8. */
    public static SignedNote parse(byte[] utf8) throws NoteException {
        if (utf8.length > LARGEST) {
            throw new NoteException(Defect.TOO_LARGE, "a note has at most " + LARGEST + " bytes, found " + utf8.length);
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new NoteException(Defect.NOT_UTF8, "a note is UTF-8");
        }
    }

    /** Reads the whole note: text, blank line, signature lines, final newline. */
    public static SignedNote parse(String note) throws NoteException {
        requirePlain(note);
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0) {
            throw new NoteException(Defect.NO_BLANK_LINE, "a blank line stands before the signatures");
        }
        String text = note.substring(0, blank + 1);
        return new SignedNote(text, signatures(note.substring(blank + 2)));
    }

    private static void requirePlain(String note) throws NoteException {
        if (note.length() > LARGEST) {
            throw new NoteException(Defect.TOO_LARGE, "a note has at most " + LARGEST + " bytes");
        }
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new NoteException(Defect.CONTROL_CHARACTER, "a note has no control character but newline");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(note)) {
            throw new NoteException(Defect.NOT_UTF8, "a note is UTF-8");
        }
        if (!note.endsWith("\n")) {
            throw new NoteException(Defect.NO_FINAL_NEWLINE, "a note ends in a newline");
        }
    }

    private static List<NoteSignature> signatures(String block) throws NoteException {
        if (block.isEmpty()) {
            throw new NoteException(Defect.NO_SIGNATURE, "a note has at least one signature line");
        }
        String[] lines = block.substring(0, block.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new NoteException(Defect.TOO_MANY_SIGNATURES, "a note has at most 32 signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>(lines.length);
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    /** The note as it is published; {@link #parse(String)} reads it back. */
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
