package zhengjian.review.http;

import io.javalin.http.Context;
import java.util.function.Supplier;
import zhengjian.approval.http.Refusing;
import zhengjian.dossier.Attachments;
import zhengjian.issuance.sheet.BadList;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.review.ReviewId;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.Problems;
import zhengjian.web.body.RequestBody;

/** What refuses a step, as an answer; and files as bodies. */
final class GuardedEndpoints {
    private GuardedEndpoints() {}

    /** Runs a step. @throws zhengjian.web.ProblemException 400, 403, 409 or 503 when it is refused */
    static <T> T run(Supplier<T> step) {
        try {
            return Refusing.guarded(step);
        } catch (AgainstProcedure e) {
            throw Problems.conflict(String.valueOf(e.getMessage())).exception();
        } catch (BadList e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }

    /**
     * Who asks for which review: whoever may not read a review does not learn whether there is one.
     *
     * @throws zhengjian.web.ProblemException 401 without a session, 404 without a review that may be read
     */
    static Asked asked(Context context, StaffSessionEndpoints sessions, ReviewEndpoints.Steps steps) {
        Account account = sessions.require(context).account();
        return new Asked(
                account,
                ReviewId.parse(context.pathParam("review"))
                        .flatMap(steps.reviews()::find)
                        .filter(review -> steps.admission().mayRead(account, review))
                        .orElseThrow(() -> Problems.notFound()
                                .withDetail("没有这次评审。 No such review.")
                                .exception()));
    }

    /** The body as it is, at most as long as an attachment. @throws zhengjian.web.ProblemException 413 when it is longer */
    static byte[] file(Context context) {
        return RequestBody.read(context, Attachments.LONGEST);
    }
}
