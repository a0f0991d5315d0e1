package zhengjian.page.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A station of a review's road.
 *
 * @param state its texts are {@code review.state.STATE}
 * @param place where the review is
 * @param since the day on which it was reached
 * @param due the last day to reach it, if there is one
 * @param late whether it was, or is not, reached by then
 * @param source of the rule that sets the day; empty without one
 */
public record Station(
        String state, Place place, Optional<LocalDate> since, Optional<LocalDate> due, boolean late, String source) {
    /** Behind, here, or ahead. */
    public enum Place {
        DONE,
        HERE,
        AHEAD
    }
}
