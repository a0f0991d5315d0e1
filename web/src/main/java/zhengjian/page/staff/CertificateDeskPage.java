package zhengjian.page.staff;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import zhengjian.page.CertificateFacts;
import zhengjian.page.State;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * A certificate as staff see it, looked up by a form so that its number stands in no address.
 *
 * @param typed the number as typed
 * @param found empty when nothing was looked up, or nothing was found
 */
public record CertificateDeskPage(String typed, List<Complaint> complaints, Optional<Found> found)
        implements SignedInPage {
    /**
     * A certificate of the register.
     *
     * @param facts the name whole, the ID number masked
     * @param employer may be empty
     * @param state as the public sees it
     * @param ledgerIndex of the entry that records the issue
     * @param history oldest first
     * @param changes words of the changes that its status allows and the visitor may ask for
     * @param form as filled in
     * @param grounds for which a revocation enters somebody in the integrity record
     */
    public record Found(
            CertificateFacts facts,
            String employer,
            State state,
            long ledgerIndex,
            List<Step> history,
            List<String> changes,
            Typed form,
            List<Ground> grounds) {
        /** Whether the visitor may ask for it to be corrected: while it is valid, which it is when it can be superseded. */
        public boolean mayCorrect() {
            return changes.contains("supersede");
        }
    }

    /** For what a revocation enters somebody in the integrity record. @param rule where it stands */
    public record Ground(String code, String chinese, String english, String rule) {}

    /**
     * A change of status.
     *
     * @param change its word
     * @param actor who asked and who approved
     * @param successor number of the certificate that took its place, or empty
     */
    public record Step(
            OffsetDateTime at,
            String change,
            String reason,
            String document,
            String actor,
            String successor,
            long ledgerIndex) {}

    /** The form for asking for a change. */
    public record Typed(
            String change,
            String category,
            String reason,
            String document,
            String successor,
            String ground,
            String banMonths) {
        /** Nothing filled in. */
        public static Typed nothing() {
            return new Typed("", "", "", "", "", "", "");
        }
    }

    @Override
    public String template() {
        return "staff/certificate.jte";
    }

    @Override
    public String here() {
        return "certificates";
    }

    @Override
    public String again() {
        return "/staff/certificates";
    }
}
