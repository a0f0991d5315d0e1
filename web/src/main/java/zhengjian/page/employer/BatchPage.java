package zhengjian.page.employer;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengjian.page.State;
import zhengjian.page.session.PageOfMany;
import zhengjian.page.session.SignedInPage;

/**
 * One check of a list: how far it is, then what was found.
 *
 * @param state key of its text
 * @param goesOn whether the page is to be loaded again by itself
 * @param secondsLeft 0 when it cannot be said
 * @param receipt its number, or empty
 * @param attention whether only rows that need attention are shown
 * @param rows of this page
 */
public record BatchPage(
        String id,
        String state,
        boolean goesOn,
        long total,
        long done,
        long secondsLeft,
        List<Count> counts,
        String receipt,
        LocalDate erasedOn,
        boolean attention,
        List<Row> rows,
        PageOfMany shown)
        implements SignedInPage {
    /** Rows with one verdict. */
    public record Count(State state, long rows) {}

    /** One row and what was found. */
    public record Row(
            int line, String number, String name, State state, String text, String category, String scope, Use use) {}

    /**
     * What was asked about the use of a row's certificate, as it was written; each may be empty.
     *
     * @param usable {@code yes}, {@code no}, {@code not-decided}, or empty
     */
    public record Use(String in, String on, String purpose, String usable) {
        /** Whether anything was. */
        public boolean isAsked() {
            return !written().isEmpty();
        }

        /** One after the other. */
        public String written() {
            return Stream.of(in, on, purpose).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        }
    }

    @Override
    public String template() {
        return "employer/batch.jte";
    }

    @Override
    public String here() {
        return "batches";
    }
}
