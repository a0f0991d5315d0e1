package zhengjian.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.NoteSignature;
import zhengjian.signing.merkle.SignedCheckpoint;
import zhengjian.signing.merkle.SignedNote;

/**
 * The newest checkpoints that witnesses have cosigned; verified before they come here, and kept, so that they outlive a stop.
 * Safe for threads.
 */
public final class Cosignatures {
    private static final int KEPT = 8;

    private record Cosigned(long size, SignedNote note) {}

    private final List<Cosigned> newest = new ArrayList<>();
    private final KeptNotes kept;

    /** @param kept where they outlive a stop */
    Cosignatures(KeptNotes kept) {
        this.kept = kept;
    }

    /** Adds a line that was verified over this checkpoint, and keeps it. */
    synchronized void add(SignedCheckpoint checkpoint, NoteSignature line) throws NoteException {
        put(checkpoint, line);
        kept.keep(newest.stream().map(one -> one.note().note()).toList());
    }

    /** Adds a line that was kept, and verified again since. */
    synchronized void restore(SignedCheckpoint checkpoint, NoteSignature line) throws NoteException {
        put(checkpoint, line);
    }

    private void put(SignedCheckpoint checkpoint, NoteSignature line) throws NoteException {
        SignedNote own = SignedNote.parse(checkpoint.note());
        Optional<Cosigned> present = newest.stream()
                .filter(one -> one.note().text().equals(own.text()))
                .findFirst();
        present.ifPresent(newest::remove);
        List<NoteSignature> lines =
                new ArrayList<>(present.map(Cosigned::note).orElse(own).signatures());
        lines.removeIf(other -> other.name().equals(line.name()) && other.keyId() == line.keyId());
        lines.add(line);
        newest.add(new Cosigned(checkpoint.checkpoint().size(), new SignedNote(own.text(), lines)));
        newest.sort((a, b) -> Long.compare(b.size(), a.size()));
        while (newest.size() > KEPT) {
            newest.remove(newest.size() - 1);
        }
    }

    /** The same note with the cosignatures that are at hand for exactly this checkpoint. */
    public synchronized String with(String note) {
        String text = note.substring(0, note.lastIndexOf("\n\n") + 1);
        return newest.stream()
                .filter(one -> one.note().text().equals(text))
                .map(one -> one.note().note())
                .findFirst()
                .orElse(note);
    }

    /** The newest checkpoint that a witness has cosigned. */
    public synchronized Optional<String> newest() {
        return newest.stream().map(one -> one.note().note()).findFirst();
    }
}
