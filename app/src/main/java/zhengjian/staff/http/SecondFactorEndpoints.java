package zhengjian.staff.http;

import io.javalin.http.Context;
import java.util.Optional;
import zhengjian.page.signin.NotProvenPage;
import zhengjian.page.signin.OnwardPage;
import zhengjian.page.signin.SecondFactorPage;
import zhengjian.provider.NotProven;
import zhengjian.provider.Proof;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.SignIn;
import zhengjian.staff.directory.DirectoryAccounts;
import zhengjian.staff.directory.HalfSignIns;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;
import zhengjian.web.session.Form;
import zhengjian.web.session.SignInSteps;

/** Staff who come back from the identity provider: straight in with two factors, else over the page for the second one. */
public final class SecondFactorEndpoints {
    private final DirectoryAccounts directory;
    private final Accounts accounts;
    private final SignIn signIn;
    private final HalfSignIns halves;
    private final SignInSteps<Account> steps;
    private final AttemptLimits limits;
    private final Pages pages;

    public SecondFactorEndpoints(
            DirectoryAccounts directory,
            Accounts accounts,
            SignIn signIn,
            HalfSignIns halves,
            SignInSteps<Account> steps,
            AttemptLimits limits,
            Pages pages) {
        this.directory = directory;
        this.accounts = accounts;
        this.signIn = signIn;
        this.halves = halves;
        this.steps = steps;
        this.limits = limits;
        this.pages = pages;
    }

    /** Back from the provider. */
    public void arrived(Context context, Proof proof) throws NotProven {
        Account account = directory.account(proof);
        if (directory.hasTwoFactors(proof)) {
            pages.show(context, new OnwardPage(steps.admit(context, account, proof.to())));
        } else {
            show(context, halves.open(account.user(), proof.to()), false);
        }
    }

    private void show(Context context, String half, boolean wrong) {
        pages.showForm(context, new SecondFactorPage(steps.formToken(context), half, wrong));
    }

    /** {@code POST /staff/login/second}: a session, or the same page again. */
    public void enter(Context context) {
        Optional<Form> own = steps.ownForm(context);
        Optional<HalfSignIns.Half> half = own.flatMap(form -> halves.attempt(form.typed("half")));
        if (half.isEmpty()) {
            refuse(context);
            return;
        }
        Form form = own.get();
        String target = "staff " + half.get().user();
        limits.admit(context, target);
        Optional<Account> account =
                accounts.find(half.get().user()).filter(one -> signIn.takesCode(one, form.typed("code")));
        if (account.isPresent() && halves.end(form.typed("half"))) {
            steps.enter(context, account.get(), half.get().to());
        } else {
            limits.failed(target);
            context.status(403);
            show(context, form.typed("half"), true);
        }
    }

    private void refuse(Context context) {
        context.status(403);
        pages.show(context, new NotProvenPage("/staff", NotProven.Reason.STALE.key()));
    }
}
