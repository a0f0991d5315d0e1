package zhengjian.page.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.PageOfMany;
import zhengjian.page.session.SignedInPage;

/**
 * The integrity record: its newest entries, or those of the person who was looked for.
 *
 * @param idType as chosen in the search
 * @param searched whether the lines are what a search found; the number itself is not shown again
 */
public record IntegrityPage(
        List<Line> lines,
        List<IdType> idTypes,
        String idType,
        boolean searched,
        List<Complaint> complaints,
        PageOfMany shown)
        implements SignedInPage {
    /** Where an entry stands today. */
    public enum Standing {
        BANNED,
        KEPT,
        ENDED;

        /** Its text is {@code staff.integrity.standing.KEY}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An entry.
     *
     * @param number its number: the ledger index
     * @param name whole: staff have to tell people apart
     * @param id masked
     * @param bannedThrough last day of the ban; empty when there is none
     */
    public record Line(
            long number,
            String name,
            String id,
            String ground,
            LocalDate enteredOn,
            LocalDate keptThrough,
            Optional<LocalDate> bannedThrough,
            Standing standing) {}

    /** A sort of ID document. */
    public record IdType(String code, String chinese) {}

    @Override
    public String template() {
        return "oversight/integrity.jte";
    }

    @Override
    public String here() {
        return "integrity";
    }

    @Override
    public String again() {
        return "/staff/integrity";
    }
}
