package zhengjian.approval.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.approval.AskForChange;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.NotAllowed;
import zhengjian.approval.Request;
import zhengjian.approval.RequestId;
import zhengjian.approval.Requests;
import zhengjian.approval.State;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.NotAppended;
import zhengjian.register.StatusChange;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.Members;
import zhengjian.web.Problem;
import zhengjian.web.Problems;

/** Changes of status by two people: one asks, another one decides. */
public final class RequestEndpoints {
    private static final int LISTED = 200;
    private static final int LONGEST_KEY = 200;

    private final StaffSessionEndpoints sessions;
    private final Requests requests;
    private final AskForChange asking;
    private final DecideRequest deciding;

    public RequestEndpoints(
            StaffSessionEndpoints sessions, Requests requests, AskForChange asking, DecideRequest deciding) {
        this.sessions = sessions;
        this.requests = requests;
        this.asking = asking;
        this.deciding = deciding;
    }

    /** How one request is ended. */
    @FunctionalInterface
    private interface Ending {
        Request of(Request request, Account account, String comment);
    }

    /** {@code POST /api/v1/staff/certificates/{number}/status-changes}: 202 with the request. */
    public void ask(Context context) {
        Account account = sessions.require(context).account();
        Members members = Members.read(context);
        StatusChange change = change(context, members, account);
        members.end();
        Optional<String> key = idempotencyKey(context);
        Request request = guarded(() -> asking.ask(account, change, key));
        context.header("Location", "/api/v1/staff/requests/" + request.id());
        answer(context, 202, RequestJson.of(request));
    }

    private static StatusChange change(Context context, Members members, Account account) {
        ChangeWord word = members.value("change", ChangeWord::parse).orElseThrow(() -> required(members, "change"));
        String reason = members.text("reason").orElseThrow(() -> required(members, "reason"));
        String document = members.text("document").orElseThrow(() -> required(members, "document"));
        Optional<CertificateNumber> successor = members.value("successor", CertificateNumber::parse);
        try {
            return new StatusChange(
                    CertificateNumber.parse(context.pathParam("number")),
                    word.kind(),
                    reason,
                    document,
                    account.user().text(),
                    successor);
        } catch (BadNumber e) {
            throw Problems.notFound().withDetail("没有这本证书。 No such certificate.").exception();
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }

    private static RuntimeException required(Members members, String member) {
        return members.refusal(member, "必须填写。 Required.");
    }

    /** {@code GET /api/v1/staff/requests[?state]}: the newest first, at most 200. */
    public void list(Context context) {
        requireReader(context);
        String wanted = context.queryParam("state");
        List<Map<String, Object>> listed = requests.newest(LISTED).stream()
                .filter(request -> wanted == null || request.state().code().equals(wanted))
                .map(RequestJson::of)
                .toList();
        answer(context, 200, Map.of("requests", listed, "states", states()));
    }

    private static List<String> states() {
        return List.of(State.values()).stream().map(State::code).toList();
    }

    /** {@code GET /api/v1/staff/requests/{request}}. */
    public void show(Context context) {
        requireReader(context);
        answer(context, 200, RequestJson.of(find(context)));
    }

    private void requireReader(Context context) {
        if (!sessions.require(context).account().role().seesRequests()) {
            throw Problems.notAllowed("须为经办或审计人员。 For staff and auditors.").exception();
        }
    }

    /** {@code POST /api/v1/staff/requests/{request}/approval}: the change is made. */
    public void approve(Context context) {
        end(context, deciding::approve);
    }

    /** {@code POST /api/v1/staff/requests/{request}/refusal}: the request is sent back. */
    public void decline(Context context) {
        end(context, deciding::decline);
    }

    /** {@code POST /api/v1/staff/requests/{request}/withdrawal}: by the one who asked. */
    public void withdraw(Context context) {
        end(context, deciding::withdraw);
    }

    private void end(Context context, Ending ending) {
        Account account = sessions.require(context).account();
        String comment = comment(context);
        if (!account.role().seesRequests()) {
            throw Problems.notAllowed("须由经办人员决定。 Only staff may decide on this.")
                    .exception();
        }
        Request request = find(context);
        answer(context, 200, RequestJson.of(guarded(() -> ending.of(request, account, comment))));
    }

    /** An empty body is no comment. */
    private static String comment(Context context) {
        if (context.req().getContentLengthLong() <= 0 && context.contentType() == null) {
            return "";
        }
        Members members = Members.read(context);
        String comment = members.text("comment").orElse("");
        members.end();
        return comment;
    }

    private Request find(Context context) {
        return RequestId.parse(context.pathParam("request"))
                .flatMap(requests::find)
                .orElseThrow(() -> Problems.notFound()
                        .withDetail("没有这项申请。 No such request.")
                        .exception());
    }

    @FunctionalInterface
    private interface Act {
        Request run();
    }

    private static Request guarded(Act act) {
        try {
            return act.run();
        } catch (NotAllowed e) {
            throw Problems.notAllowed(String.valueOf(e.getMessage())).exception();
        } catch (AskForChange.KeyUsedOtherwise e) {
            throw Problems.conflict("这个 Idempotency-Key 已用于另一项申请。 This Idempotency-Key was used for another request.")
                    .exception();
        } catch (NotAppended.Refused e) {
            throw Problems.conflict(String.valueOf(e.getMessage())).exception();
        } catch (NotAppended e) {
            Problem problem = Problems.readOnly().withDetail(String.valueOf(e.getMessage()));
            throw problem.exception();
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }

    private static Optional<String> idempotencyKey(Context context) {
        String key = context.req().getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problems.badRequest("Idempotency-Key 应为 1 到 " + LONGEST_KEY + " 个字符。 Expected 1 to " + LONGEST_KEY
                            + " characters.")
                    .exception();
        }
        return Optional.ofNullable(key);
    }

    private static void answer(Context context, int status, Map<String, Object> body) {
        context.status(status);
        context.json(body);
    }
}
