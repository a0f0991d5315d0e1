package zhengjian.supervision.http;

import io.javalin.http.Context;
import java.util.Optional;
import zhengjian.approval.Act;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.integrity.Misconduct;
import zhengjian.register.StatusChange;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.supervision.ChangeWord;
import zhengjian.supervision.StatusChanges;
import zhengjian.supervision.StatusDecision;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Asking for a change of a certificate's status. */
public final class StatusChangeEndpoints {
    private final StaffSessionEndpoints sessions;
    private final RequestEndpoints requests;
    private final StatusChanges kind;

    public StatusChangeEndpoints(StaffSessionEndpoints sessions, RequestEndpoints requests, StatusChanges kind) {
        this.sessions = sessions;
        this.requests = requests;
        this.kind = kind;
    }

    /** {@code POST /api/v1/staff/certificates/{number}/status-changes}: 202 with the request. */
    public void ask(Context context) {
        Account account = sessions.require(context).account();
        Members members = Members.read(context);
        StatusDecision decision = decision(context, members, account);
        members.end();
        requests.ask(context, account, new Act<>(kind, decision));
    }

    private static StatusDecision decision(Context context, Members members, Account account) {
        ChangeWord word = members.value("change", ChangeWord::parse).orElseThrow(() -> members.missing("change"));
        String reason = members.text("reason").orElseThrow(() -> members.missing("reason"));
        String document = members.text("document").orElseThrow(() -> members.missing("document"));
        Optional<CertificateNumber> successor = members.value("successor", CertificateNumber::parse);
        Optional<Misconduct> misconduct = AskedMisconduct.of(members);
        try {
            StatusChange change = new StatusChange(
                    CertificateNumber.parse(context.pathParam("number")),
                    word.kind(),
                    reason,
                    document,
                    account.user().text(),
                    successor);
            return new StatusDecision(change, misconduct);
        } catch (BadNumber e) {
            throw Problems.notFound().withDetail("没有这本证书。 No such certificate.").exception();
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }
}
