package zhengjian.staff.http;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import zhengjian.ledger.NotAppended;
import zhengjian.page.session.Complaint;
import zhengjian.page.staff.AccountsPage;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.UserName;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Which accounts there are, for auditors and security administrators; the latter close them. */
public final class AccountPageEndpoints {
    private final Gate<Account> gate;
    private final Accounts accounts;

    public AccountPageEndpoints(Gate<Account> gate, Accounts accounts) {
        this.gate = gate;
        this.accounts = accounts;
    }

    /** {@code GET /staff/accounts}. */
    public void list(Context context, SignedIn<Account> visitor) {
        show(context, visitor, "", List.of());
    }

    private void show(Context context, SignedIn<Account> visitor, String typed, List<Complaint> complaints) {
        if (!visitor.account().role().seesAccounts()) {
            throw Problems.notAllowed("须为安全管理员或审计管理员。 For security administrators and auditors.")
                    .exception();
        }
        gate.show(
                context,
                visitor,
                new AccountsPage(
                        accounts.all().stream()
                                .sorted(Comparator.comparing(one -> one.user().text()))
                                .map(AccountPageEndpoints::line)
                                .toList(),
                        visitor.account().role().managesAccounts(),
                        typed,
                        complaints));
    }

    private static AccountsPage.Line line(Account account) {
        return new AccountsPage.Line(
                account.user().text(),
                account.person().text(),
                account.role().code(),
                account.enabled(),
                account.changedBy());
    }

    /** {@code POST /staff/accounts/closing}: for good; not the own one. */
    public void close(Context context, SignedIn<Account> visitor, Form form) {
        if (!visitor.account().role().managesAccounts()) {
            throw Problems.notAllowed("须为安全管理员。 For security administrators.").exception();
        }
        form.required("user", UserName::parse).ifPresent(user -> close(visitor, form, user));
        if (form.isRight()) {
            visitor.tell("staff.accounts.closed", form.typed("user"));
            gate.leadOn(context, "/staff/accounts");
        } else {
            context.status(400);
            show(context, visitor, form.typed("user"), form.complaints());
        }
    }

    private void close(SignedIn<Account> visitor, Form form, UserName user) {
        if (user.equals(visitor.account().user())) {
            form.complain(
                    "user",
                    "不能停用自己的账户，请由另一位安全管理员停用。 Nobody closes the own account; another security" + " administrator does.");
            return;
        }
        try {
            accounts.disable(user, visitor.account().user().text());
        } catch (NotAppended e) {
            form.complain("user", String.valueOf(e.getMessage()));
        }
    }
}
