package zhengjian.page.supervision;

import java.util.List;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;
import zhengjian.page.staff.CertificateDeskPage;

/**
 * Changing the status of many certificates by a list: the form, and what is wrong with the list that was sent.
 *
 * @param grounds for which a revocation enters people in the integrity record
 * @param most certificates in one list
 * @param certificates how many certificates were found in the list; 0 when none was sent
 * @param findings the first of what is wrong with the list
 * @param findingCount of all
 */
public record ChangeListPage(
        Typed typed,
        List<CertificateDeskPage.Ground> grounds,
        int most,
        int certificates,
        List<Finding> findings,
        int findingCount,
        List<Complaint> complaints)
        implements SignedInPage {
    public ChangeListPage {
        grounds = List.copyOf(grounds);
        findings = List.copyOf(findings);
    }

    /** What was filled in. */
    public record Typed(
            String change, String category, String ground, String banMonths, String reason, String document) {}

    /**
     * Something wrong with the list.
     *
     * @param row as the spreadsheet program counts
     * @param column its header, or its letter
     * @param found as it stands there
     * @param reason Chinese, then English
     */
    public record Finding(int row, String column, String found, String reason) {}

    /** Whether there is a complaint about a field. */
    public boolean isWrong(String field) {
        return complaints.stream().anyMatch(one -> one.field().equals(field));
    }

    @Override
    public String template() {
        return "supervision/list.jte";
    }

    @Override
    public String here() {
        return "certificates";
    }

    @Override
    public String again() {
        return "/staff/certificates/list";
    }
}
