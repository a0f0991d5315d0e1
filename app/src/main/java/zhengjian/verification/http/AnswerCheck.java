package zhengjian.verification.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.ledger.NotAppended;
import zhengjian.signing.trust.Issuer;
import zhengjian.verification.Answer;
import zhengjian.verification.Question;
import zhengjian.verification.Verdict;
import zhengjian.verification.VerifyCertificate;
import zhengjian.verification.receipt.Asked;
import zhengjian.verification.receipt.RecordCheck;
import zhengjian.verification.receipt.RecordCheck.Recorded;

/**
 * Verifies, records, and answers in its own time: {@code NOT_FOUND} is given a fixed while after the question came, so that
 * a wrong name cannot be told from an unknown number by a clock, whatever cache or store did.
 */
public final class AnswerCheck {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerCheck.class);

    private final VerifyCertificate verify;
    private final RecordCheck record;

    public AnswerCheck(VerifyCertificate verify, RecordCheck record) {
        this.verify = verify;
        this.record = record;
    }

    /**
     * An answer, and its receipt if the check was recorded.
     *
     * @param recorded empty when nothing was to be recorded, or nothing can be
     */
    record Checked(Answer answer, Optional<Recorded> recorded) {}

    /** The answer alone, not recorded, for whoever decides something else about the same certificate. */
    public CompletableFuture<Answer> answer(Question question) {
        return unrecorded(question).thenApply(Checked::answer);
    }

    /** The listed issuer whose address this is. */
    Optional<Issuer> listedIssuer(String text) {
        return verify.listedIssuer(text);
    }

    /** Verifies without recording. */
    CompletableFuture<Checked> unrecorded(Question question) {
        long start = System.nanoTime();
        Checked checked = new Checked(verify.verify(question), Optional.empty());
        return inDueTime(checked, start);
    }

    /**
     * Verifies and records.
     *
     * @return fails with {@link NotAppended} when the check cannot be recorded and the verdict needs it, or with {@link
     *     RecordCheck.KeyUsedOtherwise}
     */
    CompletableFuture<Checked> check(Asked asked) {
        long start = System.nanoTime();
        Answer answer = verify.verify(asked.question());
        if (answer.verdict() == Verdict.CANNOT_CHECK) {
            return CompletableFuture.completedFuture(new Checked(answer, Optional.empty()));
        }
        return recorded(answer, asked).thenCompose(checked -> inDueTime(checked, start));
    }

    /**
     * Verifies, and records what was found. {@code NOT_FOUND} stays without entry and receipt: nothing in it may differ
     * from another {@code NOT_FOUND}, and guessing must not fill the ledger.
     */
    CompletableFuture<Checked> lookUp(Asked asked) {
        long start = System.nanoTime();
        Answer answer = verify.verify(asked.question());
        return switch (answer.verdict()) {
            case NOT_FOUND -> inDueTime(new Checked(answer, Optional.empty()), start);
            case CANNOT_CHECK -> CompletableFuture.completedFuture(new Checked(answer, Optional.empty()));
            default -> evenWithoutLedger(recorded(answer, asked), asked);
        };
    }

    private CompletableFuture<Checked> recorded(Answer answer, Asked asked) {
        return record.record(answer, asked).thenApply(recorded -> new Checked(answer, Optional.of(recorded)));
    }

    /** A recorded check for pages: while the ledger takes nothing, people still get an answer, without receipt. */
    CompletableFuture<Checked> checkIfPossible(Asked asked) {
        return evenWithoutLedger(check(asked), asked);
    }

    private CompletableFuture<Checked> evenWithoutLedger(CompletableFuture<Checked> checking, Asked asked) {
        return checking.handle((checked, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedFuture(checked);
                    }
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    if (!(cause instanceof NotAppended)) {
                        return CompletableFuture.<Checked>failedFuture(failure);
                    }
                    LOG.warn("a check was answered without receipt: {}", cause.getMessage());
                    return unrecorded(asked.question());
                })
                .thenCompose(answered -> answered);
    }

    /** The answer while the ledger takes nothing. */
    Answer cannotRecord() {
        return verify.cannotRecord();
    }

    private static CompletableFuture<Checked> inDueTime(Checked checked, long start) {
        return checked.answer().verdict() == Verdict.NOT_FOUND
                ? DueTime.notFound(checked, start)
                : CompletableFuture.completedFuture(checked);
    }
}
