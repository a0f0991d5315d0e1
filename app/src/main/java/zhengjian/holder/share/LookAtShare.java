package zhengjian.holder.share;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import zhengjian.ledger.NotAppended;
import zhengjian.verification.Answer;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Verdict;
import zhengjian.verification.VerifyCertificate;
import zhengjian.verification.receipt.Asked;
import zhengjian.verification.receipt.RecordCheck;

/**
 * Answers somebody who has a share code. The check is recorded and the look counted in one transaction, before anything is
 * shown: whoever sees something has been counted.
 */
public final class LookAtShare {
    private final Shares shares;
    private final VerifyCertificate verify;
    private final RecordCheck record;
    private final InstantSource clock;

    public LookAtShare(Shares shares, VerifyCertificate verify, RecordCheck record, InstantSource clock) {
        this.shares = shares;
        this.verify = verify;
        this.record = record;
        this.clock = clock;
    }

    /** What there is to see. */
    public sealed interface Seen {
        /** No such code: never made, or forgotten. */
        record Unknown() implements Seen {}

        /** It has ended. */
        record Ended(Share.State state, Instant at) implements Seen {}

        /** @param recorded empty while the register cannot be read: then nothing was counted either */
        record Shown(Share share, Answer answer, Optional<RecordCheck.Recorded> recorded) implements Seen {}
    }

    /** How a code is doing, without looking: nothing is counted and nothing recorded. */
    public Optional<Share> find(ShareCode code) {
        return shares.find(code);
    }

    /** How a share is doing now. */
    public Share.State state(Share share) {
        return share.state(clock.instant());
    }

    /** @return fails with {@link NotAppended} while the ledger takes nothing */
    public CompletableFuture<Seen> look(ShareCode code) {
        Optional<Share> found = shares.find(code);
        if (found.isEmpty()) {
            return CompletableFuture.completedFuture(new Seen.Unknown());
        }
        Share share = found.get();
        Share.State state = state(share);
        if (state != Share.State.OPEN) {
            return CompletableFuture.completedFuture(new Seen.Ended(state, share.end()));
        }
        Question question =
                Question.about(new Subject.Shared(share.number(), share.id().ending()));
        Answer answer = verify.verify(question);
        if (answer.verdict() == Verdict.CANNOT_CHECK) {
            return CompletableFuture.completedFuture(new Seen.Shown(share, answer, Optional.empty()));
        }
        return record.record(answer, Asked.of(question), shares.look(share))
                .<Seen>thenApply(recorded -> new Seen.Shown(share, answer, Optional.of(recorded)))
                .exceptionally(failure -> endedMeanwhile(code, failure));
    }

    /** Somebody else had the last look, or the holder ended it just now. */
    private Seen endedMeanwhile(ShareCode code, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        Optional<Share> now = cause instanceof NotAppended.Refused ? shares.find(code) : Optional.empty();
        if (now.isEmpty()) {
            throw cause instanceof RuntimeException unexpected ? unexpected : new CompletionException(failure);
        }
        return new Seen.Ended(state(now.get()), now.get().end());
    }
}
