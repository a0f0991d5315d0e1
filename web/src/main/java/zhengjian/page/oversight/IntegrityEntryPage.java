package zhengjian.page.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * One entry of the integrity record.
 *
 * @param mayLift whether the visitor may ask for its ban to be lifted
 * @param typedReason as typed into that form
 * @param typedDocument as typed into that form
 */
public record IntegrityEntryPage(
        IntegrityPage.Line line,
        String certificate,
        String rule,
        String reason,
        String document,
        String actor,
        Optional<Lifting> lifting,
        boolean mayLift,
        String typedReason,
        String typedDocument,
        List<Complaint> complaints)
        implements SignedInPage {
    /** How the ban ended before its time. */
    public record Lifting(LocalDate on, String reason, String document, String actor) {}

    @Override
    public String template() {
        return "oversight/integrity-entry.jte";
    }

    @Override
    public String here() {
        return "integrity";
    }

    @Override
    public String again() {
        return "/staff/integrity/" + line.number();
    }
}
