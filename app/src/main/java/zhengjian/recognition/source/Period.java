package zhengjian.recognition.source;

import java.time.LocalDate;
import java.util.Optional;

/** Days on which something holds, both ends included; an empty end is open. */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
    public Period {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("ends on " + to.get() + ", before it begins on " + from.get());
        }
    }

    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    public boolean overlaps(Period other) {
        return !endsBefore(this, other) && !endsBefore(other, this);
    }

    private static boolean endsBefore(Period one, Period other) {
        return one.to.isPresent() && other.from.isPresent() && one.to.get().isBefore(other.from.get());
    }
}
