package zhengjian.page.staff;

import java.time.OffsetDateTime;
import java.util.List;
import zhengjian.page.session.PageOfMany;
import zhengjian.page.session.SignedInPage;

/**
 * What was asked for, by whomever.
 *
 * @param states words of the states that can be chosen
 * @param kinds words of the kinds that can be chosen
 * @param state the chosen one, or empty
 * @param kind the chosen one, or empty
 */
public record RequestsPage(
        List<Line> lines, List<String> states, List<String> kinds, String state, String kind, PageOfMany shown)
        implements SignedInPage {
    /**
     * A request.
     *
     * @param id its number
     * @param askedBy user name
     * @param endedBy user name; empty while it waits
     */
    public record Line(
            String id,
            String kind,
            ActFacts.Heading heading,
            String state,
            String askedBy,
            OffsetDateTime askedAt,
            String endedBy) {}

    @Override
    public String template() {
        return "staff/requests.jte";
    }

    @Override
    public String here() {
        return "requests";
    }
}
