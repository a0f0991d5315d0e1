package zhengjian.committee.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zhengjian.approval.Act;
import zhengjian.approval.http.AskByPageEndpoints;
import zhengjian.catalogue.Divisions;
import zhengjian.committee.Authorisation;
import zhengjian.committee.AuthorisationChange;
import zhengjian.committee.AuthorisationChanges;
import zhengjian.committee.AuthorisationStep;
import zhengjian.committee.Committee;
import zhengjian.committee.CommitteeId;
import zhengjian.committee.Committees;
import zhengjian.committee.Field;
import zhengjian.committee.Recorded;
import zhengjian.page.staff.AuthorisationPage;
import zhengjian.page.staff.CommitteePage;
import zhengjian.page.staff.CommitteesPage;
import zhengjian.staff.Account;
import zhengjian.staff.Role;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Committees as pages for those who may see them, and forms for asking for changes of what they may review. */
public final class CommitteePageEndpoints {
    private final Gate<Account> gate;
    private final AskByPageEndpoints asking;
    private final Committees committees;
    private final AuthorisationChanges kind;
    private final Divisions divisions;
    private final AuthorisationRows rows;

    public CommitteePageEndpoints(
            Gate<Account> gate,
            AskByPageEndpoints asking,
            Committees committees,
            AuthorisationChanges kind,
            Divisions divisions) {
        this.gate = gate;
        this.asking = asking;
        this.committees = committees;
        this.kind = kind;
        this.divisions = divisions;
        this.rows = new AuthorisationRows(divisions);
    }

    /** {@code GET /staff/committees}: all of them; for a committee's office its own. */
    public void list(Context context, SignedIn<Account> visitor) {
        Account account = visitor.account();
        gate.show(
                context,
                visitor,
                new CommitteesPage(
                        seen(account).stream().map(this::line).toList(),
                        account.role().authorisesCommittees()));
    }

    private CommitteesPage.Line line(Committee committee) {
        Authorisation one = committee.authorisation();
        return new CommitteesPage.Line(
                one.id().text(),
                one.name(),
                divisions.name(one.region()),
                one.fields().stream().map(Field::series).collect(Collectors.joining("、")),
                one.firstYear() + "–" + one.lastYear(),
                committee.standing().code());
    }

    private List<Committee> seen(Account account) {
        if (account.role() == Role.COMMITTEE_OFFICE) {
            return committees.ofOffice(account.user());
        }
        if (!account.role().seesCommittees()) {
            throw Problems.notAllowed("须为经办、审计人员或评委会办公室。 For staff, auditors and committees' offices.")
                    .exception();
        }
        return committees.all();
    }

    /** {@code GET /staff/committees/{committee}}: an office learns nothing of another committee. */
    public void show(Context context, SignedIn<Account> visitor) {
        Account account = visitor.account();
        Committee committee = find(context, account);
        Authorisation one = committee.authorisation();
        gate.show(
                context,
                visitor,
                new CommitteePage(
                        one.id().text(),
                        one.name(),
                        committee.standing().code(),
                        committee.correctBy(),
                        committee.barredThrough(),
                        rows.of(one),
                        committee.history().stream().map(this::change).toList(),
                        account.role().authorisesCommittees()
                                ? committee.possibleSteps().stream()
                                        .map(AuthorisationStep::code)
                                        .toList()
                                : List.of()));
    }

    private CommitteePage.Change change(Recorded recorded) {
        AuthorisationChange change = recorded.change();
        return new CommitteePage.Change(
                recorded.on(),
                change.step().code(),
                change.reason(),
                change.document(),
                recorded.actor(),
                change.authorisation().map(rows::of).orElse(List.of()));
    }

    private Committee find(Context context, Account account) {
        String wanted = context.pathParam("committee");
        return seen(account).stream()
                .filter(one -> one.authorisation().id().text().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Problems.notFound().exception());
    }

