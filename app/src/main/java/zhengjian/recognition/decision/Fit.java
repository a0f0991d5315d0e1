package zhengjian.recognition.decision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How well conditions fit: they do, they would if unstated facts fitted, or a part stands against it.
 *
 * @param missed the first part that does not fit
 * @param unstated parts that nobody stated, none if a part was missed
 */
public record Fit(Optional<Part> missed, Set<Part> unstated) {
    static final Fit FULL = new Fit(Optional.empty(), EnumSet.noneOf(Part.class));

    /** Everything was stated and fits. */
    public static Fit full() {
        return FULL;
    }

    static Fit missing(Part part) {
        return MISSING[part.ordinal()];
    }

    private static final Fit[] MISSING = missing();

    private static Fit[] missing() {
        Fit[] all = new Fit[Part.values().length];
        for (Part part : Part.values()) {
            all[part.ordinal()] = new Fit(Optional.of(part), EnumSet.noneOf(Part.class));
        }
        return all;
    }

    /** Everything was stated and fits. */
    public boolean isFull() {
        return missed.isEmpty() && unstated.isEmpty();
    }

    /** Nothing stands against it. */
    public boolean isPossible() {
        return missed.isEmpty();
    }
}
