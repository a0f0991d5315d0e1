package zhengjian.review.http;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhengjian.issuance.list.ColumnMapping;
import zhengjian.issuance.list.ListPreview;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.review.Review;
import zhengjian.review.ReviewRules;
import zhengjian.review.StepKind;
import zhengjian.review.steps.ReportResults;
import zhengjian.review.steps.ReviewLists;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.Problems;

/** The list of a review: looked at, checked and reported, and taken out as the notice for the committee's own site. */
public final class ListEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StaffSessionEndpoints sessions;
    private final ReviewEndpoints.Steps steps;
    private final NoticeExport exports;
    private final ReviewRules rules;
    private final InstantSource clock;

    public ListEndpoints(
            StaffSessionEndpoints sessions,
            ReviewEndpoints.Steps steps,
            NoticeExport exports,
            ReviewRules rules,
            InstantSource clock) {
        this.sessions = sessions;
        this.steps = steps;
        this.exports = exports;
        this.rules = rules;
        this.clock = clock;
    }

    /** {@code POST …/list-preview}: the list is the body; what its columns seem to be, and its first rows. Nothing is kept. */
    public void preview(Context context) {
        GuardedEndpoints.asked(context, sessions, steps);
        byte[] list = GuardedEndpoints.file(context);
        ListPreview preview = GuardedEndpoints.run(() -> ReviewLists.preview(list));
        context.header("Cache-Control", "no-store");
        context.json(ReviewJson.preview(preview));
    }

    /**
     * {@code POST …/results?endedOn&reviewed[&lateReason][&columns][&ticked][&dryRun]}: the list is the body. 200, or 422 with
     * findings or with warnings that are not ticked.
     */
    public void report(Context context) {
        Asked asked = GuardedEndpoints.asked(context, sessions, steps);
        boolean dryRun = Boolean.parseBoolean(context.queryParam("dryRun"));
        ReportResults.Report report = new ReportResults.Report(
                query(context, "endedOn", LocalDate::parse, "YYYY-MM-DD"),
                query(context, "reviewed", Integer::valueOf, "整数 / an integer"),
                GuardedEndpoints.file(context),
                Optional.ofNullable(context.queryParam("lateReason")).orElse(""),
                columns(context),
                Optional.ofNullable(context.queryParam("ticked")).orElse(""));
        ReportResults.Outcome outcome = GuardedEndpoints.run(
                () -> steps.results().report(asked.account(), asked.review(), report, today(), dryRun));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("rows", outcome.rows());
        body.put("dryRun", dryRun);
        body.put("columns", outcome.columns());
        body.put("findingCount", outcome.findings().count());
        body.put("findings", ReviewJson.findings(outcome.findings()));
        body.put("warnings", ReviewJson.warnings(outcome.warnings()));
        body.put("toTick", outcome.warnings().text());
        outcome.entered().ifPresent(entered -> body.put("review", ReviewJson.of(entered, rules, today())));
        context.status(outcome.isSound() ? 200 : 422);
        context.header("Cache-Control", "no-store");
        context.json(body);
    }

    private static ColumnMapping columns(Context context) {
        String text = context.queryParam("columns");
        return text == null ? ColumnMapping.SPELLINGS : GuardedEndpoints.run(() -> ColumnMapping.parse(text));
    }

    private static <T> T query(Context context, String name, Function<String, T> parse, String expected) {
        String text = context.queryParam(name);
        if (text != null) {
            try {
                return parse.apply(text);
            } catch (RuntimeException e) {
                // refused below
            }
        }
        throw Problems.badRequest("查询参数 " + name + " 应为 " + expected + "。 The query parameter " + name
                        + " is required: " + expected + ".")
                .exception();
    }

    /** {@code GET …/notice.html}: the notice as one file for the committee's own site. */
    public void html(Context context) {
        send(context, "html", "text/html; charset=utf-8", exports.html(noticed(context)));
    }

    /** {@code GET …/notice.csv}: the people on the notice, for a spreadsheet program. */
    public void csv(Context context) {
        send(context, "csv", "text/csv; charset=utf-8", exports.csv(noticed(context)));
    }

    /** @throws zhengjian.web.ProblemException 409 before the notice was opened */
    private Review noticed(Context context) {
        Review review = GuardedEndpoints.asked(context, sessions, steps).review();
        return GuardedEndpoints.run(() -> {
            if (review.last(StepKind.NOTICE_OPENED).isEmpty()) {
                throw new AgainstProcedure(
                        ProcedureRule.PROCEDURE_KEPT,
                        "公示尚未开始办理，没有可以导出的内容",
                        "the notice was not opened yet: there is nothing to take out");
            }
            return review;
        });
    }

    private static void send(Context context, String ending, String type, byte[] content) {
        context.contentType(type);
        context.header("Content-Disposition", "attachment; filename=\"notice." + ending + "\"");
        context.header("Cache-Control", "no-store");
        context.result(content);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
