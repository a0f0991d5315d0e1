package zhengjian.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Scope;
import zhengjian.register.RegisteredCertificate;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.trust.Issuer;

/**
 * The answer to one question. What of {@code found} may be shown is decided by {@link Verdict#disclosure()}, in one place
 * for pages, JSON and receipts.
 *
 * @param found what the register holds; empty also where saying that it holds something would already tell too much
 * @param other another province's certificate, as its token states it; present only where its signature and key are right
 * @param usable present when a place, date or purpose was asked about and the certificate is genuine
 * @param checks in the order in which they were made
 * @param heldByAsker whether the asker has shown the QR code or the right name, so holds the certificate or knows its holder
 * @param asOf time of the answer, whole seconds
 */
public record Answer(
        Reason reason,
        Optional<RegisteredCertificate> found,
        Optional<OtherCertificate> other,
        Optional<Usable> usable,
        List<Check> checks,
        boolean heldByAsker,
        Instant asOf) {

    /**
     * A certificate of another province: what its token states, and who the list of issuers says has signed it. Nothing of
     * it stands in our register.
     */
    public record OtherCertificate(Credential credential, Issuer issuer) {
        /** Where it holds: in its county, or in the province that the issuer's first region names. */
        public Scope scope() {
            String province = issuer.scope().regions().get(0).substring(0, 2) + "0000";
            return credential
                    .localDivision()
                    .map(county -> Scope.directional(DivisionCode.parse(county)))
                    .orElseGet(() -> Scope.regular(DivisionCode.parse(province)));
        }

        /** What of it decides where it can be used. */
        public DecideUse.Subject use() {
            return new DecideUse.Subject(scope(), Family.parse(credential.family()), credential.obtainedOn());
        }
    }

    public Answer {
        checks = List.copyOf(checks);
    }

    static Answer without(Reason reason, List<Check> checks, Instant asOf) {
        return new Answer(reason, Optional.empty(), Optional.empty(), Optional.empty(), checks, false, asOf);
    }

    public Verdict verdict() {
        return reason.verdict();
    }

    /** The number of the certificate that took its place, for whoever holds the old one. */
    public Optional<CertificateNumber> successor() {
        return heldByAsker && verdict() == Verdict.SUPERSEDED
                ? found.flatMap(certificate -> certificate.status().successor())
                : Optional.empty();
    }
}
