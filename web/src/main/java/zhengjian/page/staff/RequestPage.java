package zhengjian.page.staff;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * One request with exactly what will happen.
 *
 * @param id its number
 * @param kind word of what is asked for
 * @param state its word
 * @param ledgerIndex of the entry by which it was asked for
 * @param ending absent while it waits
 * @param may what the visitor may do with it
 * @param whyNot why the visitor may not decide, Chinese then English; empty when there is nothing to say
 * @param many how many things the one who approves has to type; empty when nothing is typed
 * @param typed the number as typed
 * @param comment as typed
 * @param complaints what was wrong with the form, or why it was refused
 */
public record RequestPage(
        String id,
        String kind,
        ActFacts facts,
        String state,
        Person askedBy,
        OffsetDateTime askedAt,
        long ledgerIndex,
        Optional<Ending> ending,
        May may,
        String whyNot,
        OptionalInt many,
        String typed,
        String comment,
        List<Complaint> complaints)
        implements SignedInPage {
    /** Somebody as the directory named them then. */
    public record Person(String user, String name) {}

    /** How it ended. */
    public record Ending(Person by, OffsetDateTime at, String comment) {}

    /** What can be done with it: decided on, or taken back. */
    public record May(boolean decide, boolean withdraw) {}

    @Override
    public String template() {
        return "staff/request.jte";
    }

    @Override
    public String here() {
        return "requests";
    }

    @Override
    public String again() {
        return "/staff/requests/" + id;
    }
}
