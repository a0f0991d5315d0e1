package zhengjian.page.holder;

import java.util.List;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/** What an annotated copy is for. */
public record CopyFormPage(
        OwnCard card, String purpose, String recipient, List<Integer> days, int day, List<Complaint> complaints)
        implements SignedInPage {
    public CopyFormPage {
        days = List.copyOf(days);
        complaints = List.copyOf(complaints);
    }

    /** Whether there is a complaint about a field. */
    public boolean isWrong(String field) {
        return complaints.stream().anyMatch(one -> one.field().equals(field));
    }

    @Override
    public String template() {
        return "holder/copy.jte";
    }

    @Override
    public String here() {
        return "shares";
    }

    @Override
    public String again() {
        return card.path() + "/copy";
    }
}
