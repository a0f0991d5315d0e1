package zhengjian.review.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhengjian.certificate.DivisionCode;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.check.Finding;
import zhengjian.issuance.check.Findings;
import zhengjian.issuance.list.Column;
import zhengjian.issuance.list.ListPreview;
import zhengjian.review.Deadline;
import zhengjian.review.Plan;
import zhengjian.review.Review;
import zhengjian.review.ReviewRules;
import zhengjian.review.ReviewState;
import zhengjian.review.Step;
import zhengjian.review.StepKind;
import zhengjian.review.list.Warnings;
import zhengjian.web.body.JsonTime;

/** Reviews as those read them who work on them, and notices as everybody does. */
final class ReviewJson {
    /** Where an attachment lies is nobody's business outside. */
    private static final Set<String> KEPT_INSIDE = Set.of("list", "file", "contact", "name");

    private ReviewJson() {}

    static Map<String, Object> of(Review review, ReviewRules rules, LocalDate today) {
        Map<String, Object> body = summary(review);
        body.put("timeline", timeline(review));
        body.put(
                "next",
                review.next().stream()
                        .map(kind -> Map.of(
                                "step", kind.code(),
                                "chinese", kind.chinese(),
                                "by", kind.party().name().toLowerCase(java.util.Locale.ROOT)))
                        .toList());
        body.put(
                "deadlines",
                Deadline.of(review, rules).stream()
                        .map(deadline -> deadline(deadline, today))
                        .toList());
        body.put("steps", review.steps().stream().map(ReviewJson::step).toList());
        body.put(
                "objections",
                review.objections().stream().map(ReviewJson::objection).toList());
        return body;
    }

    static Map<String, Object> summary(Review review) {
        Plan plan = review.plan();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("review", review.id().text());
        body.put("state", review.state().code());
        body.put("stateChinese", review.state().chinese());
        body.put("committee", plan.committee().text());
        body.put("year", plan.year());
        body.put("family", plan.family().code());
        body.put("kind", plan.kind().code());
        plan.division().map(DivisionCode::code).ifPresent(code -> body.put("division", code));
        body.put("channel", plan.channel().code());
        body.put("firstDay", plan.firstDay().toString());
        body.put("lastDay", plan.lastDay().toString());
        body.put("applicants", plan.applicants());
        if (review.last(StepKind.REPORTED).isPresent()) {
            body.put("passing", review.passing());
        }
        return body;
    }

    /** The stations of the road, so that a page draws them as they are. */
    private static List<Map<String, Object>> timeline(Review review) {
        List<Map<String, Object>> timeline = new ArrayList<>();
        for (ReviewState station : review.plan().road().stations()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("state", station.code());
            one.put("chinese", station.chinese());
            review.steps().stream()
                    .filter(step -> step.kind().leadsTo() == station)
                    .findFirst()
                    .ifPresent(step -> one.put("since", JsonTime.of(step.at())));
            timeline.add(one);
        }
        return timeline;
    }

    private static Map<String, Object> deadline(Deadline deadline, LocalDate today) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("step", deadline.of().code());
        body.put("last", deadline.last().toString());
        body.put("late", deadline.isLate(today));
        body.put("rule", deadline.rule().chinese());
        body.put("source", deadline.rule().source());
        deadline.taken().ifPresent(day -> body.put("taken", day.toString()));
        return body;
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("step", step.kind().code());
        body.put("chinese", step.kind().chinese());
        body.put("user", step.actor().user());
        body.put("at", JsonTime.of(step.at()));
        body.put("ledgerIndex", step.ledgerIndex());
        Map<String, String> facts = new LinkedHashMap<>();
        step.facts().forEach((name, value) -> {
            if (!value.isEmpty() && !KEPT_INSIDE.contains(name)) {
                facts.put(name, value);
            }
        });
        body.put("facts", facts);
        return body;
    }

    private static Map<String, Object> objection(Review.Objection objection) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("objection", objection.number());
        body.put("text", objection.made().text("text"));
        objection.made().stated("name").ifPresent(name -> body.put("name", name));
        objection.made().stated("contact").ifPresent(contact -> body.put("contact", contact));
        body.put("at", JsonTime.of(objection.made().at()));
        objection.settled().ifPresent(settled -> {
            body.put("outcome", settled.text("outcome"));
            body.put("finding", settled.text("finding"));
            body.put("settledAt", JsonTime.of(settled.at()));
        });
        return body;
    }

    /** What the list's faults are, cell by cell. */
    static List<Map<String, Object>> findings(Findings findings) {
        return findings.kept().stream().map(ReviewJson::finding).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        return Map.of(
                "row", finding.row(),
                "column", finding.column(),
                "expected", finding.expected(),
                "found", finding.found());
    }

    /** What somebody has to look at, row by row. */
    static List<Map<String, Object>> warnings(Warnings warnings) {
        return warnings.kept().stream()
                .map(warning -> Map.<String, Object>of(
                        "warning", warning.kind().code(),
                        "row", warning.row(),
                        "sentence", warning.sentence()))
                .toList();
    }

    /** The columns of a list: what stands above each one, and what it seems to be. */
    static Map<String, Object> preview(ListPreview preview) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int i = 0; i < preview.headers().size(); i++) {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("header", preview.headers().get(i));
            preview.suggested().get(i).map(Column::chinese).ifPresent(name -> column.put("column", name));
            columns.add(column);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("rows", preview.rows());
        body.put("columns", columns);
        body.put("missing", preview.missing().stream().map(Column::chinese).toList());
        body.put("first", preview.first());
        return body;
    }

    /** A person on a public notice: the ID document is masked, as the law on personal information asks. */
    static Map<String, Object> person(AcceptedRow row) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("row", row.row());
        body.put("name", row.holder().name().text());
        body.put("idNumber", row.holder().id().masked());
        row.holder().employer().ifPresent(employer -> body.put("employer", employer));
        body.put("series", row.title().series());
        body.put("specialty", row.title().specialty());
        body.put("title", row.title().name());
        body.put("rank", row.title().rank().chinese());
        body.put("kind", row.scope().kind().code());
        return body;
    }

    static Map<String, Object> notice(Review review, String committee, LocalDate today) {
        Step opened = review.last(StepKind.NOTICE_OPENED).orElseThrow();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("notice", review.id().text());
        body.put("committee", committee);
        body.put("year", review.plan().year());
        body.put("kind", review.plan().kind().code());
        body.put("firstDay", opened.text("firstDay"));
        body.put("lastDay", opened.text("lastDay"));
        opened.stated("ownSite").ifPresent(site -> body.put("ownSite", site));
        body.put("people", review.passing());
        body.put(
                "open",
                review.state() == ReviewState.ON_NOTICE
                        && !today.isBefore(opened.date("firstDay"))
                        && !today.isAfter(opened.date("lastDay")));
        return body;
    }
}
