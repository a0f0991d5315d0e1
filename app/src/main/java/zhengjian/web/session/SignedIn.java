package zhengjian.web.session;

import java.time.Instant;
import java.util.Optional;
import zhengjian.page.session.Notice;

/**
 * Somebody who is signed in, during one request.
 *
 * @param account as it stands now
 * @param csrf the token that every form of this session bears
 * @param since when it began
 * @param <A> what the area's accounts are
 */
public record SignedIn<A>(A account, String csrf, Instant since, Notices notices) {
    /** What is to be told on the next page: once, to this session. */
    interface Notices {
        void tell(Notice notice);

        Optional<Notice> take();
    }

    /** Tells something on the next page that is shown. */
    public void tell(String key, Object... values) {
        notices.tell(Notice.of(key, values));
    }

    @Override
    public String toString() {
        return "somebody signed in since " + since;
    }
}
