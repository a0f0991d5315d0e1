package zhengjian.watch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of an employer's watches since a time.
 *
 * @param open those that go on, the newest first
 * @param changes of watched certificates that were told, the newest first
 * @param whole false when there were more changes than are listed
 * @param ended those that ended since then, the newest first
 */
public record Digest(List<Open> open, List<Change> changes, boolean whole, List<Ended> ended) {
    public Digest {
        open = List.copyOf(open);
        changes = List.copyOf(changes);
        ended = List.copyOf(ended);
    }

    /** A watch that goes on. @param until its holder lets it */
    public record Open(Watch watch, Instant until) {}

    /** A change of a watched certificate. */
    public record Change(Watch watch, Notice notice) {}

    /**
     * A watch that tells nothing any more.
     *
     * @param at empty when the holder had the share code erased, and its times with it
     */
    public record Ended(Watch watch, Cause cause, Optional<Instant> at) {}

    /** Why a watch ended. */
    public enum Cause {
        /** The holder ended the share code: there is no consent any more. */
        HOLDER,
        /** The share code's last day is over. */
        TIME,
        /** The employer ended it. */
        EMPLOYER;

        /** The word on the wire and in texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
