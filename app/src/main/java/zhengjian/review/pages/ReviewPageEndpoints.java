package zhengjian.review.pages;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.page.review.PeoplePage;
import zhengjian.page.review.ReviewFacts;
import zhengjian.page.review.ReviewsPage;
import zhengjian.page.session.PageOfMany;
import zhengjian.review.Party;
import zhengjian.review.Review;
import zhengjian.review.ReviewId;
import zhengjian.review.ReviewRules;
import zhengjian.review.Step;
import zhengjian.review.StepKind;
import zhengjian.review.http.NoticeExport;
import zhengjian.review.http.ReviewEndpoints;
import zhengjian.review.steps.FileReview;
import zhengjian.staff.Account;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** A review's page on both sides, its steps, and what is taken out of it. */
public final class ReviewPageEndpoints {
    private static final int LISTED = 300;
    private static final int PEOPLE = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Gate<Account> gate;
    private final ReviewEndpoints.Steps steps;
    private final ReviewViews views;
    private final NoticeExport exports;
    private final ReviewRules rules;
    private final InstantSource clock;

    ReviewPageEndpoints(
            Gate<Account> gate,
            ReviewEndpoints.Steps steps,
            ReviewViews views,
            NoticeExport exports,
            ReviewRules rules,
            InstantSource clock) {
        this.gate = gate;
        this.steps = steps;
        this.views = views;
        this.exports = exports;
        this.rules = rules;
        this.clock = clock;
    }

    /** {@code GET /staff/reviews}. */
    public void list(Context context, SignedIn<Account> visitor) {
        if (!visitor.account().role().seesRequests()) {
            throw Problems.notAllowed("须由发证机关人员查看。 For the authority's staff.").exception();
        }
        LocalDate today = today();
        List<Review> all = steps.reviews().newest(LISTED);
        gate.show(context, visitor, new ReviewsPage(facts(all, true, today), facts(all, false, today)));
    }

    private List<ReviewFacts> facts(List<Review> all, boolean waiting, LocalDate today) {
        return all.stream()
                .filter(review -> waits(review, today) == waiting)
                .map(review -> views.facts(review, Side.AUTHORITY, today))
                .toList();
    }

    private boolean waits(Review review, LocalDate today) {
        return NextStep.of(review, rules, today)
                .kind()
                .filter(kind -> kind.party() == Party.AUTHORITY)
                .isPresent();
    }

    /** {@code GET …/{review}}. */
    public void show(Context context, SignedIn<Account> visitor) {
        show(context, visitor, find(context, visitor), Form.empty());
    }

    private void show(Context context, SignedIn<Account> visitor, Review review, Form typed) {
        Side side = Side.of(context.path());
        gate.show(
                context,
                visitor,
                views.page(review, side, side.acts(visitor.account().role()), today(), typed));
    }

    /** {@code POST …/{review}/{step}}: the form of a step. */
    public void take(Context context, SignedIn<Account> visitor, Form form) {
        Review review = find(context, visitor);
        StepKind kind = Arrays.stream(StepKind.values())
                .filter(one -> one.code().equals(context.pathParam("step")))
                .filter(TakeStep::takes)
                .findFirst()
                .orElseThrow(() -> Problems.notFound().exception());
        finish(
                context,
                visitor,
                review,
                kind.code(),
                form,
                attempt(visitor, review).of(kind, form));
    }

    /** {@code POST …/{review}/settled/{objection}}. */
    public void settle(Context context, SignedIn<Account> visitor, Form form) {
        Review review = find(context, visitor);
        String number = context.pathParam("objection");
        if (!number.matches("[1-9][0-9]{0,5}")) {
            throw Problems.notFound().exception();
        }
        int objection = Integer.parseInt(number);
        finish(
                context,
                visitor,
                review,
                "settled",
                form,
                attempt(visitor, review).settling(objection, form));
    }

    private TakeStep attempt(SignedIn<Account> visitor, Review review) {
        return new TakeStep(steps, visitor.account(), review, today());
    }

    private void finish(
            Context context,
            SignedIn<Account> visitor,
            Review review,
            String step,
            Form form,
            Optional<Supplier<Review>> wanted) {
        Optional<Review> done = wanted.flatMap(one -> Attempt.of(form, one));
        if (done.isEmpty()) {
            context.status(400);
            show(context, visitor, review, form);
            return;
        }
        visitor.tell("review.told." + step);
        gate.leadOn(context, Side.of(context.path()).path(review.id()));
    }

