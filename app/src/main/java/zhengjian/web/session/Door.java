package zhengjian.web.session;

import java.util.List;
import java.util.Optional;
import zhengjian.page.session.SignInPage;
import zhengjian.page.signin.ProviderLink;

/**
 * How somebody gets into an area.
 *
 * @param <A> what the area's accounts are
 */
public interface Door<A> {
    /** What has to be filled in. */
    List<SignInPage.Field> fields();

    /** Who else knows the area's people, if anybody does. */
    default Optional<ProviderLink> provider() {
        return Optional.empty();
    }

    /** What failed attempts are counted against, from wherever they come; the same for an account that does not exist. */
    String target(Form typed);

    /** The account; empty when anything is wrong. Takes as long whichever it is. */
    Optional<A> enter(Form typed);
}
