package zhengjian.approval.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import zhengjian.approval.Act;
import zhengjian.approval.AskForApproval;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.Request;
import zhengjian.approval.RequestId;
import zhengjian.approval.Requests;
import zhengjian.approval.State;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Requests, whatever is asked for: entered, listed, approved, sent back, taken back. */
public final class RequestEndpoints {
    private static final int MOST = 1_000_000;
    private static final int LISTED = 200;
    private static final int LONGEST_KEY = 200;

    private final StaffSessionEndpoints sessions;
    private final Requests requests;
    private final AskForApproval asking;
    private final DecideRequest deciding;

    public RequestEndpoints(
            StaffSessionEndpoints sessions, Requests requests, AskForApproval asking, DecideRequest deciding) {
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

    /** Enters a request for an act of some feature, under the idempotency key that came with it: 202 with the request. */
    public void ask(Context context, Account account, Act<?> act) {
        ask(context, account, act, Map.of());
    }

    /** The same, with members that only this answer has. */
    public void ask(Context context, Account account, Act<?> act, Map<String, Object> shownOnce) {
        Optional<String> key = idempotencyKey(context);
        Request request = guarded(() -> asking.ask(account, act, key));
        context.header("Location", "/api/v1/staff/requests/" + request.id());
        Map<String, Object> body = RequestJson.alone(request);
        body.putAll(shownOnce);
        answer(context, 202, body);
    }

    /** {@code GET /api/v1/staff/requests[?state]}: the newest first, at most 200. */
    public void list(Context context) {
        Account account = sessions.require(context).account();
        requireReader(account.role().hasRequests());
        String wanted = context.queryParam("state");
        List<Map<String, Object>> listed = requests.newest(LISTED).stream()
                .filter(request -> wanted == null || request.state().code().equals(wanted))
                .filter(request -> request.asked().act().isSeenBy(account))
                .map(RequestJson::of)
                .toList();
        answer(context, 200, Map.of("requests", listed, "states", states()));
    }

    private static List<String> states() {
        return List.of(State.values()).stream().map(State::code).toList();
    }

    /** {@code GET /api/v1/staff/requests/{request}}. */
    public void show(Context context) {
        answer(
                context,
                200,
                RequestJson.alone(seen(context, sessions.require(context).account())));
    }

    /** The request that the address names, for somebody who may read it: others do not learn whether there is one. */
    private Request seen(Context context, Account account) {
        Optional<Request> request =
                RequestId.parse(context.pathParam("request")).flatMap(requests::find);
        requireReader(request.map(one -> one.asked().act().isSeenBy(account))
                .orElse(account.role().hasRequests()));
        return request.orElseThrow(
                () -> Problems.notFound().withDetail("没有这项申请。 No such request.").exception());
    }

    private static void requireReader(boolean reader) {
        if (!reader) {
            throw Problems.notAllowed("须为经办或审计人员。 For staff and auditors.").exception();
        }
    }

    /** {@code POST /api/v1/staff/requests/{request}/approval}: the change is made. */
    public void approve(Context context) {
        Account account = sessions.require(context).account();
        Optional<Members> members = members(context);
        String comment = members.flatMap(given -> given.text("comment")).orElse("");
        Optional<Integer> typed = members.flatMap(given -> given.number("certificates", 1, MOST));
        members.ifPresent(Members::end);
        Request request = seen(context, account);
        OptionalInt number = typed.isPresent() ? OptionalInt.of(typed.get()) : OptionalInt.empty();
        answer(context, 200, RequestJson.of(guarded(() -> deciding.approve(request, account, comment, number))));
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
        Request request = seen(context, account);
        answer(context, 200, RequestJson.of(guarded(() -> ending.of(request, account, comment))));
    }

    /** An empty body is no comment. */
    private static String comment(Context context) {
        Optional<Members> members = members(context);
        String comment = members.flatMap(given -> given.text("comment")).orElse("");
        members.ifPresent(Members::end);
        return comment;
    }

    private static Optional<Members> members(Context context) {
        return context.req().getContentLengthLong() <= 0 && context.contentType() == null
                ? Optional.empty()
                : Optional.of(Members.read(context));
    }

    private static Request guarded(Supplier<Request> step) {
        try {
            return Refusing.guarded(step);
        } catch (AskForApproval.KeyUsedOtherwise e) {
            throw Problems.conflict("这个 Idempotency-Key 已用于另一项申请。 This Idempotency-Key was used for another request.")
                    .exception();
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
