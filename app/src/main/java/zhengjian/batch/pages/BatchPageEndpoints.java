package zhengjian.batch.pages;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.approval.NotAllowed;
import zhengjian.batch.Batch;
import zhengjian.batch.BatchId;
import zhengjian.batch.PreviewBatch;
import zhengjian.batch.http.BatchEndpoints;
import zhengjian.issuance.sheet.BadList;
import zhengjian.job.http.JobEventEndpoints;
import zhengjian.ledger.NotAppended;
import zhengjian.page.batch.BatchesPage;
import zhengjian.page.session.PageOfMany;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.review.Review;
import zhengjian.review.ReviewId;
import zhengjian.review.StepKind;
import zhengjian.staff.Account;
import zhengjian.web.Pages;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** A batch from its preview to its publication, as pages. Staff act; auditors look on. */
public final class BatchPageEndpoints {
    private static final int LOOKED_THROUGH = 1_000;
    private static final int ON_A_PAGE = 25;
    private static final String BATCHES = "/staff/batches";

    private final Gate<Account> gate;
    private final BatchEndpoints.Steps steps;
    private final JobEventEndpoints events;
    private final BatchViews views;
    private final InstantSource clock;

    BatchPageEndpoints(
            Gate<Account> gate,
            BatchEndpoints.Steps steps,
            JobEventEndpoints events,
            BatchViews views,
            InstantSource clock) {
        this.gate = gate;
        this.steps = steps;
        this.events = events;
        this.views = views;
        this.clock = clock;
    }

    /** {@code GET /staff/reviews/{review}/batch}: what would be issued; leads to the batch when there is one. */
    public void preview(Context context, SignedIn<Account> visitor) {
        Review review = review(context, visitor);
        Optional<Batch> active = steps.batches().active(review.id());
        if (active.isPresent()) {
            gate.leadOn(context, path(active.get()));
        } else {
            preview(context, visitor, review, Form.empty());
        }
    }

    private void preview(Context context, SignedIn<Account> visitor, Review review, Form typed) {
        PreviewBatch.Preview preview = steps.preview().of(visitor.account(), review);
        gate.show(context, visitor, views.preview(visitor.account(), review, preview, clock.instant(), typed));
    }

    /** {@code GET /staff/reviews/{review}/batch/{row}.svg}. */
    public void drawing(Context context, SignedIn<Account> visitor) {
        Review review = review(context, visitor);
        String row = context.pathParam("row");
        Instant now = clock.instant();
        String svg = Optional.of(row)
                .filter(text -> text.matches("[0-9]{1,7}"))
                .flatMap(text -> steps.preview()
                        .drawing(
                                visitor.account(),
                                review,
                                Integer.parseInt(text),
                                now,
                                LocalDate.ofInstant(now, BatchViews.ZONE)))
                .orElseThrow(() -> Problems.notFound().exception());
        Pages.sendOnce(context, svg.getBytes(StandardCharsets.UTF_8), "image/svg+xml");
    }

    /** {@code POST /staff/reviews/{review}/batch}: field {@code certificates}; signing begins. */
    public void confirm(Context context, SignedIn<Account> visitor, Form form) {
        Review review = review(context, visitor);
        Optional<Integer> typed = form.required("certificates", Integer::valueOf);
        Optional<Batch> begun = typed.flatMap(number -> attempt(
                form,
                "certificates",
                () -> steps.confirming().confirm(visitor.account(), review, number, clock.instant())));
        if (begun.isPresent()) {
            visitor.tell("batch.told.confirmed");
            gate.leadOn(context, path(begun.get()));
        } else {
            context.status(400);
            preview(context, visitor, review, form);
        }
    }

    /** The review that the address names, for staff; its list has been reported. */
    private Review review(Context context, SignedIn<Account> visitor) {
        if (!visitor.account().role().changesCertificates()) {
            throw Problems.notAllowed("须由经办人员办理。 Only staff may do this.").exception();
        }
        return ReviewId.parse(context.pathParam("review"))
                .flatMap(steps.reviews()::find)
                .filter(review -> review.last(StepKind.REPORTED).isPresent())
                .orElseThrow(() -> Problems.notFound()
                        .withDetail("没有这次评审，或还没有名单。 No such review, or it has no list yet.")
                        .exception());
    }

