package zhengjian.holder.http;

import java.util.function.Supplier;
import zhengjian.ledger.NotAppended;
import zhengjian.web.ProblemException;
import zhengjian.web.Problems;

/** What keeps a holder's wish from being done, as a problem. */
public final class Answering {
    private Answering() {}

    /** @throws ProblemException 400, 409 or 503 for what the act refuses */
    public static <T> T guarded(Supplier<T> act) {
        try {
            return act.get();
        } catch (NotAppended.Refused e) {
            throw Problems.conflict(String.valueOf(e.getMessage())).exception();
        } catch (NotAppended e) {
            throw Problems.readOnly().withDetail(String.valueOf(e.getMessage())).exception();
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }

    /** Nothing that this holder has. */
    public static ProblemException notYours() {
        return Problems.notFound().withDetail("您没有这一项。 You have no such thing.").exception();
    }
}
