package zhengjian.server.signin;

import java.util.Optional;
import java.util.Set;
import zhengjian.page.signin.ProviderLink;
import zhengjian.provider.http.ProviderEndpoints;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.staff.Account;
import zhengjian.staff.SignIn;
import zhengjian.staff.directory.DirectoryAccounts;
import zhengjian.staff.directory.HalfSignIns;
import zhengjian.staff.http.SecondFactorEndpoints;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;
import zhengjian.web.session.Area;
import zhengjian.web.session.SignInSteps;

/** How staff get in by the identity provider of their directory, wired. */
public record StaffSignIn(ProviderEndpoints provider, SecondFactorEndpoints second) {
    private static final DirectoryAccounts.Rules NONE = new DirectoryAccounts.Rules("sub", "name", Set.of(), Set.of());

    /** Wires it. @throws zhengjian.server.command.Refusal when the provider's secret cannot be read */
    public static StaffSignIn of(
            Application application,
            Area area,
            SignIn signIn,
            SignInSteps<Account> steps,
            AttemptLimits limits,
            Pages pages) {
        Optional<Configuration.StaffProvider> provider =
                application.configuration().signIn().staff();
        SecondFactorEndpoints second = new SecondFactorEndpoints(
                new DirectoryAccounts(application.accounts(), rules(provider)),
                application.accounts(),
                signIn,
                new HalfSignIns(application.clock(), application.random()),
                steps,
                limits,
                pages);
        return new StaffSignIn(
                new ProviderEndpoints(
                        area,
                        application.configuration().baseUrl().toString(),
                        provider.map(one -> Providers.of(application, area, one.provider(), one.contexts())),
                        limits,
                        pages,
                        application.random(),
                        second::arrived),
                second);
    }

    /** What the page for signing in shows of the provider. */
    public static Optional<ProviderLink> link(Application application, Area area) {
        return application.configuration().signIn().staff().map(one -> Providers.link(area, one.provider()));
    }

    private static DirectoryAccounts.Rules rules(Optional<Configuration.StaffProvider> provider) {
        return provider.map(one -> new DirectoryAccounts.Rules(
                        one.personClaim(), one.nameClaim(), Set.copyOf(one.contexts()), Set.copyOf(one.methods())))
                .orElse(NONE);
    }
}
