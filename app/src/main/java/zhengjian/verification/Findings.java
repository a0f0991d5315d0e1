package zhengjian.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengjian.register.RegisteredCertificate;
import zhengjian.verification.Answer.OtherCertificate;
import zhengjian.verification.Check.Step;

/** What has been looked at so far for one answer; ends once. */
final class Findings {
    private final Instant asOf;
    private final List<Check> checks = new ArrayList<>(Step.values().length);
    private @Nullable RegisteredCertificate found;
    private @Nullable OtherCertificate other;
    private boolean heldByAsker;

    Findings(Instant asOf) {
        this.asOf = asOf;
    }

    Instant asOf() {
        return asOf;
    }

    void about(RegisteredCertificate certificate, boolean held) {
        this.found = certificate;
        this.heldByAsker = held;
    }

    void about(OtherCertificate certificate) {
        this.other = certificate;
    }

    void add(Check check) {
        checks.add(check);
    }

    void pass(Step step, String detail) {
        checks.add(Check.pass(step, detail));
    }

    void notChecked(Step step, String detail) {
        checks.add(Check.notChecked(step, detail));
    }

    /** Ends at a step that failed. */
    Answer end(Step step, Reason reason) {
        failed(step, reason);
        return end(reason);
    }

    /** Notes a step that failed; {@link #end(Reason)} has to follow. */
    void failed(Step step, Reason reason) {
        String detail = reason.chinese() + " " + reason.english();
        boolean undecided = reason.verdict() == Verdict.CANNOT_CHECK || reason.verdict() == Verdict.STATUS_STALE;
        checks.add(undecided ? Check.notChecked(step, detail) : Check.fail(step, detail));
    }

    Answer end(Reason reason) {
        return new Answer(
                reason,
                Optional.ofNullable(found),
                Optional.ofNullable(other),
                Optional.empty(),
                checks,
                heldByAsker,
                asOf);
    }

    /** Ends with the certificate genuine and valid. */
    Answer end(Usable usable) {
        checks.add(
                switch (usable.answer()) {
                    case YES -> Check.pass(Step.SCOPE, usable.reason());
                    case NO -> Check.fail(Step.SCOPE, usable.reason());
                    case NOT_DECIDED -> Check.notChecked(Step.SCOPE, usable.reason());
                });
        return new Answer(
                usable.cause(),
                Optional.ofNullable(found),
                Optional.ofNullable(other),
                Optional.of(usable),
                checks,
                heldByAsker,
                asOf);
    }
}
