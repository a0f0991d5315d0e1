package zhengjian.server.holder;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.http.ClaimEndpoints;
import zhengjian.holder.http.HolderSessionEndpoints;
import zhengjian.holder.http.OwnDataEndpoints;
import zhengjian.holder.http.ShareEndpoints;
import zhengjian.holder.pages.Cards;
import zhengjian.holder.pages.ClaimPageEndpoints;
import zhengjian.holder.pages.HolderSignInPageEndpoints;
import zhengjian.holder.pages.OwnCertificatePageEndpoints;
import zhengjian.holder.pages.OwnDataPageEndpoints;
import zhengjian.holder.pages.SharePageEndpoints;
import zhengjian.holder.pages.SharedPageEndpoints;
import zhengjian.holder.signin.HolderClaims;
import zhengjian.page.session.MenuItem;
import zhengjian.page.session.Visitor;
import zhengjian.provider.http.ProviderEndpoints;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.signin.Providers;
import zhengjian.verification.http.VerdictPages;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;
import zhengjian.web.session.Area;
import zhengjian.web.session.Gate;
import zhengjian.web.session.OwnOrigin;
import zhengjian.web.session.PageSessions;
import zhengjian.web.session.SignInSteps;

/**
 * The holder's area as pages, wired to an open register.
 *
 * @param gate stands before all of them but signing in
 * @param shared is for everybody
 */
public record HolderPages(
        Gate<SignedHolder> gate,
        SignInSteps<SignedHolder> steps,
        HolderSignInPageEndpoints signIn,
        ProviderEndpoints provider,
        OwnCertificatePageEndpoints certificates,
        SharePageEndpoints shares,
        ClaimPageEndpoints claims,
        OwnDataPageEndpoints data,
        SharedPageEndpoints shared) {
    private static final List<MenuItem> MENU = List.of(
            new MenuItem("certificates", "/holder"),
            new MenuItem("shares", "/holder/shares"),
            new MenuItem("checks", "/holder/checks"),
            new MenuItem("claims", "/holder/claims"),
            new MenuItem("data", "/holder/data"));

    static HolderPages of(
            Application application,
            HolderParts parts,
            HolderSessionEndpoints codes,
            ShareEndpoints shares,
            ClaimEndpoints claims,
            OwnDataEndpoints data,
            AttemptLimits limits,
            Pages pages) {
        URI baseUrl = application.configuration().baseUrl();
        Area area = new Area("holder", "/holder", "https".equals(baseUrl.getScheme()));
        OwnOrigin origin = new OwnOrigin(baseUrl);
        PageSessions<SignedHolder> sessions =
                new PageSessions<>(Optional::of, application.clock(), application.random());
        Gate<SignedHolder> gate = new Gate<>(area, sessions, origin, pages, HolderPages::person);
        SignInSteps<SignedHolder> steps = new SignInSteps<>(area, sessions, origin, application.random());
        Cards cards = new Cards(application.divisions()::name);
        Optional<Configuration.HolderProvider> provider =
                application.configuration().signIn().holders();
        HolderSignInPageEndpoints signIn = new HolderSignInPageEndpoints(
                codes,
                steps,
                pages,
                provider.map(one -> Providers.link(area, one.provider())),
                new HolderClaims(parts.own(), claims(provider)));
        return new HolderPages(
                gate,
                steps,
                signIn,
                new ProviderEndpoints(
                        area,
                        baseUrl.toString(),
                        provider.map(one -> Providers.of(application, area, one.provider(), List.of())),
                        limits,
                        pages,
                        application.random(),
                        signIn::arrived),
                new OwnCertificatePageEndpoints(
                        gate,
                        parts.own(),
                        parts.checks(),
                        parts.unusual(),
                        parts.documents(),
                        cards,
                        application.clock()),
                new SharePageEndpoints(
                        gate,
                        parts.own(),
                        parts.shares(),
                        parts.copies(),
                        shares,
                        parts.json(),
                        cards,
                        application.clock()),
                new ClaimPageEndpoints(
                        gate,
                        parts.own(),
                        parts.checks(),
                        parts.unusual(),
                        parts.claims(),
                        claims,
                        cards,
                        application.clock()),
                new OwnDataPageEndpoints(
                        gate,
                        parts.own(),
                        parts.shares(),
                        parts.checks(),
                        parts.claims(),
                        parts.addresses(),
                        parts.erasing(),
                        data),
                new SharedPageEndpoints(
                        parts.looking(),
                        parts.copies(),
                        parts.own(),
                        new VerdictPages(application.divisions()),
                        limits,
                        pages));
    }

    private static HolderClaims.Names claims(Optional<Configuration.HolderProvider> provider) {
        return provider.map(one -> new HolderClaims.Names(one.nameClaim(), one.idNumberClaim(), one.idTypeClaim()))
                .orElseGet(() -> new HolderClaims.Names("name", "id_number", Optional.empty()));
    }

    private static Visitor.Person person(SignedHolder holder) {
        return new Visitor.Person(holder.name().text(), "holder.role", MENU);
    }
}
