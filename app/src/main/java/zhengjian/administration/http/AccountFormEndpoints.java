package zhengjian.administration.http;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhengjian.administration.AccountRequest;
import zhengjian.administration.AccountRequests;
import zhengjian.administration.AccountStep;
import zhengjian.approval.Act;
import zhengjian.approval.http.AskByPageEndpoints;
import zhengjian.certificate.person.PersonName;
import zhengjian.document.drawing.Modules;
import zhengjian.document.qr.QrCode;
import zhengjian.page.oversight.AccountFormPage;
import zhengjian.staff.Account;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Asking for an account to be made, opened again or given new factors, by security administrators. */
public final class AccountFormEndpoints {
    private static final String PATH = "/staff/accounts";
    private static final int LONGEST_REASON = 400;

    private final Gate<Account> gate;
    private final AskByPageEndpoints asking;
    private final AccountRequests kind;
    private final InstantSource clock;
    private final SecureRandom random;

    public AccountFormEndpoints(
            Gate<Account> gate,
            AskByPageEndpoints asking,
            AccountRequests kind,
            InstantSource clock,
            SecureRandom random) {
        this.gate = gate;
        this.asking = asking;
        this.kind = kind;
        this.clock = clock;
        this.random = random;
    }

    private static AccountStep step(Context context, SignedIn<Account> visitor) {
        if (!visitor.account().role().managesAccounts()) {
            throw Problems.notAllowed("须为安全管理员。 For security administrators.").exception();
        }
        try {
            return AccountStep.parse(context.pathParam("step"));
        } catch (IllegalArgumentException none) {
            throw Problems.notFound().exception();
        }
    }

    /** {@code GET /staff/accounts/steps/{step}}: the form, with a one-time secret where one is needed. */
    public void form(Context context, SignedIn<Account> visitor) {
        show(context, visitor, step(context, visitor), Form.empty());
    }

    private void show(Context context, SignedIn<Account> visitor, AccountStep step, Form form) {
        if (!form.isRight()) {
            context.status(400);
        }
        gate.show(
                context,
                visitor,
                new AccountFormPage(
                        step.code(),
                        step == AccountStep.MAKE
                                ? Arrays.stream(Role.values()).map(Role::code).toList()
                                : List.of(),
                        step.bringsFactors() ? Optional.of(secret(form)) : Optional.empty(),
                        new AccountFormPage.Typed(
                                form.typed("user"), form.typed("person"), form.typed("role"), form.typed("reason")),
                        form.complaints()));
    }

    /** The one that the form came with, so that nobody puts a second one into the app because of a slip; else a fresh one. */
    private AccountFormPage.Secret secret(Form form) {
        OneTimeSecret secret =
                AskedFactors.secretOf(form.typed("secret")).orElseGet(() -> OneTimeSecret.generate(random));
        Modules code = QrCode.of(secret.uri());
        return new AccountFormPage.Secret(secret.base32(), code.path(), code.size());
    }

    /** {@code POST /staff/accounts/steps/{step}}: what would be done, then the request. */
    public void ask(Context context, SignedIn<Account> visitor, Form form) {
        AccountStep step = step(context, visitor);
        boolean makes = step == AccountStep.MAKE;
        Optional<UserName> user = form.required("user", UserName::parse);
        Optional<PersonName> person = makes ? form.required("person", PersonName::parse) : Optional.empty();
        Optional<Role> role = makes ? form.required("role", AccountFormEndpoints::role) : Optional.empty();
        Optional<String> reason = form.required("reason", LONGEST_REASON);
        Optional<AccountRequest.Factors> factors =
                step.bringsFactors() ? AskedFactors.of(form, clock.instant(), random) : Optional.empty();
        if (!form.isRight() || form.typed("step").equals("mend")) {
            show(context, visitor, step, form);
            return;
        }
        AccountRequest request =
                new AccountRequest(step, user.orElseThrow(), person, role, factors, reason.orElseThrow());
        String own = PATH + "/steps/" + step.code();
        asking.ask(
                context,
                visitor,
                AskedFactors.withoutPassword(form, factors),
                new Act<>(kind, request),
                new AskByPageEndpoints.Place(own, "accounts", own));
    }

    static Role role(String code) {
        return Role.ofCode(code).orElseThrow(() -> new IllegalArgumentException("没有这个角色。 There is no such role."));
    }
}
