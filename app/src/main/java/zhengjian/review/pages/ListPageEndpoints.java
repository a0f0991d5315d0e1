package zhengjian.review.pages;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Kind;
import zhengjian.certificate.person.IdDocument;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.list.Column;
import zhengjian.issuance.list.ColumnMapping;
import zhengjian.issuance.list.ListPreview;
import zhengjian.page.review.CheckPage;
import zhengjian.page.review.ColumnsPage;
import zhengjian.page.review.FormPage;
import zhengjian.page.review.StepForm;
import zhengjian.page.review.StepForm.Input;
import zhengjian.page.review.StepForm.Type;
import zhengjian.review.Review;
import zhengjian.review.Reviews;
import zhengjian.review.StepKind;
import zhengjian.review.http.ReviewEndpoints;
import zhengjian.review.list.Warning;
import zhengjian.review.list.WarningKind;
import zhengjian.review.list.Warnings;
import zhengjian.review.steps.ReportResults;
import zhengjian.review.steps.ReviewLists;
import zhengjian.staff.Account;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Uploading the list of those who passed: file, columns, problems, answers, report. */
public final class ListPageEndpoints {
    private static final int SHOWN = 200;
    private static final int ROWS_OF_A_KIND = 50;
    private static final int LONGEST_CELL = 40;
    private static final Pattern ID_NUMBER = Pattern.compile("[0-9]{14,}[0-9Xx]?");

    private final Gate<Account> gate;
    private final ReviewEndpoints.Steps steps;
    private final Divisions divisions;
    private final ReviewPageEndpoints pages;
    private final ListDrafts drafts = new ListDrafts();

    ListPageEndpoints(Gate<Account> gate, ReviewEndpoints.Steps steps, Divisions divisions, ReviewPageEndpoints pages) {
        this.gate = gate;
        this.steps = steps;
        this.divisions = divisions;
        this.pages = pages;
    }

    private Review find(Context context, SignedIn<Account> visitor) {
        Review review = pages.find(context, visitor);
        if (!review.next().contains(StepKind.REPORTED)) {
            zhengjian.web.Problem late = zhengjian.web.Problems.conflict(
                    "结果已报送，或现在不能报送。 The results were reported, or cannot be reported now.");
            throw late.exception();
        }
        return review;
    }

    private static String path(Review review) {
        return Side.OFFICE.path(review.id()) + "/list";
    }

    /** {@code GET …/{review}/list}. */
    public void form(Context context, SignedIn<Account> visitor) {
        Review review = find(context, visitor);
        gate.show(context, visitor, upload(review, Form.empty()));
    }

    private FormPage upload(Review review, Form typed) {
        LocalDate usual = review.plan().lastDay();
        String ended = typed.typed("endedOn").isEmpty() ? usual.toString() : typed.typed("endedOn");
        List<Input> inputs = List.of(
                StepForms.required("endedOn", Type.DATE, 0, ended),
                StepForms.required("reviewed", Type.NUMBER, 6, typed.typed("reviewed")),
                new Input("lateReason", Type.LONG_TEXT, typed.typed("lateReason"), false, 2000, List.of()),
                StepForms.required("file", Type.FILE, 0, ""));
        return new FormPage(
                "upload",
                new StepForm("uploaded", path(review), "", inputs),
                Side.OFFICE.path(review.id()),
                typed.complaints());
    }

