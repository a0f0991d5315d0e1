package zhengjian.signing.witness;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.ConsistencyProof;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.SignedNote;

/**
 * What a log asks of a witness: C2SP tlog-witness, {@code add-checkpoint}. The answer is lines that are cosignatures, or a
 * size from which the proof should have begun.
 *
 * @param oldSize the size that the witness cosigned last; 0 when it never did
 * @param proof that the tree of that size is the beginning of the checkpoint's; empty for 0
 * @param note the checkpoint, signed by the log
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, String note) {
    /** Type of the answer 409 that names the size. */
    public static final String SIZE_TYPE = "text/x.tlog.size";

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    /** A request with its proof; {@code from} is 0 and more. */
    public static AddCheckpoint of(long from, Proofs proofs, Checkpoint checkpoint, String note) {
        boolean grown = from > 0 && from < checkpoint.size();
        return new AddCheckpoint(
                from, grown ? proofs.consistency(from, checkpoint.size()).path() : List.of(), note);
    }

    /** Where the proofs come from. */
    public interface Proofs {
        /** Between two sizes, 1 and more. */
        ConsistencyProof consistency(long from, long to);
    }

    /** The body of the request. */
    public byte[] body() {
        StringBuilder body = new StringBuilder("old ").append(oldSize).append('\n');
        for (Hash hash : proof) {
            body.append(Base64.getEncoder().encodeToString(hash.toArray())).append('\n');
        }
        return body.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The note with the lines of an answer below its own, none of them believed yet. */
    public SignedNote withLines(byte[] answer) throws NoteException {
        byte[] own = note.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[own.length + answer.length];
        System.arraycopy(own, 0, all, 0, own.length);
        System.arraycopy(answer, 0, all, own.length, answer.length);
        return SignedNote.parse(all);
    }
}
