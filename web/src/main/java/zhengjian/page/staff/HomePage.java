package zhengjian.page.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.page.session.SignedInPage;

/**
 * What there is to do.
 *
 * @param parts of the list, also those with nothing in them
 */
public record HomePage(List<Part> parts) implements SignedInPage {
    /**
     * A part of the list.
     *
     * @param key its texts begin with {@code staff.home.KEY}
     */
    public record Part(String key, List<Line> lines) {}

    /**
     * One thing to do.
     *
     * @param key of its text {@code staff.task.KEY}
     * @param values for the text's placeholders
     * @param count shown where there is more than one
     * @param path where to do it
     * @param due the last day
     * @param late whether that is over
     */
    public record Line(
            String key, List<Object> values, long count, String path, Optional<LocalDate> due, boolean late) {}

    @Override
    public String template() {
        return "staff/home.jte";
    }

    @Override
    public String here() {
        return "home";
    }
}
