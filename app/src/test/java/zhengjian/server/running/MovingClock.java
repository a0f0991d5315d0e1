package zhengjian.server.running;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** A spring day of 2026, of which every working day is known, and later ones as the test wishes; seconds pass as ever. */
final class MovingClock implements InstantSource {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile Duration ahead;

    MovingClock() {
        this(LocalDate.of(2026, 3, 2));
    }

    /** Begins on the morning of a day of which every working day is known. */
    MovingClock(LocalDate first) {
        ahead = until(first);
    }

    private static Duration until(LocalDate day) {
        return Duration.between(
                InstantSource.system().instant(), day.atTime(9, 0).atZone(ZONE).toInstant());
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }

    /** Moves on to the morning of a day that has not come yet. */
    void moveTo(LocalDate day) {
        Duration next = until(day);
        if (next.compareTo(ahead) < 0) {
            throw new IllegalArgumentException(day + " is over");
        }
        ahead = next;
    }

    /** Lets some time pass. */
    void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }
}