    /** {@code GET /staff/batches[?page]}. */
    public void list(Context context, SignedIn<Account> visitor) {
        requireReader(visitor);
        List<Batch> all = steps.batches().newest(LOOKED_THROUGH);
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        String wanted = context.queryParam("page");
        int number = wanted != null && wanted.matches("[1-9]\\d{0,5}") ? Math.min(pages, Integer.parseInt(wanted)) : 1;
        List<BatchesPage.Line> lines = all.stream()
                .skip((number - 1L) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(batch -> views.line(batch, review(batch)))
                .toList();
        gate.show(
                context, visitor, new BatchesPage(lines, new PageOfMany(BATCHES, Map.of(), number, pages, all.size())));
    }

    private Review review(Batch batch) {
        return steps.reviews().find(batch.review()).orElseThrow();
    }

    private static void requireReader(SignedIn<Account> visitor) {
        if (!visitor.account().role().seesRequests()) {
            throw Problems.notAllowed("须为经办或审计人员。 For staff and auditors.").exception();
        }
    }

    /** {@code GET /staff/batches/{batch}}. */
    public void show(Context context, SignedIn<Account> visitor) {
        show(context, visitor, find(context, visitor), Form.empty());
    }

    private void show(Context context, SignedIn<Account> visitor, Batch batch, Form typed) {
        gate.show(context, visitor, views.page(visitor.account(), batch, review(batch), typed));
    }

    private Batch find(Context context, SignedIn<Account> visitor) {
        requireReader(visitor);
        return BatchId.parse(context.pathParam("batch"))
                .flatMap(steps.batches()::find)
                .orElseThrow(() ->
                        Problems.notFound().withDetail("没有这个批次。 No such batch.").exception());
    }

    private static String path(Batch batch) {
        return BATCHES + "/" + batch.id();
    }

    /** {@code GET …/{batch}/events}: progress as server-sent events. */
    public void progress(Context context, SignedIn<Account> visitor) {
        events.serve(context, find(context, visitor).job());
    }

    /** {@code POST …/{batch}/pause}. */
    public void pause(Context context, SignedIn<Account> visitor, Form form) {
        Batch batch = find(context, visitor);
        take(context, visitor, form, batch, "pause", () -> steps.steering().pause(visitor.account(), batch));
    }

    /** {@code POST …/{batch}/resumption}: goes on, and tries again what failed. */
    public void resume(Context context, SignedIn<Account> visitor, Form form) {
        Batch batch = find(context, visitor);
        take(context, visitor, form, batch, "resumption", () -> steps.steering().resume(visitor.account(), batch));
    }

    /** {@code POST …/{batch}/publication}: does not wait for the end of the window. */
    public void publish(Context context, SignedIn<Account> visitor, Form form) {
        Batch batch = find(context, visitor);
        take(
                context,
                visitor,
                form,
                batch,
                "publication",
                () -> steps.publishing().publish(visitor.account(), batch, steps.jobs()));
    }

    /** {@code POST …/{batch}/undoing}: field {@code reason}. */
    public void undo(Context context, SignedIn<Account> visitor, Form form) {
        Batch batch = find(context, visitor);
        take(
                context,
                visitor,
                form,
                batch,
                "undoing",
                () -> steps.steering().undo(visitor.account(), batch, form.typed("reason")));
    }

    private void take(
            Context context, SignedIn<Account> visitor, Form form, Batch batch, String step, Supplier<Batch> wanted) {
        if (attempt(form, step.equals("undoing") ? "reason" : "", wanted).isPresent()) {
            visitor.tell("batch.told." + step);
            gate.leadOn(context, path(batch));
        } else {
            context.status(409);
            show(context, visitor, find(context, visitor), form);
        }
    }

    /** What is refused becomes a complaint: about the field when what was typed is wrong, else about the whole. */
    private static Optional<Batch> attempt(Form form, String field, Supplier<Batch> step) {
        try {
            return Optional.of(step.get());
        } catch (NotAllowed e) {
            throw Problems.notAllowed(String.valueOf(e.getMessage())).exception();
        } catch (AgainstProcedure | NotAppended | BadList e) {
            form.complain("", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            form.complain(field, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }
}
