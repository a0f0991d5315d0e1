package zhengjian.batch.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import zhengjian.approval.NotAllowed;
import zhengjian.batch.Batch;
import zhengjian.batch.BatchId;
import zhengjian.batch.Batches;
import zhengjian.batch.ConfirmBatch;
import zhengjian.batch.PreviewBatch;
import zhengjian.batch.PublishBatch;
import zhengjian.batch.SteerBatch;
import zhengjian.issuance.sheet.BadList;
import zhengjian.job.Jobs;
import zhengjian.job.http.JobEventEndpoints;
import zhengjian.job.http.JobJson;
import zhengjian.ledger.NotAppended;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.review.Review;
import zhengjian.review.ReviewId;
import zhengjian.review.Reviews;
import zhengjian.review.StepKind;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Batches: previewed, confirmed, watched, steered. Staff and auditors read, staff act. */
public final class BatchEndpoints {
    static final String REVIEWS = "/api/v1/staff/reviews/";

    private static final String BATCHES = "/api/v1/staff/batches/";
    private static final int LISTED = 200;
    private static final int FAILURES = 1_000;
    private static final int MOST = 200_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StaffSessionEndpoints sessions;
    private final Steps steps;
    private final JobEventEndpoints events;
    private final InstantSource clock;

    /** The use cases. */
    public record Steps(
            Reviews reviews,
            Batches batches,
            PreviewBatch preview,
            ConfirmBatch confirming,
            PublishBatch publishing,
            SteerBatch steering,
            Jobs jobs) {}

    public BatchEndpoints(StaffSessionEndpoints sessions, Steps steps, JobEventEndpoints events, InstantSource clock) {
        this.sessions = sessions;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /** {@code GET /api/v1/staff/reviews/{review}/batch-preview}. */
    public void preview(Context context) {
        Account account = staff(context);
        Review review = publishedReview(context);
        context.json(BatchJson.preview(review, run(() -> steps.preview().of(account, review))));
    }

    /** {@code GET …/batch-preview/{row}.svg}: one certificate of the list, as it would look. */
    public void drawing(Context context) {
        Account account = staff(context);
        Review review = publishedReview(context);
        String row = context.pathParam("row");
        if (!row.matches("[0-9]{1,7}")) {
            throw Problems.notFound().exception();
        }
        Instant now = clock.instant();
        String svg = run(() -> steps.preview()
                        .drawing(account, review, Integer.parseInt(row), now, LocalDate.ofInstant(now, ZONE)))
                .orElseThrow(() -> Problems.notFound()
                        .withDetail("名单上没有这一行。 The list has no such row.")
                        .exception());
        context.contentType("image/svg+xml").result(svg);
    }

    /** {@code POST /api/v1/staff/reviews/{review}/batches}: 202; the body says how many certificates there are. */
    public void confirm(Context context) {
        Account account = staff(context);
        Review review = publishedReview(context);
        Members members = Members.read(context);
        int typed = members.required("certificates", members.number("certificates", 1, MOST));
        members.end();
        Instant now = clock.instant();
        Batch batch = run(() -> steps.confirming().confirm(account, review, typed, now));
        context.header("Location", BATCHES + batch.id());
        answer(context, 202, batch);
    }

    /** Whoever is not of staff does not learn whether there is such a review. */
    private Account staff(Context context) {
        Account account = sessions.require(context).account();
        if (!account.role().changesCertificates()) {
            throw Problems.notAllowed("须由经办人员办理。 Only staff may do this.").exception();
        }
        return account;
    }

    private Review publishedReview(Context context) {
        return ReviewId.parse(context.pathParam("review"))
                .flatMap(steps.reviews()::find)
                .filter(review -> review.last(StepKind.REPORTED).isPresent())
                .orElseThrow(() -> Problems.notFound()
                        .withDetail("没有这次评审，或还没有名单。 No such review, or it has no list yet.")
                        .exception());
    }

    /** {@code GET /api/v1/staff/batches}: those confirmed last first. */
    public void list(Context context) {
        requireReader(context);
        context.json(Map.of(
                "batches",
                steps.batches().newest(LISTED).stream().map(BatchJson::summary).toList()));
    }

    /** {@code GET /api/v1/staff/batches/{batch}}. */
    public void show(Context context) {
        requireReader(context);
        answer(context, 200, find(context));
    }

    /** {@code GET …/{batch}/events}: progress as server-sent events, or once as JSON. */
    public void progress(Context context) {
        requireReader(context);
        events.serve(context, find(context).job());
    }

    /** {@code GET …/{batch}/failures}: what could not be signed, at most 1,000. */
    public void failures(Context context) {
        requireReader(context);
        Batch batch = find(context);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("batch", batch.id().text());
        body.put("failures", JobJson.failures(steps.jobs().failures(batch.job(), -1, FAILURES)));
        context.json(body);
    }

    /** {@code POST …/{batch}/pause}. */
    public void pause(Context context) {
        take(context, (account, batch) -> steps.steering().pause(account, batch));
    }

    /** {@code POST …/{batch}/resumption}: goes on, and tries again what failed. */
    public void resume(Context context) {
        take(context, (account, batch) -> steps.steering().resume(account, batch));
    }

    /** {@code POST …/{batch}/publication}: does not wait for the end of the window. */
    public void publish(Context context) {
        take(context, (account, batch) -> steps.publishing().publish(account, batch, steps.jobs()));
    }

    /** {@code POST …/{batch}/undoing}: no certificate remains; the body gives the reason. */
    public void undo(Context context) {
        Account account = staff(context);
        Batch batch = find(context);
        Members members = Members.read(context);
        String reason = members.required("reason", members.text("reason"));
        members.end();
        answer(context, 200, run(() -> steps.steering().undo(account, batch, reason)));
    }

    private void take(Context context, BiFunction<Account, Batch, Batch> step) {
        Account account = staff(context);
        Batch batch = find(context);
        Members.read(context).end();
        answer(context, 200, run(() -> step.apply(account, batch)));
    }

    private void requireReader(Context context) {
        if (!sessions.require(context).account().role().seesRequests()) {
            throw Problems.notAllowed("须由经办人员或审计人员查看。 Only staff and auditors may read this.")
                    .exception();
        }
    }

    private Batch find(Context context) {
        return BatchId.parse(context.pathParam("batch"))
                .flatMap(steps.batches()::find)
                .orElseThrow(() ->
                        Problems.notFound().withDetail("没有这个批次。 No such batch.").exception());
    }

    private void answer(Context context, int status, Batch batch) {
        context.status(status);
        context.json(BatchJson.of(
                batch, steps.batches().steps(batch.id()), steps.jobs().progress(batch.job())));
    }

    private static <T> T run(Supplier<T> step) {
        try {
            return step.get();
        } catch (NotAllowed e) {
            throw Problems.notAllowed(String.valueOf(e.getMessage())).exception();
        } catch (AgainstProcedure | NotAppended.Refused e) {
            throw Problems.conflict(String.valueOf(e.getMessage())).exception();
        } catch (NotAppended e) {
            throw Problems.readOnly().withDetail(String.valueOf(e.getMessage())).exception();
        } catch (BadList | IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }
}
