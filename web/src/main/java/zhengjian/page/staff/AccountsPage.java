package zhengjian.page.staff;

import java.util.List;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * The accounts of the authority's people.
 *
 * @param mayClose whether the visitor may close one
 * @param typed user name as typed
 */
public record AccountsPage(List<Line> lines, boolean mayClose, String typed, List<Complaint> complaints)
        implements SignedInPage {
    /**
     * An account.
     *
     * @param role its word
     * @param open whether somebody can sign in with it
     */
    public record Line(String user, String person, String role, boolean open, String changedBy) {}

    @Override
    public String template() {
        return "staff/accounts.jte";
    }

    @Override
    public String here() {
        return "accounts";
    }

    @Override
    public String again() {
        return "/staff/accounts";
    }
}
