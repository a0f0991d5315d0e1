package zhengjian.review.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import zhengjian.catalogue.Divisions;
import zhengjian.committee.Committees;
import zhengjian.page.review.ReviewFacts;
import zhengjian.page.review.ReviewPage;
import zhengjian.page.review.Station;
import zhengjian.page.review.StepForm;
import zhengjian.review.Deadline;
import zhengjian.review.Plan;
import zhengjian.review.Review;
import zhengjian.review.ReviewRules;
import zhengjian.review.ReviewState;
import zhengjian.review.Step;
import zhengjian.review.StepKind;
import zhengjian.review.steps.FileReview;
import zhengjian.web.session.Form;

/** Reviews as the pages show them. The timeline is the road of the machine, drawn as it is. */
final class ReviewViews {
    private final Committees committees;
    private final Divisions divisions;
    private final ReviewRules rules;
    private final StepForms forms;

    ReviewViews(Committees committees, Divisions divisions, ReviewRules rules, StepForms forms) {
        this.committees = committees;
        this.divisions = divisions;
        this.rules = rules;
        this.forms = forms;
    }

    ReviewFacts facts(Review review, Side side, LocalDate today) {
        Plan plan = review.plan();
        Optional<Deadline> open = Deadline.of(review, rules).stream()
                .filter(deadline ->
                        deadline.taken().isEmpty() && !review.state().isEnd())
                .findFirst();
        return new ReviewFacts(
                review.id().text(),
                side.path(review.id()),
                committee(review),
                plan.year(),
                plan.family().code(),
                plan.kind().code(),
                plan.channel().chinese(),
                plan.division().map(divisions::name).orElse(""),
                plan.place(),
                plan.firstDay(),
                plan.lastDay(),
                plan.applicants(),
                review.last(StepKind.REPORTED).isPresent() ? Optional.of(review.passing()) : Optional.empty(),
                review.state().code(),
                open.map(Deadline::last),
                open.filter(deadline -> deadline.isLate(today)).isPresent());
    }

    String committee(Review review) {
        return committees
                .find(review.plan().committee())
                .orElseThrow()
                .authorisation()
                .name();
    }

    /**
     * @param acts whether the visitor takes steps, or looks on
     * @param typed the form that was sent, with its complaints; empty when none was
     */
    ReviewPage page(Review review, Side side, boolean acts, LocalDate today, Form typed) {
        NextStep step = NextStep.of(review, rules, today);
        Optional<StepKind> own = step.kind().filter(kind -> acts && kind.party() == side.party());
        String elsewhere = own.map(ReviewViews::elsewhere).orElse("");
        List<StepForm> others = StepForms.others(review, side, own, step).stream()
                .filter(kind -> acts)
                .map(kind -> forms.of(kind, review, side, today, Form.empty()))
                .toList();
        return new ReviewPage(
                facts(review, side, today),
                stations(review, today),
                step.waitingFor(),
                own.filter(kind -> elsewhere.isEmpty()).map(kind -> forms.of(kind, review, side, today, typed)),
                others,
                elsewhere,
                review.last(StepKind.NOTICE_OPENED).map(opened -> notice(review, opened, today)),
                objections(review, side, typed),
                documents(review),
                history(review),
                typed.complaints());
    }

    /** Where a step has pages of its own. */
    private static String elsewhere(StepKind kind) {
        return switch (kind) {
            case REPORTED -> "list";
            case ISSUED -> "batch";
            default -> "";
        };
    }

