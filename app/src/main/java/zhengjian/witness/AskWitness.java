package zhengjian.witness;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.NoteSignature;
import zhengjian.signing.merkle.SignedCheckpoint;
import zhengjian.signing.witness.AddCheckpoint;
import zhengjian.trust.fetch.FetchException;
import zhengjian.trust.fetch.HttpPost;

/**
 * The conversation with one witness: submits a checkpoint with the proof from what it cosigned last, begins again from the
 * size that it names if that was another one, and takes only a right cosignature over this very checkpoint. For one thread.
 */
final class AskWitness {
    private static final int LONGEST = 1 << 14;

    private final Witness witness;
    private final AddCheckpoint.Proofs proofs;
    private final HttpPost http;
    private long oldSize;

    AskWitness(Witness witness, AddCheckpoint.Proofs proofs, HttpPost http) {
        this.witness = witness;
        this.proofs = proofs;
        this.http = http;
    }

    /** The size that it cosigned last, as far as is known here; 0 at first. */
    long oldSize() {
        return oldSize;
    }

    /** Its cosignature over the checkpoint, at most ten minutes ahead of {@code now}. */
    NoteSignature cosignature(SignedCheckpoint checkpoint, Instant now) throws FetchException, WitnessRefused {
        AddCheckpoint request = request(checkpoint);
        HttpPost.Answer answer = send(request);
        if (answer.status() == 409 && !answer.contentType().startsWith(AddCheckpoint.SIZE_TYPE)) {
            throw refused("sees another root at size " + oldSize, true);
        }
        if (answer.status() == 409) {
            oldSize = size(answer.body(), checkpoint);
            request = request(checkpoint);
            answer = send(request);
        }
        if (answer.status() != 200) {
            // 422: the proof from the size that it cosigned does not lead to our tree
            throw refused("answered " + answer.status(), answer.status() == 422 || answer.status() == 409);
        }
        NoteSignature line = line(request, answer, checkpoint, now);
        oldSize = checkpoint.checkpoint().size();
        return line;
    }

    private AddCheckpoint request(SignedCheckpoint checkpoint) {
        return AddCheckpoint.of(oldSize, proofs, checkpoint.checkpoint(), checkpoint.note());
    }

    private HttpPost.Answer send(AddCheckpoint request) throws FetchException {
        return http.post(witness.addCheckpoint(), Bytes.copyOf(request.body()), LONGEST);
    }

    private long size(Bytes body, SignedCheckpoint checkpoint) throws WitnessRefused {
        String text = new String(body.toArray(), US_ASCII);
        if (!text.matches("(0|[1-9][0-9]{0,17})\n")) {
            throw refused("answered 409 without a size", false);
        }
        long seen = Long.parseLong(text.strip());
        if (seen > checkpoint.checkpoint().size()) {
            throw refused(
                    "has seen a tree of " + seen + " entries, ours has "
                            + checkpoint.checkpoint().size() + ": was an older backup restored?",
                    true);
        }
        return seen;
    }

    private NoteSignature line(AddCheckpoint request, HttpPost.Answer answer, SignedCheckpoint checkpoint, Instant now)
            throws WitnessRefused {
        List<NoteSignature> lines;
        try {
            lines = request.withLines(answer.body().toArray()).signatures();
        } catch (NoteException e) {
            throw refused("answered what is no signature line: " + e.getMessage(), false);
        }
        String text = checkpoint.checkpoint().text();
        for (NoteSignature line : lines) {
            if (witness.key().claims(line)) {
                Optional<Instant> at = witness.key().time(line, text);
                if (at.isEmpty()) {
                    throw refused("sent a cosignature that is not right", false);
                }
                if (at.get().isAfter(now.plusSeconds(600))) {
                    throw refused("cosigned in the future, at " + at.get(), false);
                }
                return line;
            }
        }
        throw refused("sent no cosignature of its key", false);
    }

    private WitnessRefused refused(String why, boolean serious) {
        return new WitnessRefused("witness " + witness.key().name() + " " + why, serious);
    }
}