    /** {@code POST …/{review}/document-added}: multipart {@code document}, {@code file}. */
    public void addDocument(Context context, SignedIn<Account> visitor) {
        Review review = find(context, visitor);
        Form form = Form.of(Map.of(
                "document",
                List.of(Optional.ofNullable(context.formParam("document")).orElse(""))));
        UploadedFile file = context.uploadedFile("file");
        if (file == null || file.size() == 0) {
            form.complain("file", "请选择 PDF 文件。 Choose a PDF file.");
        }
        Optional<Supplier<Review>> wanted = file == null || !form.isRight()
                ? Optional.empty()
                : Optional.of(() -> steps.filing()
                        .add(
                                visitor.account(),
                                review,
                                FileReview.Document.parse(form.typed("document")),
                                content(file),
                                today()));
        finish(context, visitor, review, "document-added", form, wanted);
    }

    static byte[] content(UploadedFile file) {
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException cutOff) {
            throw Problems.badRequest("请求没有传完。 The request was cut off.").exception();
        }
    }

    /** {@code GET …/{review}/documents/{document}}: never shown inside a page of this site. */
    public void document(Context context, SignedIn<Account> visitor) {
        Review review = find(context, visitor);
        Step added = Arrays.stream(FileReview.Document.values())
                .filter(one -> one.code().equals(context.pathParam("document")))
                .findFirst()
                .flatMap(one -> FileReview.document(review, one))
                .orElseThrow(() -> Problems.notFound().exception());
        send(
                context,
                added.text("document") + ".pdf",
                "application/pdf",
                steps.filing().read(added));
    }

    /** {@code GET …/{review}/people[?page]}: the list, ID numbers masked. */
    public void people(Context context, SignedIn<Account> visitor) {
        Review review = find(context, visitor);
        if (review.last(StepKind.REPORTED).isEmpty()) {
            throw Problems.notFound().exception();
        }
        List<AcceptedRow> rows = exports.people(review);
        int pages = Math.max(1, (rows.size() + PEOPLE - 1) / PEOPLE);
        int number = Math.min(pages, page(context.queryParam("page")));
        String path = Side.of(context.path()).path(review.id());
        gate.show(
                context,
                visitor,
                new PeoplePage(
                        path,
                        views.committee(review),
                        rows.stream()
                                .skip((long) (number - 1) * PEOPLE)
                                .limit(PEOPLE)
                                .map(ReviewPageEndpoints::person)
                                .toList(),
                        new PageOfMany(path + "/people", Map.of(), number, pages, rows.size())));
    }

    private static int page(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(text) : 1;
    }

    private static PeoplePage.Person person(AcceptedRow row) {
        return new PeoplePage.Person(
                row.row(),
                row.holder().name().text(),
                row.holder().id().masked(),
                row.holder().employer().orElse(""),
                row.title().series(),
                row.title().specialty(),
                row.title().name() + "（" + row.title().rank().chinese() + "）");
    }

    /** {@code GET …/{review}/notice.html}: the notice for the committee's own site. */
    public void html(Context context, SignedIn<Account> visitor) {
        send(context, "notice.html", "text/html; charset=utf-8", exports.html(noticed(context, visitor)));
    }

    /** {@code GET …/{review}/notice.csv}. */
    public void csv(Context context, SignedIn<Account> visitor) {
        send(context, "notice.csv", "text/csv; charset=utf-8", exports.csv(noticed(context, visitor)));
    }

    private Review noticed(Context context, SignedIn<Account> visitor) {
        return Optional.of(find(context, visitor))
                .filter(review -> review.last(StepKind.NOTICE_OPENED).isPresent())
                .orElseThrow(() -> Problems.notFound().exception());
    }

    private static void send(Context context, String name, String type, byte[] content) {
        context.contentType(type);
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.header("Cache-Control", "no-store");
        context.result(content);
    }

    /** Whoever may not read a review does not learn whether there is one. */
    Review find(Context context, SignedIn<Account> visitor) {
        return ReviewId.parse(context.pathParam("review"))
                .flatMap(steps.reviews()::find)
                .filter(review -> steps.admission().mayRead(visitor.account(), review))
                .filter(review -> Side.of(context.path()).isOf(visitor.account().role()))
                .orElseThrow(() -> Problems.notFound()
                        .withDetail("没有这次评审。 No such review.")
                        .exception());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
