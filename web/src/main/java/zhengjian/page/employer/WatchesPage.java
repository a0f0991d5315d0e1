package zhengjian.page.employer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * The certificates that an employer watches: what changed since a day, and what goes on.
 *
 * @param whole false when there were more changes than are listed
 * @param total watches that go on, of which the newest are listed
 */
public record WatchesPage(
        LocalDate since,
        List<Change> changes,
        boolean whole,
        List<Ended> ended,
        List<Open> open,
        int total,
        List<Complaint> complaints)
        implements SignedInPage {
    public WatchesPage {
        changes = List.copyOf(changes);
        ended = List.copyOf(ended);
        open = List.copyOf(open);
        complaints = List.copyOf(complaints);
    }

    /**
     * A change of a watched certificate.
     *
     * @param key under which it is looked up
     * @param change {@code suspended}, {@code reinstated}, {@code revoked} or {@code superseded}
     */
    public record Change(String number, String key, String change, OffsetDateTime at) {
        /** Name of the CSS class that colours it. */
        public String tone() {
            return switch (change) {
                case "reinstated" -> "ok";
                case "revoked" -> "bad";
                default -> "limited";
            };
        }
    }

    /** A watch that ended. @param by {@code holder}, {@code time} or {@code employer} */
    public record Ended(String number, String by, Optional<OffsetDateTime> at) {}

    /** A watch that goes on. @param webhook whether the employer's own server is told too */
    public record Open(
            String id, String number, String key, OffsetDateTime openedAt, OffsetDateTime until, boolean webhook) {}

    @Override
    public String template() {
        return "employer/watches.jte";
    }

    @Override
    public String here() {
        return "watches";
    }

    @Override
    public String again() {
        return "/employer/watches";
    }
}
