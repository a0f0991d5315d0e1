package zhengjian.offline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.credential.Credential;
import zhengjian.verification.Check;
import zhengjian.verification.Check.Result;
import zhengjian.verification.Check.Step;
import zhengjian.verification.Verdict;

/**
 * The answer to one input.
 *
 * @param credential what the token states, once its signature was found right
 * @param receipt what a receipt tells, once it was found genuine
 * @param statusAsOf when the status list that was looked at was signed
 * @param checks in the order in which they were made
 * @param asOf time of the answer, whole seconds
 */
public record OfflineAnswer(
        OfflineReason reason,
        Optional<Credential> credential,
        Optional<ReceiptTold> receipt,
        Optional<Instant> statusAsOf,
        List<Check> checks,
        Instant asOf) {
    public OfflineAnswer {
        checks = List.copyOf(checks);
    }

    /** Of a genuine receipt: the verdict that it tells, as of then. */
    public Verdict verdict() {
        return receipt.map(ReceiptTold::verdict).orElse(reason.verdict());
    }

    /** An answer that needed no looking. */
    static OfflineAnswer of(OfflineReason reason, Instant now) {
        return new Steps(now).end(Step.FORMAT, reason);
    }

    /** What has been looked at so far; ends once. */
    static final class Steps {
        private final List<Check> checks = new ArrayList<>();
        private final Instant now;
        private Optional<Credential> credential = Optional.empty();
        private Optional<ReceiptTold> receipt = Optional.empty();
        private Optional<Instant> statusAsOf = Optional.empty();

        Steps(Instant now) {
            this.now = now;
        }

        void about(Credential found) {
            credential = Optional.of(found);
        }

        void about(ReceiptTold told) {
            receipt = Optional.of(told);
        }

        void statusAsOf(Instant issuedAt) {
            statusAsOf = Optional.of(issuedAt);
        }

        void pass(Step step, String detail) {
            checks.add(new Check(step, Result.PASS, detail));
        }

        void notChecked(Step step, String detail) {
            checks.add(new Check(step, Result.NOT_CHECKED, detail));
        }

        /** Ends at a step that failed, or could not be taken. */
        OfflineAnswer end(Step step, OfflineReason reason) {
            boolean undecided = reason.verdict() == Verdict.CANNOT_CHECK || reason.verdict() == Verdict.STATUS_STALE;
            checks.add(new Check(
                    step, undecided ? Result.NOT_CHECKED : Result.FAIL, reason.chinese() + " " + reason.english()));
            return end(reason);
        }

        OfflineAnswer end(OfflineReason reason) {
            return new OfflineAnswer(reason, credential, receipt, statusAsOf, checks, now);
        }
    }
}
