package zhengjian.batch.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengjian.batch.Batch;
import zhengjian.batch.BatchState;
import zhengjian.batch.BatchStep;
import zhengjian.batch.PreviewBatch;
import zhengjian.batch.http.BatchEndpoints;
import zhengjian.certificate.DivisionCode;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.job.Job;
import zhengjian.job.JobProgress;
import zhengjian.job.JobState;
import zhengjian.page.VerdictPage;
import zhengjian.page.batch.BatchPage;
import zhengjian.page.batch.BatchesPage;
import zhengjian.page.batch.PreviewPage;
import zhengjian.register.RegisteredCertificate;
import zhengjian.review.Review;
import zhengjian.review.ReviewState;
import zhengjian.review.StepKind;
import zhengjian.staff.Account;
import zhengjian.staff.Role;
import zhengjian.web.session.Form;

/** Batches as the pages show them. */
final class BatchViews {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int VALUES = 20;
    private static final int FAILURES = 200;
    private static final Pattern FAILURE = Pattern.compile("第 (\\d+) 行 / row \\d+: (.*)");
    private static final List<String> PROPERTIES = List.of("family", "kind", "level", "title", "specialty", "division");
    private static final String NO_NUMBER = "–";
    /** How the codes of a property are translated; the others stand in Chinese. */
    private static final Map<String, String> TEXTS =
            Map.of("family", "family.", "kind", "review.kind.", "level", "level.");

    private final BatchEndpoints.Steps steps;
    private final Surroundings surroundings;

    /**
     * What other features tell of it.
     *
     * @param committee name of the committee of a review
     * @param place name of a division
     * @param reading what the public reads of a certificate at a moment
     * @param undoMinutes how long a signed batch is held
     */
    record Surroundings(
            Function<Review, String> committee,
            Function<DivisionCode, String> place,
            BiFunction<RegisteredCertificate, Instant, VerdictPage> reading,
            long undoMinutes) {}

    BatchViews(BatchEndpoints.Steps steps, Surroundings surroundings) {
        this.steps = steps;
        this.surroundings = surroundings;
    }

    static String preview(Review review) {
        return review(review) + "/batch";
    }

    private static String review(Review review) {
        return "/staff/reviews/" + review.id();
    }

    String committee(Review review) {
        return surroundings.committee().apply(review);
    }

    PreviewPage preview(Account account, Review review, PreviewBatch.Preview preview, Instant now, Form typed) {
        List<PreviewPage.Group> groups = PROPERTIES.stream()
                .map(property -> group(property, preview.counts().getOrDefault(property, Map.of())))
                .toList();
        return new PreviewPage(
                preview(review),
                review(review),
                committee(review),
                review.plan().year(),
                preview.certificates(),
                groups,
                preview.samples().stream().map(row -> sample(review, row, now)).toList(),
                surroundings.undoMinutes(),
                whyNotConfirm(account, review),
                typed.typed("certificates"),
                typed.complaints());
    }

    private static String whyNotConfirm(Account account, Review review) {
        if (review.state() == ReviewState.ISSUED) {
            return "issued";
        }
        return review.state() == ReviewState.PUBLISHED ? whyNotPublish(account, review) : "not-published";
    }

    private static String whyNotPublish(Account account, Review review) {
        return review.taken(StepKind.PUBLISHED).actor().isPersonOf(account) ? "other-person" : "";
    }

    private PreviewPage.Group group(String property, Map<String, Integer> counts) {
        List<PreviewPage.Count> values = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(VALUES)
                .map(one -> count(property, one.getKey(), one.getValue()))
                .toList();
        return new PreviewPage.Group(property, values, Math.max(0, counts.size() - VALUES));
    }

    private PreviewPage.Count count(String property, String value, int certificates) {
        String beginning = TEXTS.getOrDefault(property, "");
        boolean place = property.equals("division");
        return new PreviewPage.Count(
                beginning.isEmpty() ? "" : beginning + value,
                place ? surroundings.place().apply(new DivisionCode(value)) : value,
                certificates);
    }

    /** The number is drawn when the batch is signed: here it would be another one than that on the drawing. */
    private PreviewPage.Sample sample(Review review, AcceptedRow row, Instant now) {
        RegisteredCertificate sample = steps.preview().sample(row, review, now, LocalDate.ofInstant(now, ZONE));
        VerdictPage reading = surroundings.reading().apply(sample, now);
        return new PreviewPage.Sample(
                row.row(), preview(review) + "/" + row.row() + ".svg", reading.withNumber(NO_NUMBER));
    }

    BatchPage page(Account account, Batch batch, Review review, Form typed) {
        Optional<JobProgress> progress = steps.jobs().progress(batch.job());
        boolean held = batch.state() == BatchState.HELD;
        boolean open = batch.state() == BatchState.SIGNING || held;
        String whyNot = held && account.role() == Role.STAFF ? whyNotPublish(account, review) : "";
        List<BatchPage.Failure> failures = batch.state() == BatchState.SIGNING
                ? steps.jobs().failures(batch.job(), -1, FAILURES).values().stream()
                        .map(BatchViews::failure)
                        .toList()
                : List.of();
        return new BatchPage(
                batch.id().text(),
                review(review),
                committee(review),
                review.plan().year(),
                batch.state().code(),
                batch.certificates(),
                open ? progress.map(BatchViews::work) : Optional.empty(),
                held ? Optional.of(time(batch.publishAt())) : Optional.empty(),
                failures,
                done(batch),
                account.role() == Role.STAFF && open && progress.isPresent()
                        ? may(progress.get().job(), held, whyNot)
                        : new BatchPage.May(false, false, false, false),
                whyNot,
                typed.typed("reason"),
                typed.complaints());
    }

    /** Whoever wants to undo what is being signed pauses it first: then nobody undoes a page that has moved on. */
    private static BatchPage.May may(Job job, boolean held, String whyNot) {
        boolean runs = job.state() == JobState.RUNNING;
        boolean over = job.state().isOver();
        return new BatchPage.May(runs, !runs && !over, held && whyNot.isEmpty(), !over && (held || !runs));
    }

    private static BatchPage.Work work(JobProgress progress) {
        Job job = progress.job();
        return new BatchPage.Work(
                job.state().code(),
                job.done(),
                job.total(),
                job.failed(),
                Math.round(progress.perSecond()),
                progress.secondsLeft(),
                job.state() == JobState.STOPPED ? job.reason() : "");
    }

    /** As {@link zhengjian.batch.SignBatch} words it: the row in both languages, then why. */
    private static BatchPage.Failure failure(String sentence) {
        Matcher worded = FAILURE.matcher(sentence);
        return worded.matches()
                ? new BatchPage.Failure(worded.group(1), worded.group(2))
                : new BatchPage.Failure("–", sentence);
    }

    private List<BatchPage.Done> done(Batch batch) {
        List<BatchPage.Done> done = new ArrayList<>();
        for (BatchStep step : steps.batches().steps(batch.id())) {
            done.add(new BatchPage.Done(
                    step.kind().code(),
                    time(step.at()),
                    step.actor().user(),
                    step.kind() == BatchStep.Kind.UNDONE ? step.fact() : "",
                    step.ledgerIndex()));
        }
        Collections.reverse(done);
        return done;
    }

    BatchesPage.Line line(Batch batch, Review review) {
        return new BatchesPage.Line(
                batch.id().text(),
                committee(review),
                review.plan().year(),
                batch.certificates(),
                batch.state().code(),
                steps.batches().steps(batch.id()).get(0).actor().user(),
                time(batch.confirmedAt()));
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZONE);
    }
}
