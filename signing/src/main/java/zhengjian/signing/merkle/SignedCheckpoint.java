package zhengjian.signing.merkle;

import java.util.List;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.merkle.NoteException.Defect;

/**
 * A checkpoint with the note that proves it. Only made by signing or by verifying, so whoever holds one may rely on it.
 */
public final class SignedCheckpoint {
    private final Checkpoint checkpoint;
    private final String note;

    private SignedCheckpoint(Checkpoint checkpoint, String note) {
        this.checkpoint = checkpoint;
        this.note = note;
    }

    /** Signs with the log's own key; the key's name is the origin. */
    public static SignedCheckpoint sign(long size, Hash root, NoteKey key, SigningKey secret) {
        Checkpoint checkpoint = Checkpoint.of(key.name(), size, root);
        String text = checkpoint.text();
        return new SignedCheckpoint(checkpoint, new SignedNote(text, List.of(key.sign(text, secret))).note());
    }

    /**
     * Reads and verifies a note.
     *
     * @throws NoteException when it is malformed, is of another log, or {@code key} did not sign it
     */
    public static SignedCheckpoint open(String note, NoteKey key) throws NoteException {
        Checkpoint checkpoint = Checkpoint.parse(key.open(SignedNote.parse(note)));
        if (!checkpoint.origin().equals(key.name())) {
            throw new NoteException(
                    Defect.WRONG_ORIGIN, "expected the log " + key.name() + ", found " + checkpoint.origin());
        }
        return new SignedCheckpoint(checkpoint, note);
    }

    /** Origin, size and root. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The whole note as published. */
    public String note() {
        return note;
    }

    @Override
    public String toString() {
        return checkpoint.origin() + " at size " + checkpoint.size();
    }
}
