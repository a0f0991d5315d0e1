package zhengjian.page.staff;

import java.util.List;
import java.util.Map;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * What is about to be asked for, before it is sent: nothing has happened yet.
 *
 * @param action address of the form, without language prefix
 * @param fields what was filled in, sent again as it is
 * @param complaints why it cannot be asked for
 * @param here the menu's item
 * @param again where to begin anew
 */
public record AskPage(
        ActFacts facts,
        String action,
        Map<String, List<String>> fields,
        List<Complaint> complaints,
        String here,
        String again)
        implements SignedInPage {
    @Override
    public String template() {
        return "staff/ask.jte";
    }
}
