package zhengjian.server.holder;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static zhengjian.server.http.PageRoutes.page;

import io.javalin.config.RoutesConfig;
import zhengjian.approval.http.AskByPageEndpoints;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.pages.StaffAddressPageEndpoints;
import zhengjian.holder.pages.StaffClaimPageEndpoints;
import zhengjian.page.Address;
import zhengjian.web.session.Gate;

/** Every address of the holder's area, one line each: programs first, then pages. */
public final class HolderRoutes {
    private static final String OWN = "/api/v1/holder";
    private static final String CERTIFICATES = OWN + "/certificates";
    private static final String CERTIFICATE = "/holder/certificates/{number}";

    private HolderRoutes() {}

    /** Adds them. @param asking sends what two of the staff have to agree on */
    public static void add(RoutesConfig routes, Holding holding, AskByPageEndpoints asking) {
        programs(routes, holding);
        signingIn(routes, holding.pages());
        pages(routes, holding.pages(), holding.pages().gate());
        desk(routes, holding.desk(), holding.desk().addresses(asking));
    }

    private static void programs(RoutesConfig routes, Holding holding) {
        routes.post(OWN + "/codes", holding.sessions()::ask);
        routes.post(OWN + "/session", holding.sessions()::open);
        routes.delete(OWN + "/session", holding.sessions()::close);
        routes.get(CERTIFICATES, holding.certificates()::list);
        routes.get(CERTIFICATES + "/{number}.pdf", holding.certificates()::pdf);
        routes.get(CERTIFICATES + "/{number}.png", holding.certificates()::png);
        routes.get(CERTIFICATES + "/{number}", holding.certificates()::show);
        routes.post(CERTIFICATES + "/{number}/shares", holding.shares()::make);
        routes.post(CERTIFICATES + "/{number}/copies", holding.shares()::makeCopy);
        routes.post(CERTIFICATES + "/{number}/claims", holding.claims()::make);
        routes.get(OWN + "/shares", holding.shares()::list);
        routes.post(OWN + "/shares/end", holding.shares()::endAll);
        routes.post(OWN + "/shares/{share}/end", holding.shares()::end);
        routes.get(OWN + "/copies", holding.shares()::copies);
        routes.get(OWN + "/copies/{copy}.pdf", holding.shares()::copyPdf);
        routes.get(OWN + "/checks", holding.claims()::checks);
        routes.get(OWN + "/claims", holding.claims()::list);
        routes.get(OWN + "/claims/{claim}", holding.claims()::show);
        routes.post(OWN + "/data", holding.data()::export);
        routes.get(OWN + "/erasure", holding.data()::plan);
        routes.post(OWN + "/erasure", holding.data()::erase);
        routes.post("/api/v1/shares/{code}", holding.shared()::look);
        routes.post("/api/v1/staff/certificates/{number}/holder-address", holding.staff()::registerAddress);
        routes.get("/api/v1/staff/holder-claims", holding.staff()::list);
        routes.post("/api/v1/staff/holder-claims/{claim}/settlement", holding.staff()::settle);
    }

    private static void signingIn(RoutesConfig routes, HolderPages pages) {
        page(routes, GET, Address.SHARE, pages.shared()::open);
        page(routes, POST, Address.SHARE, pages.shared()::look);
        page(routes, GET, Address.HOLDER_SIGN_IN, pages.signIn()::show);
        page(routes, POST, Address.HOLDER_SIGN_IN, pages.signIn()::ask);
        page(routes, GET, Address.HOLDER_SIGN_IN + "/provider", pages.provider()::leave);
        page(routes, GET, Address.HOLDER_SIGN_IN + "/return", pages.provider()::comeBack);
        page(routes, POST, "/holder/code", pages.signIn()::enter);
        page(routes, POST, "/holder/sign-out", pages.gate().form(pages.steps()::signOut));
    }

    private static void pages(RoutesConfig routes, HolderPages pages, Gate<SignedHolder> gate) {
        page(routes, GET, "/holder", gate.page(pages.certificates()::home));
        routes.get(CERTIFICATE + ".pdf", gate.page(pages.certificates()::pdf));
        routes.get(CERTIFICATE + ".png", gate.page(pages.certificates()::png));
        routes.get(CERTIFICATE + ".svg", gate.page(pages.certificates()::svg));
        page(routes, GET, CERTIFICATE, gate.page(pages.certificates()::show));
        page(routes, GET, CERTIFICATE + "/share", gate.page(pages.shares()::form));
        page(routes, POST, CERTIFICATE + "/share", gate.form(pages.shares()::make));
        page(routes, GET, CERTIFICATE + "/copy", gate.page(pages.shares()::copyForm));
        page(routes, POST, CERTIFICATE + "/copy", gate.form(pages.shares()::makeCopy));
        page(routes, GET, CERTIFICATE + "/claim", gate.page(pages.claims()::form));
        page(routes, POST, CERTIFICATE + "/claim", gate.form(pages.claims()::send));
        page(routes, GET, "/holder/shares", gate.page(pages.shares()::list));
        page(routes, GET, "/holder/shares/stop", gate.page(pages.shares()::askToStop));
        page(routes, POST, "/holder/shares/stop", gate.form(pages.shares()::stop));
        page(routes, POST, "/holder/shares/{share}/end", gate.form(pages.shares()::end));
        routes.get("/holder/copies/{copy}.pdf", gate.page(pages.shares()::copyPdf));
        page(routes, GET, "/holder/checks", gate.page(pages.claims()::checks));
        page(routes, GET, "/holder/claims", gate.page(pages.claims()::list));
        page(routes, GET, "/holder/data", gate.page(pages.data()::show));
        page(routes, POST, "/holder/data", gate.form(pages.data()::export));
        page(routes, GET, "/holder/erasure", gate.page(pages.data()::plan));
        page(routes, POST, "/holder/erasure", gate.form(pages.data()::erase));
    }

    private static void desk(RoutesConfig routes, Holding.StaffDesk desk, StaffAddressPageEndpoints addresses) {
        page(routes, GET, StaffAddressPageEndpoints.PATH, desk.gate().page(addresses::form));
        page(routes, POST, StaffAddressPageEndpoints.PATH, desk.gate().form(addresses::ask));
        page(routes, GET, StaffClaimPageEndpoints.PATH, desk.gate().page(desk.claims()::list));
        page(
                routes,
                POST,
                StaffClaimPageEndpoints.PATH + "/{claim}",
                desk.gate().form(desk.claims()::settle));
    }
}