    /** {@code POST …/{review}/list}: multipart {@code file}, {@code endedOn}, {@code reviewed}, {@code lateReason}. */
    public void upload(Context context, SignedIn<Account> visitor) {
        Review review = find(context, visitor);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : List.of("endedOn", "reviewed", "lateReason")) {
            values.put(
                    name, List.of(Optional.ofNullable(context.formParam(name)).orElse("")));
        }
        Form form = Form.of(values);
        Optional<LocalDate> ended = form.required("endedOn", LocalDate::parse);
        Optional<Integer> reviewed = form.required("reviewed", Integer::valueOf);
        UploadedFile file = context.uploadedFile("file");
        if (file == null || file.size() == 0) {
            form.complain("file", "请选择名单文件。 Choose the file with the list.");
        }
        boolean kept = file != null
                && form.isRight()
                && Attempt.of(form, () -> {
                            byte[] list = ReviewPageEndpoints.content(file);
                            ReviewLists.preview(list);
                            drafts.keep(
                                    review.id(),
                                    visitor.account().user(),
                                    new ListDrafts.Draft(
                                            list,
                                            ended.orElseThrow(),
                                            reviewed.orElseThrow(),
                                            form.typed("lateReason"),
                                            Optional.empty()));
                            return true;
                        })
                        .isPresent();
        if (kept) {
            gate.leadOn(context, path(review) + "/columns");
        } else {
            context.status(400);
            gate.show(context, visitor, upload(review, form));
        }
    }

    /** The draft; without one, the upload begins anew and says why. */
    private Optional<ListDrafts.Draft> draft(Context context, SignedIn<Account> visitor, Review review) {
        Optional<ListDrafts.Draft> draft =
                drafts.find(review.id(), visitor.account().user());
        if (draft.isEmpty()) {
            visitor.tell("review.told.gone");
            gate.leadOn(context, path(review));
        }
        return draft;
    }

    /** {@code GET …/{review}/list/columns}. */
    public void columns(Context context, SignedIn<Account> visitor) {
        Review review = find(context, visitor);
        draft(context, visitor, review)
                .ifPresent(draft -> gate.show(context, visitor, columns(review, draft, Form.empty())));
    }

    private static ColumnsPage columns(Review review, ListDrafts.Draft draft, Form typed) {
        ListPreview preview = ReviewLists.preview(draft.list());
        List<String> chosen = typed.all("column");
        List<ColumnsPage.Column> columns = new ArrayList<>();
        for (int i = 0; i < preview.headers().size(); i++) {
            int place = i;
            String suggested = preview.suggested().get(i).map(Column::chinese).orElse("");
            columns.add(new ColumnsPage.Column(
                    shown(preview.headers().get(i)),
                    i < chosen.size() ? chosen.get(i) : suggested,
                    preview.first().stream()
                            .map(row -> shown(row.get(place)))
                            .filter(cell -> !cell.isEmpty())
                            .toList()));
        }
        return new ColumnsPage(
                path(review) + "/columns",
                columns,
                Arrays.stream(Column.values())
                        .filter(column -> column != Column.PHOTO)
                        .map(Column::chinese)
                        .toList(),
                preview.missing().stream().map(Column::chinese).toList(),
                preview.rows(),
                typed.complaints());
    }

    /** ID numbers are masked here too: what has to be seen is which column it is. */
    private static String shown(String whole) {
        String cell = ID_NUMBER.matcher(whole).replaceAll(digits -> IdDocument.mask(digits.group()));
        return cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) + "…" : cell;
    }

    /** {@code POST …/{review}/list/columns}: {@code column} as often as the file has columns, {@code -} for none. */
    public void map(Context context, SignedIn<Account> visitor, Form form) {
        Review review = find(context, visitor);
        Optional<ListDrafts.Draft> draft = draft(context, visitor, review);
        if (draft.isEmpty()) {
            return;
        }
        String text = form.all("column").stream()
                .map(one -> one.equals("-") ? "" : one)
                .collect(Collectors.joining(","));
        Optional<ColumnMapping> mapping = Attempt.of(form, () -> ColumnMapping.parse(text));
        if (mapping.isEmpty()) {
            context.status(400);
            gate.show(context, visitor, columns(review, draft.get(), form));
            return;
        }
        drafts.keep(review.id(), visitor.account().user(), draft.get().with(mapping.get()));
        gate.leadOn(context, path(review) + "/check");
    }

    /** {@code GET …/{review}/list/check}. */
    public void check(Context context, SignedIn<Account> visitor) {
        Review review = find(context, visitor);
        draft(context, visitor, review).ifPresent(draft -> {
            Form form = Form.empty();
            gate.show(context, visitor, check(visitor, review, draft, form, run(visitor, review, draft, form, true)));
        });
    }

    private Optional<ReportResults.Outcome> run(
            SignedIn<Account> visitor, Review review, ListDrafts.Draft draft, Form form, boolean dryRun) {
        ReportResults.Report report = new ReportResults.Report(
                draft.endedOn(),
                draft.reviewed(),
                draft.list(),
                draft.lateReason(),
                draft.mapping().orElse(ColumnMapping.SPELLINGS),
                String.join(",", form.all("ticked")));
        return Attempt.of(form, () -> steps.results().report(visitor.account(), review, report, pages.today(), dryRun));
    }

    /** {@code POST …/{review}/list/check}: {@code ticked} for each kind of warnings. The list is reported. */
    public void report(Context context, SignedIn<Account> visitor, Form form) {
        Review review = find(context, visitor);
        Optional<ListDrafts.Draft> draft = draft(context, visitor, review);
        if (draft.isEmpty()) {
            return;
        }
        Reviews.requireNext(review, StepKind.REPORTED);
        Optional<ReportResults.Outcome> outcome = run(visitor, review, draft.get(), form, false);
        if (outcome.flatMap(ReportResults.Outcome::entered).isPresent()) {
            drafts.forget(review.id(), visitor.account().user());
            visitor.tell("review.told.reported");
            gate.leadOn(context, Side.OFFICE.path(review.id()));
            return;
        }
        outcome.filter(one -> one.findings().isEmpty() && !one.ticked())
                .ifPresent(one -> one.warnings().counts().keySet().stream()
                        .filter(kind -> !form.all("ticked").contains(value(kind, one.warnings())))
                        .forEach(kind -> form.complain(
                                "tick-" + kind.code(),
                                "请核对并勾选：" + kind.chinese() + "。 Look at these and tick: " + kind.english() + ".")));
        context.status(400);
        gate.show(context, visitor, check(visitor, review, draft.get(), form, outcome));
    }

    private static String value(WarningKind kind, Warnings warnings) {
        return kind.code() + ":" + warnings.counts().get(kind);
    }

    private CheckPage check(
            SignedIn<Account> visitor,
            Review review,
            ListDrafts.Draft draft,
            Form form,
            Optional<ReportResults.Outcome> outcome) {
        String path = path(review);
        return new CheckPage(
                path + "/check",
                path + "/columns",
                path,
                draft.endedOn(),
                draft.reviewed(),
                outcome.map(ReportResults.Outcome::rows).orElse(0),
                outcome.map(one -> findings(one)).orElse(List.of()),
                outcome.map(one -> one.findings().count()).orElse(0),
                outcome.map(one -> ticks(one.warnings(), form)).orElse(List.of()),
                outcome.map(one -> counts(one.passed())).orElse(List.of()),
                form.complaints());
    }

    private static List<CheckPage.Finding> findings(ReportResults.Outcome outcome) {
        return outcome.findings().kept().stream()
                .limit(SHOWN)
                .map(one -> new CheckPage.Finding(one.row(), one.column(), one.expected(), one.found()))
                .toList();
    }

    private static List<CheckPage.Tick> ticks(Warnings warnings, Form form) {
        return warnings.counts().entrySet().stream()
                .map(one -> new CheckPage.Tick(
                        one.getKey().code(),
                        value(one.getKey(), warnings),
                        one.getValue(),
                        warnings.kept().stream()
                                .filter(warning -> warning.kind() == one.getKey())
                                .limit(ROWS_OF_A_KIND)
                                .map(Warning::sentence)
                                .toList(),
                        form.all("ticked").contains(value(one.getKey(), warnings))))
                .toList();
    }

    private List<CheckPage.Count> counts(List<AcceptedRow> rows) {
        List<CheckPage.Count> counts = new ArrayList<>();
        count(counts, "rank", rows, row -> row.title().rank().chinese());
        count(
                counts,
                "specialty",
                rows,
                row -> row.title().series() + " · " + row.title().specialty());
        count(
                counts,
                "county",
                rows.stream()
                        .filter(row -> row.scope().kind() == Kind.DIRECTIONAL)
                        .toList(),
                row -> divisions.name(row.scope().division()));
        return counts;
    }

    private static void count(
            List<CheckPage.Count> counts, String group, List<AcceptedRow> rows, Function<AcceptedRow, String> of) {
        Map<String, Long> found =
                rows.stream().collect(Collectors.groupingBy(of, LinkedHashMap::new, Collectors.counting()));
        found.entrySet().stream()
                .limit(ROWS_OF_A_KIND)
                .forEach(one -> counts.add(new CheckPage.Count(group, one.getKey(), one.getValue())));
    }
}
