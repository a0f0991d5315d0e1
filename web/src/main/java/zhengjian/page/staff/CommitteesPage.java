package zhengjian.page.staff;

import java.util.List;
import zhengjian.page.session.SignedInPage;

/**
 * The review committees that the visitor may see.
 *
 * @param mayAsk whether the visitor may ask for a new one
 */
public record CommitteesPage(List<Line> lines, boolean mayAsk) implements SignedInPage {
    /**
     * A committee.
     *
     * @param standing its word
     * @param series names, with a mark between
     * @param years first and last
     */
    public record Line(String id, String name, String region, String series, String years, String standing) {}

    @Override
    public String template() {
        return "staff/committees.jte";
    }

    @Override
    public String here() {
        return "committees";
    }
}
