package zhengjian.page.staff;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * Who did what.
 *
 * @param lines of this page
 * @param whole false when there may be more than could be listed
 * @param total lines of all pages
 * @param kinds that can be chosen
 * @param proof that nothing is left out, when it was asked for
 */
public record AuditPage(
        List<Line> lines,
        boolean whole,
        int total,
        int number,
        int pages,
        List<Kind> kinds,
        Typed typed,
        List<Complaint> complaints,
        Optional<Proof> proof)
        implements SignedInPage {
    /**
     * An entry of the ledger.
     *
     * @param actor empty where the record names nobody
     * @param path of the page that shows what it was about, or empty
     */
    public record Line(
            long index, String kind, String chinese, OffsetDateTime at, String actor, String what, String path) {}

    /** A kind of entries. */
    public record Kind(String word, String chinese) {}

    /** The filter as filled in. */
    public record Typed(String kind, String from, String to, String actor) {}

    /** How many entries of a kind there are. */
    public record Count(String chinese, String word, long number) {}

    /** What was counted and derived, and what was signed. */
    public record Proof(
            boolean complete, long entries, String derived, long signedSize, String signedRoot, List<Count> counts) {}

    @Override
    public String template() {
        return "staff/audit.jte";
    }

    @Override
    public String here() {
        return "audit";
    }

    @Override
    public String again() {
        return "/staff/audit";
    }
}
