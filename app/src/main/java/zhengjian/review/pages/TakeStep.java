package zhengjian.review.pages;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.certificate.Publication;
import zhengjian.review.Review;
import zhengjian.review.StepKind;
import zhengjian.review.http.ReviewEndpoints;
import zhengjian.staff.Account;
import zhengjian.web.session.Form;

/** What a step's form asks for, once every field can be read. The use case decides whether it is allowed. */
record TakeStep(ReviewEndpoints.Steps steps, Account account, Review review, LocalDate today) {
    /** Whether a step is taken by a form of its own here; others have pages of their own, or are nobody's of these. */
    static boolean takes(StepKind kind) {
        return switch (kind) {
            case APPLIED, REPORTED, OBJECTED, SETTLED, DOCUMENT_ADDED, ISSUED -> false;
            default -> true;
        };
    }

    /** Empty when a field cannot be read: the form has the complaints then. */
    Optional<Supplier<Review>> of(StepKind kind, Form form) {
        Supplier<Review> step = step(kind, form);
        return form.isRight() ? Optional.of(step) : Optional.empty();
    }

    private Supplier<Review> step(StepKind kind, Form form) {
        String comment = form.typed("comment");
        String reason = form.typed("reason");
        return switch (kind) {
            case MEETING_APPROVED -> () -> steps.meeting().approve(account, review, comment, today);
            case MEETING_DECLINED -> () -> steps.meeting().decline(account, review, reason);
            case ABANDONED -> () -> steps.meeting().abandon(account, review, reason);
            case NOTICE_OPENED -> notice(form);
            case REMOVED -> {
                int row = form.required("row", Integer::valueOf).orElse(0);
                yield () -> steps.notice().remove(account, review, row, reason, today);
            }
            case FILED -> () -> steps.filing().file(account, review, comment, today);
            case RETURNED -> {
                LocalDate fileBy = form.required("fileBy", LocalDate::parse).orElse(today);
                yield () -> steps.filing().sendBack(account, review, reason, fileBy, today);
            }
            case ACCEPTED -> () -> steps.filing().accept(account, review, comment, today);
            case PUBLISHED -> publication(form);
            case APPLIED, REPORTED, OBJECTED, SETTLED, DOCUMENT_ADDED, ISSUED ->
                throw new IllegalArgumentException("这一步不在这里办理 / this step is taken elsewhere");
        };
    }

    private Supplier<Review> notice(Form form) {
        LocalDate firstDay = form.required("firstDay", LocalDate::parse).orElse(today);
        String ownSite = form.typed("ownSite");
        return () -> steps.notice().open(account, review, firstDay, ownSite, today);
    }

    private Supplier<Review> publication(Form form) {
        String number = form.required("documentNumber", 100).orElse("");
        String title = form.required("documentTitle", 200).orElse("");
        LocalDate on = form.required("publishedOn", LocalDate::parse).orElse(today);
        String authority = form.required("authority", 100).orElse("");
        return () -> steps.publishing().publish(account, review, new Publication(number, title, on, authority), today);
    }

    /** Settles one objection. */
    Optional<Supplier<Review>> settling(int objection, Form form) {
        String outcome = form.required("outcome", 20).orElse("");
        String finding = form.typed("finding");
        if (!outcome.isEmpty() && !outcome.equals("upheld") && !outcome.equals("not-upheld")) {
            form.complain("outcome-" + objection, "请选择属实或不属实。 Choose whether it was found true.");
        }
        return form.isRight()
                ? Optional.of(() ->
                        steps.notice().settle(account, review, objection, outcome.equals("upheld"), finding, today))
                : Optional.empty();
    }
}
