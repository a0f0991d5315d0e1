package zhengjian.server;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static zhengjian.server.http.PageRoutes.page;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.committee.http.CommitteeEndpoints;
import zhengjian.job.JobKind;
import zhengjian.ledger.http.LedgerEndpoints;
import zhengjian.page.Address;
import zhengjian.page.TextPage;
import zhengjian.review.http.ListEndpoints;
import zhengjian.review.http.ReviewEndpoints;
import zhengjian.review.pages.ReviewPages;
import zhengjian.server.employer.EmployerRoutes;
import zhengjian.server.employer.Employing;
import zhengjian.server.employer.Rostering;
import zhengjian.server.holder.HolderRoutes;
import zhengjian.server.holder.Holding;
import zhengjian.server.http.Metrics;
import zhengjian.server.oversight.Counting;
import zhengjian.server.oversight.OversightRoutes;
import zhengjian.server.signin.StaffSignInRoutes;
import zhengjian.server.staff.Reviewing;
import zhengjian.server.staff.StaffConsole;
import zhengjian.server.staff.Staffing;
import zhengjian.server.start.Preparation;
import zhengjian.server.wallet.Wallets;
import zhengjian.server.watch.Watching;
import zhengjian.server.work.BatchRoutes;
import zhengjian.server.work.Batching;
import zhengjian.server.work.Working;
import zhengjian.staff.Account;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.status.StatusListEndpoints;
import zhengjian.supervision.http.CorrectionEndpoints;
import zhengjian.supervision.http.StatusChangeEndpoints;
import zhengjian.supervision.http.StatusChangeListEndpoints;
import zhengjian.trust.http.TrustEndpoints;
import zhengjian.verification.http.CheckPageEndpoints;
import zhengjian.verification.http.DrawingEndpoints;
import zhengjian.verification.http.LedgerPageEndpoints;
import zhengjian.verification.http.ReceiptEndpoints;
import zhengjian.verification.http.VerificationEndpoints;
import zhengjian.wallet.IssuerNames;
import zhengjian.web.Assets;
import zhengjian.web.AttemptLimits;
import zhengjian.web.PageEndpoints;
import zhengjian.web.Pages;
import zhengjian.web.offline.OfflineEndpoints;
import zhengjian.web.session.Gate;
import zhengjian.witness.Cosignatures;

