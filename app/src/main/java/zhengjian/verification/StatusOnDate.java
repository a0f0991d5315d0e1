package zhengjian.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import zhengjian.certificate.Status;
import zhengjian.register.CurrentStatus;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.verification.Check.Step;

/**
 * The status at the end of a day in Asia/Shanghai, today's as of now (step 8 of docs/formats/verification.md). What the
 * register did not know yet on that day is not answered rather than guessed.
 *
 * @param status empty when the certificate was entered after that day
 */
record StatusOnDate(RegisteredCertificate certificate, LocalDate on, Optional<CurrentStatus> status) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param on today or earlier */
    static StatusOnDate of(RegisteredCertificate certificate, LocalDate on, Register register) {
        Instant end = on.plusDays(1).atStartOfDay(ZONE).toInstant();
        return new StatusOnDate(certificate, on, register.statusBefore(certificate, end));
    }

    /** Whether the register knows that it was not valid then. */
    boolean wasNotValid() {
        return status.isPresent() && status.get().status() != Status.VALID;
    }

    Check check() {
        if (status.isEmpty()) {
            return Check.notChecked(Step.STATUS_ON_DATE, notYet());
        }
        LocalDate since = LocalDate.ofInstant(status.get().since(), ZONE);
        return switch (status.get().status()) {
            case VALID -> Check.pass(Step.STATUS_ON_DATE, valid());
            case SUSPENDED ->
                Check.fail(
                        Step.STATUS_ON_DATE,
                        "该日处于暂停使用状态（自 " + since + " 起）" + andNow("。", "，其后已恢复。") + " Suspended on that day, since "
                                + since + andNow(".", "; reinstated later."));
            case REVOKED ->
                Check.fail(Step.STATUS_ON_DATE, "该日已被撤销（撤销于 " + since + "）。 Revoked by that day, on " + since + ".");
            case SUPERSEDED ->
                Check.fail(Step.STATUS_ON_DATE, "该日已被新证取代（换发于 " + since + "）。 Replaced by that day, on " + since + ".");
        };
    }

    private String andNow(String still, String validAgain) {
        return certificate.status().status() == Status.VALID ? validAgain : still;
    }

    private String valid() {
        LocalDate now = LocalDate.ofInstant(certificate.status().since(), ZONE);
        return switch (certificate.status().status()) {
            case VALID -> "该日有效。 Valid on that day.";
            case SUSPENDED -> "该日有效；自 " + now + " 起暂停使用。 Valid on that day; suspended since " + now + ".";
            case REVOKED -> "该日有效；已于 " + now + " 撤销。 Valid on that day; revoked on " + now + ".";
            case SUPERSEDED -> "该日有效；已于 " + now + " 换发新证。 Valid on that day; replaced on " + now + ".";
        };
    }

    private String notYet() {
        LocalDate issued = certificate.certificate().issuedOn();
        return issued.isAfter(on)
                ? "证书签发于 " + issued + "，晚于所询日期，该日还没有这张证书。 Issued on " + issued
                        + ", after the date asked about: there was no such certificate yet."
                : "证书签发于 " + issued + "，该日之后才登记入册，该日的状态没有记录。 Issued on " + issued
                        + ", but entered in this register after that day; its status on that day is not on record.";
    }
}
