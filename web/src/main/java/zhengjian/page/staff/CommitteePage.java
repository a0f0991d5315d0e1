package zhengjian.page.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.page.session.SignedInPage;

/**
 * One committee with what it is authorised for and how that came about.
 *
 * @param standing its word
 * @param correctBy the last day to correct what is wrong
 * @param barredThrough the last year in which nothing may be granted
 * @param rows what it is authorised for
 * @param steps what can be asked for now, by the visitor: words
 */
public record CommitteePage(
        String id,
        String name,
        String standing,
        Optional<LocalDate> correctBy,
        Optional<Integer> barredThrough,
        List<ActFacts.Row> rows,
        List<Change> history,
        List<String> steps)
        implements SignedInPage {
    /**
     * A change that was made.
     *
     * @param step its word
     * @param actor who asked and who approved
     * @param rows what it brought
     */
    public record Change(
            LocalDate on, String step, String reason, String document, String actor, List<ActFacts.Row> rows) {}

    @Override
    public String template() {
        return "staff/committee.jte";
    }

    @Override
    public String here() {
        return "committees";
    }
}
