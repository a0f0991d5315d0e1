package zhengjian.review.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Publication;
import zhengjian.committee.CommitteeId;
import zhengjian.review.Plan;
import zhengjian.review.Review;
import zhengjian.review.ReviewRules;
import zhengjian.review.Reviews;
import zhengjian.review.steps.Admission;
import zhengjian.review.steps.FileReview;
import zhengjian.review.steps.GiveNotice;
import zhengjian.review.steps.HoldMeeting;
import zhengjian.review.steps.PublishReview;
import zhengjian.review.steps.ReportResults;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** The steps of a review, taken by the committee's office and by the authority. */
public final class ReviewEndpoints {
    private static final int LISTED = 200;
    private static final int MOST_PEOPLE = 200_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ADDRESS = "/api/v1/staff/reviews/";

    private final StaffSessionEndpoints sessions;
    private final Steps steps;
    private final ReviewRules rules;
    private final InstantSource clock;

    /** The use cases. */
    public record Steps(
            Reviews reviews,
            Admission admission,
            HoldMeeting meeting,
            ReportResults results,
            GiveNotice notice,
            FileReview filing,
            PublishReview publishing) {}

    public ReviewEndpoints(StaffSessionEndpoints sessions, Steps steps, ReviewRules rules, InstantSource clock) {
        this.sessions = sessions;
        this.steps = steps;
        this.rules = rules;
        this.clock = clock;
    }

    /** {@code POST /api/v1/staff/reviews}: 201 with the review. */
    public void apply(Context context) {
        Account account = sessions.require(context).account();
        Members members = Members.read(context);
        Plan plan = plan(members);
        members.end();
        Review review = GuardedEndpoints.run(() -> steps.meeting().apply(account, plan, today()));
        context.header("Location", ADDRESS + review.id());
        answer(context, 201, review);
    }

    private Plan plan(Members members) {
        CommitteeId committee = members.required("committee", members.value("committee", CommitteeId::new));
        int year = members.required("year", members.number("year", 2000, 2199));
        Family family = members.value("family", Family::parse).orElse(Family.TITLE);
        Kind kind = members.value("kind", Kind::parse).orElse(Kind.REGULAR);
        Optional<DivisionCode> division = members.value("division", DivisionCode::parse);
        Channel channel = members.required("channel", members.value("channel", Channel::parse));
        String place = members.required("place", members.text("place"));
        LocalDate firstDay = members.required("firstDay", members.date("firstDay"));
        LocalDate lastDay = members.required("lastDay", members.date("lastDay"));
        int applicants = members.required("applicants", members.number("applicants", 1, MOST_PEOPLE));
        return GuardedEndpoints.run(() -> new Plan(
                committee,
                year,
                family,
                kind,
                division,
                channel,
                place,
                firstDay,
                lastDay,
                applicants,
                rules.meetingFirst()));
    }

    /** {@code GET /api/v1/staff/reviews}: those that the account may read, the newest steps first. */
    public void list(Context context) {
        Account account = sessions.require(context).account();
        if (!account.role().seesReviews()) {
            throw Problems.notAllowed("须为经办、审计人员或评委会办公室。 For staff, auditors and committees' offices.")
                    .exception();
        }
        List<Map<String, Object>> listed = steps.reviews().newest(LISTED).stream()
                .filter(review -> steps.admission().mayRead(account, review))
                .map(ReviewJson::summary)
                .toList();
        context.json(Map.of("reviews", listed));
    }

    /** {@code GET /api/v1/staff/reviews/{review}}. */
    public void show(Context context) {
        answer(context, 200, GuardedEndpoints.asked(context, sessions, steps).review());
    }

    /** {@code POST …/meeting-approval}. */
    public void approveMeeting(Context context) {
        take(context, (account, review, members) -> {
            String comment = members.text("comment").orElse("");
            return () -> steps.meeting().approve(account, review, comment, today());
        });
    }

    /** {@code POST …/meeting-refusal}. */
    public void declineMeeting(Context context) {
        take(context, (account, review, members) -> {
            String reason = members.required("reason", members.text("reason"));
            return () -> steps.meeting().decline(account, review, reason);
        });
    }

