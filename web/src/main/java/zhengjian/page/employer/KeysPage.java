package zhengjian.page.employer;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * An employer's keys, and the form for a new one.
 *
 * @param made the key that was just made: shown this once
 */
public record KeysPage(List<Key> keys, Optional<String> made, List<Complaint> complaints) implements SignedInPage {
    /**
     * One key.
     *
     * @param state {@code in-force}, {@code ended} or {@code revoked}
     */
    public record Key(
            String id,
            String label,
            String state,
            List<String> scopes,
            OffsetDateTime madeAt,
            Optional<OffsetDateTime> until,
            Optional<OffsetDateTime> lastUsed,
            long rowsToday,
            long dailyRows) {}

    @Override
    public String template() {
        return "employer/keys.jte";
    }

    @Override
    public String here() {
        return "keys";
    }

    @Override
    public String again() {
        return "/employer/keys";
    }
}
