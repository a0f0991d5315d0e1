package zhengjian.page.holder;

import java.util.List;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * The three choices of a share code.
 *
 * @param day the one that is chosen
 * @param look the one that is chosen; 0 for any number
 */
public record ShareFormPage(
        OwnCard card,
        List<Integer> days,
        int day,
        List<String> visibles,
        String visible,
        List<Integer> looks,
        int look,
        List<Complaint> complaints)
        implements SignedInPage {
    public ShareFormPage {
        days = List.copyOf(days);
        visibles = List.copyOf(visibles);
        looks = List.copyOf(looks);
        complaints = List.copyOf(complaints);
    }

    @Override
    public String template() {
        return "holder/share.jte";
    }

    @Override
    public String here() {
        return "shares";
    }

    @Override
    public String again() {
        return card.path() + "/share";
    }
}