    /** {@code POST …/abandonment}. */
    public void abandon(Context context) {
        take(context, (account, review, members) -> {
            String reason = members.required("reason", members.text("reason"));
            return () -> steps.meeting().abandon(account, review, reason);
        });
    }

    /** {@code POST …/notice}. */
    public void openNotice(Context context) {
        take(context, (account, review, members) -> {
            LocalDate firstDay = members.date("firstDay").orElse(today());
            String ownSite = members.text("ownSite").orElse("");
            return () -> steps.notice().open(account, review, firstDay, ownSite, today());
        });
    }

    /** {@code POST …/objections/{objection}/settlement}. */
    public void settle(Context context) {
        int objection = number(context.pathParam("objection"));
        take(context, (account, review, members) -> {
            boolean upheld = members.required("upheld", members.flag("upheld"));
            String finding = members.required("finding", members.text("finding"));
            return () -> steps.notice().settle(account, review, objection, upheld, finding, today());
        });
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw Problems.notFound().exception();
        }
        return Integer.parseInt(text);
    }

    /** {@code POST …/removals}. */
    public void remove(Context context) {
        take(context, (account, review, members) -> {
            int row = members.required("row", members.number("row", 2, 1_048_576));
            String reason = members.required("reason", members.text("reason"));
            return () -> steps.notice().remove(account, review, row, reason, today());
        });
    }

    /** {@code POST …/documents/{document}}: the PDF is the body. */
    public void addDocument(Context context) {
        Asked asked = GuardedEndpoints.asked(context, sessions, steps);
        byte[] pdf = GuardedEndpoints.file(context);
        FileReview.Document document =
                GuardedEndpoints.run(() -> FileReview.Document.parse(context.pathParam("document")));
        answer(
                context,
                200,
                GuardedEndpoints.run(
                        () -> steps.filing().add(asked.account(), asked.review(), document, pdf, today())));
    }

    /** {@code POST …/filing}. */
    public void file(Context context) {
        take(context, (account, review, members) -> {
            String comment = members.text("comment").orElse("");
            return () -> steps.filing().file(account, review, comment, today());
        });
    }

    /** {@code POST …/return}. */
    public void sendBack(Context context) {
        take(context, (account, review, members) -> {
            String reason = members.required("reason", members.text("reason"));
            LocalDate fileBy = members.required("fileBy", members.date("fileBy"));
            return () -> steps.filing().sendBack(account, review, reason, fileBy, today());
        });
    }

    /** {@code POST …/acceptance}. */
    public void accept(Context context) {
        take(context, (account, review, members) -> {
            String comment = members.text("comment").orElse("");
            return () -> steps.filing().accept(account, review, comment, today());
        });
    }

    /** {@code POST …/publication}. */
    public void publish(Context context) {
        take(context, (account, review, members) -> {
            String documentNumber = members.required("documentNumber", members.text("documentNumber"));
            String title = members.required("title", members.text("title"));
            LocalDate publishedOn = members.required("publishedOn", members.date("publishedOn"));
            String authority = members.required("authority", members.text("authority"));
            return () -> steps.publishing()
                    .publish(account, review, new Publication(documentNumber, title, publishedOn, authority), today());
        });
    }

    /** {@code POST …/issue}: all certificates, by another person than the one who published. */
    public void issue(Context context) {
        take(context, (account, review, members) -> {
            int typed = members.required("certificates", members.number("certificates", 1, MOST_PEOPLE));
            Instant now = clock.instant();
            return () -> steps.publishing().issue(account, review, typed, now, today(), done -> {});
        });
    }

    /** Reads what a step needs, so that the whole body is read before anything is done. */
    @FunctionalInterface
    private interface Reading {
        java.util.function.Supplier<Review> of(Account account, Review review, Members members);
    }

    private void take(Context context, Reading reading) {
        Asked asked = GuardedEndpoints.asked(context, sessions, steps);
        Members members = Members.read(context);
        java.util.function.Supplier<Review> step = reading.of(asked.account(), asked.review(), members);
        members.end();
        answer(context, 200, GuardedEndpoints.run(step));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private void answer(Context context, int status, Review review) {
        context.status(status);
        context.json(ReviewJson.of(review, rules, today()));
    }
}
