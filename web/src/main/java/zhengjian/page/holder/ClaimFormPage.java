package zhengjian.page.holder;

import java.util.List;
import java.util.Optional;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * An objection or request to be written.
 *
 * @param kinds to choose from; one alone is not asked
 * @param check that it is about
 */
public record ClaimFormPage(
        OwnCard card,
        List<String> kinds,
        String kind,
        Optional<CheckFacts> check,
        String text,
        List<Complaint> complaints)
        implements SignedInPage {
    public ClaimFormPage {
        kinds = List.copyOf(kinds);
        complaints = List.copyOf(complaints);
    }

    /** Whether there is a complaint about a field. */
    public boolean isWrong(String field) {
        return complaints.stream().anyMatch(one -> one.field().equals(field));
    }

    @Override
    public String template() {
        return "holder/claim.jte";
    }

    @Override
    public String here() {
        return "claims";
    }

    @Override
    public String again() {
        return card.path() + "/claim";
    }
}
