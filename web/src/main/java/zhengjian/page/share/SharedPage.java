package zhengjian.page.share;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import zhengjian.page.VerdictPage;

/**
 * What a share code shows.
 *
 * @param state {@code open}, {@code expired}, {@code used-up}, {@code ended}, {@code unknown}, or {@code waiting} for the button
 *     that counts
 * @param code symbols, for that button; else empty
 * @param at when it ended, or will
 * @param seen what it shows, while it is open
 */
public record SharedPage(String state, String code, Optional<OffsetDateTime> at, Optional<Seen> seen) {
    /** Whether it shows nothing any more. */
    public boolean hasEnded() {
        return seen.isEmpty() && !state.equals("waiting");
    }

    /**
     * What an open one shows.
     *
     * @param verdict with its facts as far as they may be seen
     * @param visible how much the holder chose
     * @param looksLeft after this look; −1 for any number
     * @param more further facts, the key of each one's label first
     * @param photo address of the photo, or empty
     * @param annotation what the copy is for on which the code stands
     */
    public record Seen(
            VerdictPage verdict,
            String visible,
            int looksLeft,
            List<Fact> more,
            String photo,
            Optional<Annotation> annotation) {
        public Seen {
            more = List.copyOf(more);
        }
    }

    /** A further fact. */
    public record Fact(String key, String value) {}

    /** Purpose and recipient of a copy. */
    public record Annotation(String purpose, String recipient) {}
}
