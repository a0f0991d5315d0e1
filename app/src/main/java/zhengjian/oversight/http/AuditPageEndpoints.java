package zhengjian.oversight.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhengjian.ledger.EntryKind;
import zhengjian.oversight.AuditTrail;
import zhengjian.page.staff.AuditPage;
import zhengjian.staff.Account;
import zhengjian.web.Pages;
import zhengjian.web.Problems;
import zhengjian.web.body.SafeCsv;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Who did what, for auditors. Filters are sent in forms: names of people stand in no address. */
public final class AuditPageEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ON_A_PAGE = 50;
    private static final int LONGEST_ACTOR = 60;

    private final Gate<Account> gate;
    private final AuditTrail trail;

    public AuditPageEndpoints(Gate<Account> gate, AuditTrail trail) {
        this.gate = gate;
        this.trail = trail;
    }

    /** {@code GET /staff/audit}: the newest. */
    public void show(Context context, SignedIn<Account> visitor) {
        requireAuditor(visitor);
        show(context, visitor, Form.empty(), Optional.empty());
    }

    private static void requireAuditor(SignedIn<Account> visitor) {
        if (!visitor.account().role().audits()) {
            throw Problems.notAllowed("须为审计管理员。 For auditors.").exception();
        }
    }

    /** {@code POST /staff/audit}: those of a kind, a day, a person. */
    public void filter(Context context, SignedIn<Account> visitor, Form form) {
        requireAuditor(visitor);
        show(context, visitor, form, Optional.empty());
    }

    /** {@code POST /staff/audit/proof}: every entry counted, the root derived anew. */
    public void prove(Context context, SignedIn<Account> visitor, Form form) {
        requireAuditor(visitor);
        AuditTrail.Completeness proof = trail.prove();
        List<AuditPage.Count> counts = new ArrayList<>();
        proof.counts().forEach((kind, number) -> counts.add(new AuditPage.Count(kind.chinese(), kind.word(), number)));
        show(
                context,
                visitor,
                Form.empty(),
                Optional.of(new AuditPage.Proof(
                        proof.isComplete(),
                        proof.entries(),
                        proof.derived().base64(),
                        proof.signed().size(),
                        proof.signed().root().base64(),
                        counts)));
    }

    private void show(Context context, SignedIn<Account> visitor, Form form, Optional<AuditPage.Proof> proof) {
        AuditTrail.Lines found = find(form);
        if (!form.isRight()) {
            context.status(400);
        }
        int pages = Math.max(1, (found.lines().size() + ON_A_PAGE - 1) / ON_A_PAGE);
        String typed = form.typed("page");
        int number = typed.matches("[1-9]\\d{0,5}") ? Math.min(pages, Integer.parseInt(typed)) : 1;
        gate.show(
                context,
                visitor,
                new AuditPage(
                        found.lines().stream()
                                .skip((number - 1L) * ON_A_PAGE)
                                .limit(ON_A_PAGE)
                                .map(AuditPageEndpoints::line)
                                .toList(),
                        found.whole(),
                        found.lines().size(),
                        number,
                        pages,
                        Arrays.stream(EntryKind.values())
                                .map(kind -> new AuditPage.Kind(kind.word(), kind.chinese()))
                                .toList(),
                        new AuditPage.Typed(
                                form.typed("kind"), form.typed("from"), form.typed("to"), form.typed("actor")),
                        form.complaints(),
                        proof));
    }

    private AuditTrail.Lines find(Form form) {
        Optional<EntryKind> kind = Arrays.stream(EntryKind.values())
                .filter(one -> one.word().equals(form.typed("kind")))
                .findFirst();
        AuditTrail.Wanted wanted = new AuditTrail.Wanted(
                kind,
                form.day("from"),
                form.day("to"),
                form.optional("actor", LONGEST_ACTOR).orElse(""));
        return form.isRight() ? trail.find(wanted) : new AuditTrail.Lines(List.of(), true);
    }

    private static AuditPage.Line line(AuditTrail.Line line) {
        return new AuditPage.Line(
                line.index(),
                line.kind().word(),
                line.kind().chinese(),
                time(line.at()),
                line.deed().actor(),
                line.deed().what(),
                line.deed().path());
    }

    /** {@code POST /staff/audit/export}: the same entries as CSV. */
    public void export(Context context, SignedIn<Account> visitor, Form form) {
        requireAuditor(visitor);
        AuditTrail.Lines found = find(form);
        if (!form.isRight()) {
            show(context, visitor, form, Optional.empty());
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "时间", "种类", "经办", "事项"));
        for (AuditTrail.Line line : found.lines()) {
            rows.add(List.of(
                    Long.toString(line.index()),
                    time(line.at()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                    line.kind().chinese(),
                    line.deed().actor(),
                    line.deed().what()));
        }
        context.header("Content-Disposition", "attachment; filename=\"audit.csv\"");
        Pages.sendOnce(context, SafeCsv.of(rows), "text/csv; charset=utf-8");
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZONE);
    }
}