    private List<Station> stations(Review review, LocalDate today) {
        List<ReviewState> road = review.plan().road().stations();
        int here = road.indexOf(review.state());
        List<Deadline> deadlines = Deadline.of(review, rules);
        List<Station> stations = new ArrayList<>();
        for (int i = 0; i < road.size(); i++) {
            ReviewState state = road.get(i);
            Optional<Deadline> due = deadlines.stream()
                    .filter(deadline -> deadline.of().leadsTo() == state)
                    .findFirst();
            Station.Place place = i == here ? Station.Place.HERE : i < here ? Station.Place.DONE : Station.Place.AHEAD;
            stations.add(new Station(
                    state.code(),
                    place,
                    place == Station.Place.AHEAD ? Optional.empty() : reached(review, state),
                    due.map(Deadline::last),
                    due.filter(deadline -> deadline.isLate(today)).isPresent(),
                    due.map(deadline -> deadline.rule().source()).orElse("")));
        }
        if (here < 0) {
            stations.add(new Station(
                    review.state().code(),
                    Station.Place.HERE,
                    reached(review, review.state()),
                    Optional.empty(),
                    false,
                    ""));
        }
        return stations;
    }

    /** A review that ended otherwise has been where its steps led. */
    private static Optional<LocalDate> reached(Review review, ReviewState state) {
        return review.steps().stream()
                .filter(step -> step.kind().leadsTo() == state)
                .findFirst()
                .map(Step::day);
    }

    private ReviewPage.Notice notice(Review review, Step opened, LocalDate today) {
        LocalDate first = opened.date("firstDay");
        LocalDate last = opened.date("lastDay");
        int days = rules.calendar().between(first, last);
        LocalDate from = today.isBefore(first) ? first : today;
        return new ReviewPage.Notice(
                first,
                last,
                days,
                from.isAfter(last) ? 0 : rules.calendar().between(from, last),
                opened.stated("ownSite").orElse(""),
                "/notices/" + review.id());
    }

    private List<ReviewPage.Objection> objections(Review review, Side side, Form typed) {
        boolean settles = side == Side.OFFICE && review.next().contains(StepKind.SETTLED);
        return review.objections().stream()
                .map(one -> new ReviewPage.Objection(
                        one.number(),
                        one.made().day(),
                        one.made().text("text"),
                        one.made().stated("name").orElse(""),
                        one.made().stated("contact").orElse(""),
                        one.settled().map(step -> step.text("outcome")).orElse(""),
                        one.settled().map(step -> step.text("finding")).orElse(""),
                        settles && one.settled().isEmpty()
                                ? Optional.of(forms.settling(one.number(), review, side, typed))
                                : Optional.empty()))
                .toList();
    }

    private static List<ReviewPage.Document> documents(Review review) {
        List<ReviewPage.Document> documents = new ArrayList<>();
        for (FileReview.Document document : FileReview.Document.values()) {
            FileReview.document(review, document)
                    .ifPresent(step ->
                            documents.add(new ReviewPage.Document(document.code(), step.day(), step.text("sha256"))));
        }
        return documents;
    }

    private static List<ReviewPage.Done> history(Review review) {
        List<ReviewPage.Done> history = new ArrayList<>();
        for (Step step : review.steps()) {
            history.add(new ReviewPage.Done(
                    step.kind().code(), step.day(), step.actor().user(), remark(step), step.ledgerIndex()));
        }
        Collections.reverse(history);
        return history;
    }

    /** What was written with a step; what the public wrote stands with the objections. */
    private static String remark(Step step) {
        return switch (step.kind()) {
            case MEETING_APPROVED, MEETING_DECLINED, FILED, ACCEPTED, ABANDONED ->
                step.stated("comment").orElse("");
            case RETURNED -> step.stated("comment").orElse("") + "（" + step.text("fileBy") + "）";
            case REPORTED ->
                step.stated("lateReason").orElse("")
                        + step.stated("warnings").map(ticked -> " " + ticked).orElse("");
            case REMOVED -> "第 " + step.text("row") + " 行：" + step.text("reason");
            case PUBLISHED -> step.text("documentNumber");
            case ISSUED -> step.text("certificates");
            case APPLIED, NOTICE_OPENED, OBJECTED, SETTLED, DOCUMENT_ADDED -> "";
        };
    }
}
