package zhengjian.page.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The documents by which certificates were issued, by year. */
public record PublicationsPage(OffsetDateTime asOf, List<Year> years) {
    /** Those of one year, the newest first. */
    public record Year(int year, List<Line> lines) {}

    /**
     * A document, and a committee whose results it published.
     *
     * @param certificates that were issued; empty when kept back
     * @param notice empty for lists of other systems
     */
    public record Line(
            String documentNumber,
            String title,
            LocalDate publishedOn,
            String authority,
            String committee,
            OptionalLong certificates,
            Optional<Notice> notice) {}

    /**
     * The public notice that came before.
     *
     * @param id its number
     * @param ownSite address on the committee's own site; may be empty
     */
    public record Notice(String id, LocalDate firstDay, LocalDate lastDay, String ownSite) {}
}
