package zhengjian.approval.http;

import java.util.function.Supplier;
import zhengjian.approval.NotAllowed;
import zhengjian.ledger.NotAppended;
import zhengjian.web.Problems;

/** What keeps an act from being done, as a problem: the same one wherever somebody acts. */
public final class Refusing {
    private Refusing() {}

    /** @throws zhengjian.web.ProblemException 400, 403, 409 or 503 when the act is refused */
    public static <T> T guarded(Supplier<T> act) {
        try {
            return act.get();
        } catch (NotAllowed e) {
            throw Problems.notAllowed(String.valueOf(e.getMessage())).exception();
        } catch (NotAppended.Refused e) {
            throw Problems.conflict(String.valueOf(e.getMessage())).exception();
        } catch (NotAppended e) {
            throw Problems.readOnly().withDetail(String.valueOf(e.getMessage())).exception();
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }
}
