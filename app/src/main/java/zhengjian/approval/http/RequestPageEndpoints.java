package zhengjian.approval.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import zhengjian.approval.Asked;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.Decision;
import zhengjian.approval.NotAllowed;
import zhengjian.approval.Request;
import zhengjian.approval.RequestId;
import zhengjian.approval.Requests;
import zhengjian.approval.State;
import zhengjian.ledger.NotAppended;
import zhengjian.page.session.PageOfMany;
import zhengjian.page.staff.RequestPage;
import zhengjian.page.staff.RequestsPage;
import zhengjian.staff.Account;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Requests as pages: listed, read with exactly what will happen, approved, sent back, taken back. */
public final class RequestPageEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LOOKED_THROUGH = 1000;
    private static final int ON_A_PAGE = 25;
    private static final int LONGEST_COMMENT = 500;

    private final Gate<Account> gate;
    private final Requests requests;
    private final DecideRequest deciding;
    private final ActPages acts;

    public RequestPageEndpoints(Gate<Account> gate, Requests requests, DecideRequest deciding, ActPages acts) {
        this.gate = gate;
        this.requests = requests;
        this.deciding = deciding;
        this.acts = acts;
    }

    /** {@code GET /staff/requests[?state&kind&page]}. */
    public void list(Context context, SignedIn<Account> visitor) {
        Account account = visitor.account();
        requireReader(account.role().hasRequests());
        List<String> states = List.of(State.values()).stream().map(State::code).toList();
        String state = chosen(context, "state", states);
        String kind = chosen(context, "kind", requests.kinds());
        List<Request> fitting = requests.newest(LOOKED_THROUGH).stream()
                .filter(one -> state.isEmpty() || one.state().code().equals(state))
                .filter(one -> kind.isEmpty() || one.asked().act().kind().word().equals(kind))
                .filter(one -> one.asked().act().isSeenBy(account))
                .toList();
        int pages = Math.max(1, (fitting.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = Math.min(pages, number(context));
        gate.show(
                context,
                visitor,
                new RequestsPage(
                        fitting.stream()
                                .skip((number - 1L) * ON_A_PAGE)
                                .limit(ON_A_PAGE)
                                .map(this::line)
                                .toList(),
                        states,
                        requests.kinds(),
                        state,
                        kind,
                        new PageOfMany(
                                "/staff/requests",
                                Map.of("state", state, "kind", kind),
                                number,
                                pages,
                                fitting.size())));
    }

    private static String chosen(Context context, String parameter, List<String> choices) {
        String value = context.queryParam(parameter);
        return value != null && choices.contains(value) ? value : "";
    }

    private static int number(Context context) {
        String page = context.queryParam("page");
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    private RequestsPage.Line line(Request request) {
        Asked asked = request.asked();
        return new RequestsPage.Line(
                request.id().text(),
                asked.act().kind().word(),
                acts.heading(asked.act()),
                request.state().code(),
                asked.user().text(),
                time(request.askedAt()),
                request.ending().map(ending -> ending.decision().user().text()).orElse(""));
    }

    /** {@code GET /staff/requests/{request}}. */
    public void show(Context context, SignedIn<Account> visitor) {
        show(context, visitor, seen(context, visitor.account()), Form.empty());
    }

    private void show(Context context, SignedIn<Account> visitor, Request request, Form typed) {
        Asked asked = request.asked();
        boolean waiting = request.state() == State.WAITING;
        Optional<String> whyNot = waiting ? deciding.whyNot(request, visitor.account()) : Optional.empty();
        gate.show(
                context,
                visitor,
                new RequestPage(
                        request.id().text(),
                        asked.act().kind().word(),
                        acts.facts(asked.act(), waiting),
                        request.state().code(),
                        new RequestPage.Person(
                                asked.user().text(), asked.person().text()),
                        time(request.askedAt()),
                        request.ledgerIndex(),
                        request.ending().map(RequestPageEndpoints::ending),
                        new RequestPage.May(
                                waiting && whyNot.isEmpty(),
                                waiting && asked.user().equals(visitor.account().user())),
                        whyNot.orElse(""),
                        asked.act().typed(),
                        typed.typed("certificates"),
                        typed.typed("comment"),
                        typed.complaints()));
    }

    private static RequestPage.Ending ending(Request.Ending ending) {
        Decision decision = ending.decision();
        return new RequestPage.Ending(
                new RequestPage.Person(decision.user().text(), decision.person().text()),
                time(ending.at()),
                decision.comment());
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZONE);
    }

    /** The request that the address names, for somebody who may read it: others do not learn whether there is one. */
    private Request seen(Context context, Account account) {
        Optional<Request> request =
                RequestId.parse(context.pathParam("request")).flatMap(requests::find);
        requireReader(request.map(one -> one.asked().act().isSeenBy(account))
                .orElse(account.role().hasRequests()));
        return request.orElseThrow(() -> Problems.notFound().exception());
    }

    private static void requireReader(boolean reader) {
        if (!reader) {
            throw Problems.notAllowed("须为经办或审计人员。 For staff and auditors.").exception();
        }
    }

    /** How one request is ended. */
    @FunctionalInterface
    private interface Ending {
        Request of(Request request, Account account, String comment);
    }

    /** {@code POST /staff/requests/{request}/approval}. */
    public void approve(Context context, SignedIn<Account> visitor, Form form) {
        Request request = seen(context, visitor.account());
        OptionalInt many = request.asked().act().typed();
        Optional<Integer> typed =
                many.isPresent() && deciding.whyNot(request, visitor.account()).isEmpty()
                        ? form.required("certificates", Integer::valueOf)
                        : Optional.empty();
        if (typed.isPresent() && typed.get() != many.getAsInt()) {
            form.complain(
                    "certificates",
                    "与申请涉及的份数不同，请核对名单后再键入。 It is not how many the request is about; look at the list again.");
        }
        if (form.isRight()) {
            OptionalInt number = typed.map(OptionalInt::of).orElseGet(OptionalInt::empty);
            end(
                    context,
                    visitor,
                    form,
                    "approval",
                    (one, account, comment) -> deciding.approve(one, account, comment, number));
        } else {
            context.status(400);
            show(context, visitor, request, form);
        }
    }

    /** {@code POST /staff/requests/{request}/refusal}: the reason is for the one who asked. */
    public void decline(Context context, SignedIn<Account> visitor, Form form) {
        Request request = seen(context, visitor.account());
        if (deciding.whyNot(request, visitor.account()).isEmpty()) {
            form.required("comment", LONGEST_COMMENT);
        }
        if (form.isRight()) {
            end(context, visitor, form, "refusal", deciding::decline);
        } else {
            context.status(400);
            show(context, visitor, request, form);
        }
    }

    /** {@code POST /staff/requests/{request}/withdrawal}: by the one who asked. */
    public void withdraw(Context context, SignedIn<Account> visitor, Form form) {
        end(context, visitor, form, "withdrawal", deciding::withdraw);
    }

    private void end(Context context, SignedIn<Account> visitor, Form form, String word, Ending ending) {
        Request request = seen(context, visitor.account());
        try {
            String comment = form.optional("comment", LONGEST_COMMENT).orElse("");
            ending.of(request, visitor.account(), comment);
            visitor.tell("staff.request.done." + word);
            gate.leadOn(context, "/staff/requests/" + request.id());
        } catch (NotAllowed e) {
            refuse(context, visitor, request, form, 403, String.valueOf(e.getMessage()));
        } catch (NotAppended.Refused e) {
            refuse(context, visitor, request, form, 409, String.valueOf(e.getMessage()));
        } catch (NotAppended e) {
            refuse(context, visitor, request, form, 503, String.valueOf(e.getMessage()));
        }
    }

    private void refuse(
            Context context, SignedIn<Account> visitor, Request request, Form form, int status, String sentence) {
        context.status(status);
        form.complain("", sentence);
        show(context, visitor, request, form);
    }
}
