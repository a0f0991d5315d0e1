package zhengjian.holder.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.approval.Act;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.holder.AddressChange;
import zhengjian.holder.AddressChanges;
import zhengjian.holder.EmailAddress;
import zhengjian.holder.claim.Claim;
import zhengjian.holder.claim.Claims;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** What staff do for holders: register an address at the counter, settle objections and requests for correction. */
public final class StaffForHoldersEndpoints {
    private static final int LISTED = 200;

    private final StaffSessionEndpoints sessions;
    private final RequestEndpoints requests;
    private final AddressChanges changes;
    private final Claims claims;
    private final Register register;
    private final HolderJson json;
    private final AttemptLimits limits;

    public StaffForHoldersEndpoints(
            StaffSessionEndpoints sessions,
            RequestEndpoints requests,
            AddressChanges changes,
            Claims claims,
            Register register,
            HolderJson json,
            AttemptLimits limits) {
        this.sessions = sessions;
        this.requests = requests;
        this.changes = changes;
        this.claims = claims;
        this.register = register;
        this.json = json;
        this.limits = limits;
    }

    /** {@code POST /api/v1/staff/certificates/{number}/holder-address}: 202 with the request; another person approves. */
    public void registerAddress(Context context) {
        Account account = sessions.require(context).account();
        Members members = Members.read(context);
        String ending = members.required("idNumberEnding", members.text("idNumberEnding"));
        EmailAddress address = members.required("address", members.value("address", EmailAddress::new));
        members.end();
        requireStaff(account);
        RegisteredCertificate registered = find(context, number(context), ending);
        requests.ask(
                context,
                account,
                new Act<>(changes, new AddressChange(registered.certificate().number(), address)));
    }

    private static CertificateNumber number(Context context) {
        try {
            return CertificateNumber.parse(context.pathParam("number"));
        } catch (BadNumber e) {
            throw noCertificate();
        }
    }

    /**
     * The certificate whose holder stands at the counter: the ending of the ID number shows that the document was looked at; a wrong
     * one counts against the certificate.
     *
     * @throws zhengjian.web.ProblemException 400, 404, 429
     */
    public RegisteredCertificate find(Context context, CertificateNumber number, String ending) {
        String target = "address " + number.canonical();
        limits.admit(context, target);
        RegisteredCertificate registered = register.find(number).orElseThrow(StaffForHoldersEndpoints::noCertificate);
        if (!registered.certificate().holder().id().lastFour().equalsIgnoreCase(ending)) {
            limits.failed(target);
            throw Problems.invalidField(
                            "/idNumberEnding",
                            "与登记的证件号码末四位不符，请再核对身份证件。 Not the last four of the registered ID number; look at the"
                                    + " document again.")
                    .exception();
        }
        return registered;
    }

    private static RuntimeException noCertificate() {
        return Problems.notFound().withDetail("没有这本证书。 No such certificate.").exception();
    }

    /** {@code GET /api/v1/staff/holder-claims[?state]}: at most 200; those that wait the oldest first, others the newest first. */
    public void list(Context context) {
        requireReader(sessions.require(context).account());
        String wanted = context.queryParam("state");
        boolean waiting = Claim.State.RECEIVED.code().equals(wanted);
        List<Map<String, Object>> listed = (waiting ? claims.waiting(LISTED) : claims.newest(LISTED))
                .stream()
                        .filter(claim -> wanted == null || claim.state().code().equals(wanted))
                        .map(this::json)
                        .toList();
        context.json(Map.of("claims", listed));
    }

    /** {@code POST /api/v1/staff/holder-claims/{claim}/settlement}: accepted or declined, with an answer. */
    public void settle(Context context) {
        Account account = sessions.require(context).account();
        Members members = Members.read(context);
        boolean accepted = members.required("accepted", members.flag("accepted"));
        String answer = members.required("answer", members.text("answer"));
        members.end();
        requireStaff(account);
        Claim claim = claims.find(context.pathParam("claim"))
                .orElseThrow(() -> Problems.notFound()
                        .withDetail("没有这件申请。 No such request.")
                        .exception());
        context.json(json(Answering.guarded(() -> claims.settle(claim, accepted, answer, account.user()))));
    }

    private Map<String, Object> json(Claim claim) {
        Map<String, Object> members = new LinkedHashMap<>(json.claim(claim));
        members.put("holderName", claim.name().text());
        claim.check().ifPresent(check -> members.put("check", json.check(check)));
        claim.settled()
                .ifPresent(settled -> members.put("settledBy", settled.by().text()));
        return members;
    }

    private static void requireStaff(Account account) {
        if (!account.role().changesCertificates()) {
            throw Problems.notAllowed("须由经办人员办理。 For staff only.").exception();
        }
    }

    private static void requireReader(Account account) {
        if (!account.role().seesRequests()) {
            throw Problems.notAllowed("须为经办或审计人员。 For staff and auditors.").exception();
        }
    }
}
