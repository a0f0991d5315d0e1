package zhengjian.review.pages;

import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.approval.NotAllowed;
import zhengjian.issuance.sheet.BadList;
import zhengjian.ledger.NotAppended;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;

/** Does what a form asks for; what is refused becomes a complaint about the whole of it. */
final class Attempt {
    private Attempt() {}

    /** @throws zhengjian.web.ProblemException 403 for who may not do it at all */
    static <T> Optional<T> of(Form form, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (NotAllowed e) {
            throw Problems.notAllowed(String.valueOf(e.getMessage())).exception();
        } catch (AgainstProcedure | NotAppended | BadList | IllegalArgumentException e) {
            form.complain("", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
