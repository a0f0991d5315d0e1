package zhengjian.approval.http;

import zhengjian.approval.ActKind;
import zhengjian.page.staff.ActFacts;

/**
 * How the pages show what is asked for, contributed by the feature of the act. A kind without one is shown as it describes
 * itself over HTTP.
 *
 * @param <A> what is asked for
 */
public interface ActPage<A> {
    /** The kind that it shows. */
    ActKind<A> kind();

    /** In one line. */
    ActFacts.Heading heading(A what);

    /** @param waiting whether it is still to be decided: then it says what would happen */
    ActFacts facts(A what, boolean waiting);
}
