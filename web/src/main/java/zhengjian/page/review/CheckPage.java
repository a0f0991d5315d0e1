package zhengjian.page.review;

import java.time.LocalDate;
import java.util.List;
import zhengjian.page.Language;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * What is wrong with an uploaded list, what to look at, and the answers before they are sent.
 *
 * @param path to which the form is sent, without language prefix
 * @param back path of the columns
 * @param restart path of the upload
 * @param findingCount of all faults; the first ones are listed
 * @param ticks kinds of warnings, each of which is ticked
 * @param counts what would be reported, group by group
 * @param complaints about the form that was sent
 */
public record CheckPage(
        String path,
        String back,
        String restart,
        LocalDate endedOn,
        int reviewed,
        int rows,
        List<Finding> findings,
        int findingCount,
        List<Tick> ticks,
        List<Count> counts,
        List<Complaint> complaints)
        implements SignedInPage {
    /**
     * A faulty cell.
     *
     * @param row as the spreadsheet program shows it; 0 for the list as a whole
     * @param column may be empty
     * @param expected Chinese, then English
     * @param found may be empty
     */
    public record Finding(int row, String column, String expected, String found) {
        /** Words to choose from stand in both languages alike. */
        private static final String CHOICE = "应为 / one of：";

        /** What was expected, in one language. */
        public String expected(Language language) {
            if (!expected.startsWith(CHOICE)) {
                return language.half(expected);
            }
            String words = expected.substring(CHOICE.length());
            return (language == Language.CHINESE ? "应为：" : "one of: ") + words;
        }
    }

    /**
     * Warnings of one kind.
     *
     * @param kind word of the wire; text {@code review.warning.KIND}
     * @param value sent when it is ticked
     * @param rows sentences about the first rows, Chinese then English
     */
    public record Tick(String kind, String value, int count, List<String> rows, boolean ticked) {}

    /**
     * How many are of a kind.
     *
     * @param group {@code rank}, {@code specialty}, {@code county}: text {@code review.count.GROUP}
     */
    public record Count(String group, String name, long count) {}

    /** Whether the list may be reported once everything is ticked. */
    public boolean isReportable() {
        return findingCount == 0
                && rows > 0
                && complaints.stream().noneMatch(one -> one.field().equals("rule"));
    }

    @Override
    public String template() {
        return "review/check.jte";
    }

    @Override
    public String here() {
        return "committee";
    }

    @Override
    public String again() {
        return path;
    }
}