    private static void requireAsker(Account account) {
        if (!account.role().authorisesCommittees()) {
            throw Problems.notAllowed("须由发证机关经办人员申请。 Only the authority's staff may ask for this.")
                    .exception();
        }
    }

    /** {@code GET /staff/committees/new}. */
    public void newForm(Context context, SignedIn<Account> visitor) {
        requireAsker(visitor.account());
        Map<String, List<String>> typed = Map.of("kinds", List.of("regular"), "ofAuthority", List.of("yes"));
        show(context, visitor, Optional.empty(), AuthorisationStep.GRANT, Form.of(typed));
    }

    /** {@code GET /staff/committees/{committee}/steps/{step}}: filled in with what stands now. */
    public void form(Context context, SignedIn<Account> visitor) {
        requireAsker(visitor.account());
        Committee committee = find(context, visitor.account());
        AuthorisationStep step = step(context, committee);
        Map<String, List<String>> typed =
                step.bringsAuthorisation() ? AuthorisationFields.of(committee.authorisation()) : Map.of();
        show(context, visitor, Optional.of(committee), step, Form.of(typed));
    }

    private static AuthorisationStep step(Context context, Committee committee) {
        String wanted = context.pathParam("step");
        return committee.possibleSteps().stream()
                .filter(step -> step.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Arrays.stream(AuthorisationStep.values())
                                .noneMatch(step -> step.code().equals(wanted))
                        ? Problems.notFound().exception()
                        : Problems.conflict(
                                        "该评委会的授权现在不能作这项变更。 The committee's authorisation does not allow this step now.")
                                .exception());
    }

    private void show(
            Context context,
            SignedIn<Account> visitor,
            Optional<Committee> committee,
            AuthorisationStep step,
            Form form) {
        if (!form.isRight()) {
            context.status(400);
        }
        gate.show(
                context,
                visitor,
                new AuthorisationPage(
                        committee.map(one -> one.authorisation().id().text()).orElse(""),
                        committee.map(one -> one.authorisation().name()).orElse(""),
                        step.code(),
                        step.bringsAuthorisation(),
                        form.fields(),
                        AuthorisationFields.choices(),
                        form.complaints()));
    }

    /** {@code POST /staff/committees/new}. */
    public void askNew(Context context, SignedIn<Account> visitor, Form form) {
        requireAsker(visitor.account());
        Optional<CommitteeId> id = form.required("committee", CommitteeId::new);
        if (form.typed("committee").equals("new")) {
            form.complain("committee", "“new”已用作网址，请另取代号。 `new` is an address already; choose another one.");
        }
        Optional<AuthorisationChange> change =
                AuthorisationFields.read(id.orElseGet(() -> new CommitteeId("none")), AuthorisationStep.GRANT, form);
        ask(context, visitor, form, Optional.empty(), AuthorisationStep.GRANT, change);
    }

    /** {@code POST /staff/committees/{committee}/steps/{step}}. */
    public void ask(Context context, SignedIn<Account> visitor, Form form) {
        requireAsker(visitor.account());
        Committee committee = find(context, visitor.account());
        AuthorisationStep step = step(context, committee);
        Optional<AuthorisationChange> change =
                AuthorisationFields.read(committee.authorisation().id(), step, form);
        ask(context, visitor, form, Optional.of(committee), step, change);
    }

    private void ask(
            Context context,
            SignedIn<Account> visitor,
            Form form,
            Optional<Committee> committee,
            AuthorisationStep step,
            Optional<AuthorisationChange> change) {
        if (change.isEmpty() || !form.isRight() || form.typed("step").equals("mend")) {
            show(context, visitor, committee, step, form);
            return;
        }
        String action = committee
                .map(one -> "/staff/committees/" + one.authorisation().id() + "/steps/" + step.code())
                .orElse("/staff/committees/new");
        asking.ask(
                context,
                visitor,
                form,
                new Act<>(kind, change.get()),
                new AskByPageEndpoints.Place(action, "committees", action));
    }
}
