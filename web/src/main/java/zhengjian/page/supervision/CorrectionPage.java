package zhengjian.page.supervision;

import java.util.List;
import zhengjian.page.CertificateFacts;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * What is wrong on a certificate, and how it reads rightly.
 *
 * @param facts of the certificate, the name whole, the ID number masked
 * @param sex as it stands there, in Chinese; or empty
 * @param employer as it stands there; or empty
 * @param typed what was filled in
 */
public record CorrectionPage(
        CertificateFacts facts, String sex, String employer, Typed typed, List<Complaint> complaints)
        implements SignedInPage {
    /** What was filled in; an empty text leaves what stands there. */
    public record Typed(
            String name,
            String sex,
            String idNumber,
            String employer,
            String obtainedOn,
            String reason,
            String document) {}

    /** Whether there is a complaint about a field. */
    public boolean isWrong(String field) {
        return complaints.stream().anyMatch(one -> one.field().equals(field));
    }

    @Override
    public String template() {
        return "supervision/correction.jte";
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
