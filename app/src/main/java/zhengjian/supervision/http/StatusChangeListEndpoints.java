package zhengjian.supervision.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.approval.Act;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.integrity.Misconduct;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.supervision.ChangeWord;
import zhengjian.supervision.NumberList;
import zhengjian.supervision.StatusChangeList;
import zhengjian.supervision.StatusChangeLists;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Asking for changes of status by list: first how many there are and what stands against them, then the request. */
public final class StatusChangeListEndpoints {
    private static final int LONGEST = 1 << 18;
    private static final int FINDINGS = 1_000;

    private final StaffSessionEndpoints sessions;
    private final RequestEndpoints requests;
    private final StatusChangeLists kind;

    public StatusChangeListEndpoints(
            StaffSessionEndpoints sessions, RequestEndpoints requests, StatusChangeLists kind) {
        this.sessions = sessions;
        this.requests = requests;
        this.kind = kind;
    }

    /** {@code POST /api/v1/staff/status-change-lists}: 200 for a dry run, 422 with findings, 202 with the request. */
    public void ask(Context context) {
        Account account = sessions.require(context).account();
        if (!account.role().changesCertificates()) {
            throw Problems.notAllowed("须由经办人员办理。 Only staff may do this.").exception();
        }
        Members members = Members.read(context, LONGEST, 1);
        ChangeWord word = members.required("change", members.value("change", ChangeWord::parse));
        String reason = members.required("reason", members.text("reason"));
        String document = members.required("document", members.text("document"));
        NumberList numbers = NumberList.parse(members.required("list", members.text("list")));
        boolean dryRun = members.flag("dryRun").orElse(false);
        Optional<Misconduct> misconduct = AskedMisconduct.of(members);
        members.end();
        StatusChangeList list = list(word, reason, document, account, numbers, misconduct);
        List<Map<String, Object>> findings = kind.findings(numbers, list).stream()
                .map(StatusChangeListEndpoints::finding)
                .toList();
        if (dryRun || !findings.isEmpty()) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("certificates", numbers.numbers().size());
            body.put("change", word.code());
            Map<String, Object> described = kind.describe(list);
            if (described.containsKey("misconduct")) {
                body.put("misconduct", described.get("misconduct"));
            }
            body.put("publicWillRead", described.get("publicWillRead"));
            if (findings.isEmpty()) {
                kind.publicAnswers(list).ifPresent(answers -> body.put("publicAnswers", answers));
            }
            body.put("findingCount", findings.size());
            body.put("findings", findings.subList(0, Math.min(FINDINGS, findings.size())));
            context.status(findings.isEmpty() ? 200 : 422);
            context.json(body);
            return;
        }
        requests.ask(context, account, new Act<>(kind, list));
    }

    private static StatusChangeList list(
            ChangeWord word,
            String reason,
            String document,
            Account account,
            NumberList numbers,
            Optional<Misconduct> misconduct) {
        try {
            return new StatusChangeList(
                    word.kind(), reason, document, account.user().text(), numbers.numbers(), misconduct);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }

    private static Map<String, Object> finding(NumberList.Finding one) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("row", one.row());
        finding.put("column", one.column());
        finding.put("found", one.found());
        finding.put("reason", one.reason());
        return finding;
    }
}
