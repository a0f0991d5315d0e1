package zhengjian.verification.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.page.State;
import zhengjian.page.VerdictPage;
import zhengjian.register.CurrentStatus;
import zhengjian.register.RegisteredCertificate;

/**
 * What the public reads of a certificate of a given status when a check finds nothing else to say: the very page record of a
 * verdict, so that what is shown before a decision is what is shown after it.
 */
public final class PublicReading {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final VerdictPages pages;

    /** @param divisions names of places */
    public PublicReading(Divisions divisions) {
        this.pages = new VerdictPages(divisions);
    }

    /** @param found with the status that it has, or would have */
    public VerdictPage of(RegisteredCertificate found, Instant asOf) {
        CurrentStatus status = found.status();
        Optional<VerdictPage.StatusChange> change = status.status() == Status.VALID
                ? Optional.empty()
                : Optional.of(new VerdictPage.StatusChange(
                        LocalDate.ofInstant(status.since(), ZONE),
                        "",
                        "",
                        status.successor().map(CertificateNumber::text).orElse("")));
        return new VerdictPage(
                state(status.status()),
                "",
                OffsetDateTime.ofInstant(asOf, ZONE),
                Optional.empty(),
                false,
                Optional.of(pages.facts(found, false)),
                Optional.empty(),
                change,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static State state(Status status) {
        return switch (status) {
            case VALID -> State.VALID;
            case SUSPENDED -> State.SUSPENDED;
            case REVOKED -> State.REVOKED;
            case SUPERSEDED -> State.SUPERSEDED;
        };
    }
}
