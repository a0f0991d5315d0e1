package zhengjian.verification;

import java.time.LocalDate;
import java.time.ZoneId;
import zhengjian.register.RegisteredCertificate;
import zhengjian.verification.Check.Step;

/**
 * What can be said of the status on another day. The register knows the status now and since when: a day before that, or a
 * day to come, is not answered rather than guessed.
 */
final class StatusOnDate {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private StatusOnDate() {}

    /** @param certificate whose status now is valid */
    static Check check(RegisteredCertificate certificate, LocalDate on, LocalDate today) {
        LocalDate since = LocalDate.ofInstant(certificate.status().since(), ZONE);
        if (on.isAfter(today)) {
            return Check.notChecked(
                    Step.STATUS_ON_DATE,
                    "将来的状态无从得知，以使用当日的核验为准。 A status to come is not known; check again on the day.");
        }
        if (on.isBefore(since)) {
            return Check.notChecked(
                    Step.STATUS_ON_DATE,
                    "现状态始于 " + since + "，此前的状态未予核查。 The status now holds since " + since
                            + "; before that it was not looked at.");
        }
        return Check.pass(Step.STATUS_ON_DATE, "该日有效。 Valid on that day.");
    }
}
