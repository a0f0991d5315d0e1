package zhengjian.supervision.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Optional;
import zhengjian.approval.Act;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.PersonName;
import zhengjian.certificate.person.Sex;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.supervision.Correction;
import zhengjian.supervision.Corrections;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Asking for a certificate to be corrected and issued anew. */
public final class CorrectionEndpoints {
    private final StaffSessionEndpoints sessions;
    private final RequestEndpoints requests;
    private final Corrections kind;

    public CorrectionEndpoints(StaffSessionEndpoints sessions, RequestEndpoints requests, Corrections kind) {
        this.sessions = sessions;
        this.requests = requests;
        this.kind = kind;
    }

    /** {@code POST /api/v1/staff/certificates/{number}/corrections}: 202 with the request. */
    public void ask(Context context) {
        Account account = sessions.require(context).account();
        Members members = Members.read(context);
        Optional<PersonName> name = members.value("name", PersonName::parse);
        Optional<Sex> sex = members.value("sex", Sex::parse);
        Optional<String> idNumber = members.text("idNumber");
        Optional<String> employer = members.text("employer");
        Optional<LocalDate> obtainedOn = members.date("obtainedOn");
        String reason = members.required("reason", members.text("reason"));
        String document = members.required("document", members.text("document"));
        members.end();
        try {
            requests.ask(
                    context,
                    account,
                    new Act<>(
                            kind,
                            new Correction(
                                    CertificateNumber.parse(context.pathParam("number")),
                                    name,
                                    sex,
                                    idNumber,
                                    employer,
                                    obtainedOn,
                                    reason,
                                    document)));
        } catch (BadNumber e) {
            throw Problems.notFound().withDetail("没有这本证书。 No such certificate.").exception();
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }
}