/** Every address of the service, one line each, by who uses it. */
record RouteTable(
        Pages pages,
        PageEndpoints site,
        OfflineEndpoints offline,
        CheckPageEndpoints checks,
        VerificationEndpoints verifications,
        ReceiptEndpoints receipts,
        Recognising recognition,
        LedgerPageEndpoints ledgerPages,
        DrawingEndpoints drawings,
        LedgerEndpoints ledger,
        StaffSessionEndpoints staffSessions,
        RequestEndpoints staffRequests,
        StatusChangeEndpoints statusChanges,
        StatusChangeListEndpoints statusChangeLists,
        CorrectionEndpoints corrections,
        StaffConsole console,
        Reviewing reviewing,
        Wallets wallets,
        Working working,
        Batching.Addresses batches,
        Employing employers,
        Rostering.Addresses rosters,
        Watching watching,
        Holding holding,
        CommitteeEndpoints committees,
        Counting counting,
        StatusListEndpoints statusLists,
        TrustEndpoints trust,
        OpenApi openApi,
        Assets assets,
        Health health,
        Metrics metrics) {

    static RouteTable of(
            Application application,
            Pages pages,
            Preparation prepared,
            AttemptLimits limits,
            Health health,
            Metrics metrics,
            boolean https) {
        Employing employing = Employing.of(application, limits, pages);
        Checking checking = Checking.of(application, limits, pages, prepared, employing::asker);
        Staffing staffing = Staffing.of(application, prepared.territories(), pages);
        Rostering rostering = new Rostering(
                application, checking.checks().verify(), checking.checks().record(), limits);
        Reviewing reviewing = Reviewing.of(application, staffing, prepared.territories(), limits, pages);
        Batching batching = new Batching(
                application, reviewing.steps().reviews(), reviewing.steps().publishing());
        List<JobKind> kinds = new ArrayList<>(rostering.kinds());
        kinds.addAll(batching.kinds());
        Working working = Working.of(application, kinds);
        Batching.Addresses batches =
                batching.addresses(staffing, reviewing.steps().admission(), working);
        Holding holding = Holding.of(application, staffing, checking.checks(), limits, pages);
        return new RouteTable(
                pages,
                new PageEndpoints(pages, https),
                new OfflineEndpoints(pages, prepared.assets()),
                checking.pages(),
                checking.verifications(),
                checking.receipts(),
                checking.recognition(),
                checking.ledgerPages(),
                checking.drawings(),
                new LedgerEndpoints(application.ledger(), cosignatures(application)),
                staffing.sessions(),
                staffing.requests(),
                staffing.statusChanges(),
                staffing.statusChangeLists(),
                staffing.corrections(),
                StaffConsole.of(
                        application,
                        staffing,
                        List.of(
                                holding.tasks(),
                                reviewing.pages().tasks(),
                                batches.pages().tasks()),
                        holding.acts()),
                reviewing,
                Wallets.of(application, staffing.sessions(), limits, pages),
                working,
                batches,
                employing,
                rostering.endpoints(employing, working),
                Watching.of(application, checking.checks(), employing),
                holding,
                staffing.committees(),
                Counting.of(
                        application,
                        reviewing.steps().reviews(),
                        staffing.approving().committees(),
                        pages),
                new StatusListEndpoints(
                        application.statusLists(),
                        application.configuration().issuer().iso()),
                new TrustEndpoints(application.trust()),
                new OpenApi(application.configuration().baseUrl()),
                prepared.assets(),
                health,
                metrics);
    }

    private static LedgerEndpoints.Witnessed cosignatures(Application application) {
        Cosignatures cosignatures = application.witnessed().cosignatures();
        return new LedgerEndpoints.Witnessed() {
            @Override
            public String with(String note) {
                return cosignatures.with(note);
            }

            @Override
            public Optional<String> newest() {
                return cosignatures.newest();
            }
        };
    }

    void add(RoutesConfig routes, boolean withMetrics, boolean benchmark) {
        // what is asked most, first: the router goes through the addresses in their order
        if (benchmark) {
            routes.get("/plain-text", context -> context.result("Hello, World!"));
            routes.get("/read-path/{number}", verifications::readPath);
        }
        page(routes, GET, Address.TOKEN, checks::token);
        page(routes, GET, Address.CERTIFICATE, checks::number);
        page(routes, POST, Address.CHECK, checks::check);
        routes.get("/api/v1/certificates/{number}", verifications::lookUp);
        routes.post("/api/v1/verifications", verifications::check);

        // people: pages, Chinese at the root and English under /en
        page(routes, GET, Address.HOME, site::home);
        page(routes, GET, Address.SCAN, site::scan);
        page(routes, POST, Address.LARGE_TYPE, site::switchLetters);
        page(routes, GET, Address.OFFLINE, offline::page);
        page(routes, GET, Address.OFFLINE_MANIFEST, offline::manifest);
        routes.get(Address.OFFLINE_WORKER, offline::worker);
        page(routes, POST, Address.SCAN, checks::upload);
        page(routes, GET, "/q", checks::route);
        page(routes, GET, Address.RECEIPT, receipts::page);
        page(routes, GET, Address.DRAWING, drawings::page);
        routes.get(Address.DRAWING + ".svg", drawings::svg);
        page(routes, GET, Address.MUTUAL, recognition.checker()::described);
        page(routes, POST, Address.MUTUAL, recognition.checker()::registered);
        page(routes, GET, Address.MUTUAL_CERTIFICATE, recognition.checker()::registeredForm);
        page(routes, GET, Address.MUTUAL_SIGNED, recognition.checker()::signed);
        page(routes, GET, Address.MUTUAL_RULES, recognition.rules()::rules);
        page(routes, GET, Address.MUTUAL_CORRESPONDENCE, recognition.rules()::correspondences);
        page(routes, GET, Address.MUTUAL_NEXT, recognition.next()::show);
        page(routes, POST, Address.MUTUAL_NEXT, recognition.next()::ask);
        page(routes, GET, Address.LEDGER, ledgerPages::show);
        page(routes, POST, Address.LEDGER, ledgerPages::ask);
        page(routes, GET, Address.LEDGER_ENTRY, ledgerPages::entry);
        page(routes, GET, Address.NOTICES, reviewing.noticePages()::list);
        page(routes, GET, Address.NOTICE, reviewing.noticePages()::show);
        page(routes, POST, Address.NOTICE, reviewing.noticePages()::search);
        page(routes, POST, Address.OBJECTION, reviewing.noticePages()::object);
        OversightRoutes.everybody(routes, counting);
        for (TextPage text : TextPage.values()) {
            page(routes, GET, "/" + text.key(), context -> pages.showKept(context, text));
        }
        routes.get(Assets.ROUTE, assets::serve);

        // programs: JSON
        routes.get("/api/v1/receipts/{id}.cose", receipts::cose);
        routes.get("/api/v1/receipts/{id}.pdf", receipts::pdf);
        routes.get("/api/v1/receipts/{id}", receipts::json);
        routes.get("/checkpoint", ledger::checkpoint);
        routes.get("/checkpoint/witnessed", ledger::witnessedCheckpoint);
        routes.get("/tile/{level}/<tile>", ledger::tile);
        routes.get("/api/v1/ledger/entries/{index}", ledger::entry);
        routes.get("/api/v1/ledger/proofs/inclusion", ledger::inclusion);
        routes.get("/api/v1/ledger/proofs/consistency", ledger::consistency);
        routes.get("/status/{list}.cwt", statusLists::cwt);
        routes.get("/status/{list}.jwt", statusLists::jwt);
        routes.get("/status/set.cbor", statusLists::set);
        routes.get("/trust/root.cose", trust::root);
        routes.get("/trust/root-{version}.cose", trust::rootOfVersion);
        routes.get("/trust/list.cose", trust::list);
        routes.get("/trust/timestamp.cose", trust::timestamp);
        routes.get("/trust/set.cbor", trust::set);
        routes.get("/trust/status/{name}", trust::statusList);
        routes.post("/api/v1/recognitions", recognition.answers()::recognise);
        routes.post("/api/v1/recognition-batches", recognition.batches()::recognise);
        routes.post("/api/v1/eligibility", recognition.answers()::eligibility);
        routes.get("/api/v1/recognition-rules", recognition.answers()::rules);
        routes.get("/api/v1/recognition-rules.cbor", recognition.answers()::ruleSet);
        routes.get("/api/v1/correspondences", recognition.answers()::correspondences);
        routes.get("/api/v1/notices", reviewing.notices()::list);
        routes.get("/api/v1/notices/{notice}", reviewing.notices()::show);
        routes.post("/api/v1/notices/{notice}/people", reviewing.notices()::search);
        routes.post("/api/v1/notices/{notice}/objections", reviewing.notices()::object);
        routes.get("/openapi.json", openApi::serve);

        // wallets and foreign verifiers
        routes.get("/.well-known/did.json", wallets.names()::did);
        routes.get("/.well-known/jwks.json", wallets.names()::jwks);
        routes.get("/.well-known/jwt-vc-issuer", wallets.names()::issuer);
        routes.get("/.well-known/openid-credential-issuer", wallets.names()::credentialIssuer);
        routes.get("/.well-known/oauth-authorization-server", wallets.names()::authorizationServer);
        routes.get(IssuerNames.CONTEXT, wallets.names()::context);
        routes.get(IssuerNames.TYPE, wallets.names()::type);
        routes.get("/wallet/offers/{code}.json", wallets.offers()::offer);
        page(routes, GET, "/wallet/offers/{code}", wallets.offers()::page);
        routes.post("/wallet/token", wallets.issuance()::token);
        routes.post("/wallet/nonce", wallets.issuance()::nonce);
        routes.post("/wallet/credential", wallets.issuance()::credential);

        // employers
        EmployerRoutes.add(routes, employers, rosters, watching);

        // the authority's own people
        routes.post("/api/v1/staff/session", staffSessions::open);
        routes.delete("/api/v1/staff/session", staffSessions::close);
        routes.post("/api/v1/staff/certificates/{number}/status-changes", statusChanges::ask);
        routes.post("/api/v1/staff/certificates/{number}/corrections", corrections::ask);
        routes.post("/api/v1/staff/status-change-lists", statusChangeLists::ask);
        routes.post("/api/v1/staff/certificates/{number}/wallet-offers", wallets.offers()::make);
        routes.get("/api/v1/staff/committees", committees::list);
        routes.get("/api/v1/staff/committees/{committee}", committees::show);
        routes.post("/api/v1/staff/committees/{committee}/authorisation-changes", committees::ask);
        routes.get("/api/v1/staff/requests", staffRequests::list);
        routes.get("/api/v1/staff/requests/{request}", staffRequests::show);
        routes.post("/api/v1/staff/requests/{request}/approval", staffRequests::approve);
        routes.post("/api/v1/staff/requests/{request}/refusal", staffRequests::decline);
        routes.post("/api/v1/staff/requests/{request}/withdrawal", staffRequests::withdraw);

        reviews(routes, reviewing.reviews(), reviewing.list());
        console(routes, console);
        BatchRoutes.add(routes, batches);
        reviewPages(routes, reviewing.pages());
        HolderRoutes.add(routes, holding, console.asking());

        // operators
        routes.get("/health/live", health::live);
        routes.get("/health/ready", health::ready);
        if (withMetrics) {
            routes.get("/metrics", metrics::serve);
        }
    }

    /** Pages of the authority's own people: every one behind the gate, except for signing in. */
    private static void console(RoutesConfig routes, StaffConsole console) {
        Gate<Account> gate = console.gate();
        page(routes, GET, "/staff/login", console.signIn()::show);
        page(routes, POST, "/staff/login", console.signIn()::signIn);
        StaffSignInRoutes.add(routes, console.otherSignIns());
        page(routes, POST, "/staff/sign-out", gate.form(console.signIn()::signOut));
        page(routes, GET, "/staff", gate.page(console.home()::show));
        page(routes, GET, "/staff/requests", gate.page(console.requests()::list));
        String request = "/staff/requests/{request}";
        page(routes, GET, request, gate.page(console.requests()::show));
        page(routes, POST, request + "/approval", gate.form(console.requests()::approve));
        page(routes, POST, request + "/refusal", gate.form(console.requests()::decline));
        page(routes, POST, request + "/withdrawal", gate.form(console.requests()::withdraw));
        page(routes, GET, "/staff/certificates", gate.page(console.certificates()::form));
        page(routes, POST, "/staff/certificates", gate.form(console.certificates()::show));
        page(routes, POST, "/staff/certificates/change", gate.form(console.certificates()::change));
        page(routes, POST, "/staff/certificates/correction", gate.form(console.corrections()::correct));
        page(routes, GET, "/staff/certificates/list", gate.page(console.changeLists()::form));
        page(routes, POST, "/staff/certificates/list", gate.upload(console.changeLists()::upload));
        page(routes, GET, "/staff/certificates/list/{draft}", gate.page(console.changeLists()::preview));
        page(routes, POST, "/staff/certificates/list/{draft}", gate.form(console.changeLists()::ask));
        page(routes, GET, "/staff/committees", gate.page(console.committees()::list));
        page(routes, GET, "/staff/committees/new", gate.page(console.committees()::newForm));
        page(routes, POST, "/staff/committees/new", gate.form(console.committees()::askNew));
        page(routes, GET, "/staff/committees/{committee}", gate.page(console.committees()::show));
        String step = "/staff/committees/{committee}/steps/{step}";
        page(routes, GET, step, gate.page(console.committees()::form));
        page(routes, POST, step, gate.form(console.committees()::ask));
        OversightRoutes.staff(routes, console);
    }

    /** Pages of reviews, for committees' offices and for the authority. */
    private static void reviewPages(RoutesConfig routes, ReviewPages pages) {
        Gate<Account> gate = pages.gate();
        page(routes, GET, "/committee", gate.page(pages.committees()::home));
        page(routes, GET, "/committee/apply", gate.page(pages.committees()::form));
        page(routes, POST, "/committee/apply", gate.form(pages.committees()::apply));
        page(routes, GET, "/staff/reviews", gate.page(pages.reviews()::list));
        String office = "/committee/reviews/{review}";
        page(routes, GET, office + "/list", gate.page(pages.lists()::form));
        page(routes, POST, office + "/list", gate.upload(pages.lists()::upload));
        page(routes, GET, office + "/list/columns", gate.page(pages.lists()::columns));
        page(routes, POST, office + "/list/columns", gate.form(pages.lists()::map));
        page(routes, GET, office + "/list/check", gate.page(pages.lists()::check));
        page(routes, POST, office + "/list/check", gate.form(pages.lists()::report));
        page(routes, POST, office + "/document-added", gate.upload(pages.reviews()::addDocument));
        page(routes, POST, office + "/settled/{objection}", gate.form(pages.reviews()::settle));
        for (String one : List.of(office, "/staff/reviews/{review}")) {
            page(routes, GET, one, gate.page(pages.reviews()::show));
            page(routes, GET, one + "/people", gate.page(pages.reviews()::people));
            page(routes, GET, one + "/notice.html", gate.page(pages.reviews()::html));
            page(routes, GET, one + "/notice.csv", gate.page(pages.reviews()::csv));
            page(routes, GET, one + "/documents/{document}", gate.page(pages.reviews()::document));
            page(routes, POST, one + "/{step}", gate.form(pages.reviews()::take));
        }
    }

    private static void reviews(RoutesConfig routes, ReviewEndpoints reviews, ListEndpoints list) {
        String all = "/api/v1/staff/reviews";
        String one = all + "/{review}";
        routes.post(all, reviews::apply);
        routes.get(all, reviews::list);
        routes.get(one, reviews::show);
        routes.post(one + "/meeting-approval", reviews::approveMeeting);
        routes.post(one + "/meeting-refusal", reviews::declineMeeting);
        routes.post(one + "/list-preview", list::preview);
        routes.post(one + "/results", list::report);
        routes.post(one + "/notice", reviews::openNotice);
        routes.get(one + "/notice.html", list::html);
        routes.get(one + "/notice.csv", list::csv);
        routes.post(one + "/objections/{objection}/settlement", reviews::settle);
        routes.post(one + "/removals", reviews::remove);
        routes.post(one + "/documents/{document}", reviews::addDocument);
        routes.post(one + "/filing", reviews::file);
        routes.post(one + "/return", reviews::sendBack);
        routes.post(one + "/acceptance", reviews::accept);
        routes.post(one + "/publication", reviews::publish);
        routes.post(one + "/issue", reviews::issue);
        routes.post(one + "/abandonment", reviews::abandon);
    }
}
