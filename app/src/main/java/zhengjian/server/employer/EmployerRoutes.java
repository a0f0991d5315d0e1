package zhengjian.server.employer;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static zhengjian.server.http.PageRoutes.page;

import io.javalin.config.RoutesConfig;
import zhengjian.employer.Employer;
import zhengjian.roster.http.RosterEndpoints;
import zhengjian.roster.http.RosterFiles;
import zhengjian.roster.http.RosterPageEndpoints;
import zhengjian.server.watch.Watching;
import zhengjian.watch.http.WatchPageEndpoints;
import zhengjian.web.session.Gate;

/** Every address of the employers' area, one line each: programs first, then pages. */
public final class EmployerRoutes {
    private EmployerRoutes() {}

    /** Adds them. */
    public static void add(RoutesConfig routes, Employing employing, Rostering.Addresses rosters, Watching watching) {
        programs(routes, employing, rosters.programs());
        pages(routes, employing, rosters.pages());
        watches(routes, employing.gate(), watching);
    }

    private static void programs(RoutesConfig routes, Employing employing, RosterEndpoints rosters) {
        routes.get("/api/v1/employer/keys", employing.keys()::list);
        routes.post("/api/v1/employer/keys", employing.keys()::make);
        routes.post("/api/v1/employer/keys/{key}/rotation", employing.keys()::rotate);
        routes.delete("/api/v1/employer/keys/{key}", employing.keys()::revoke);

        String batch = "/api/v1/verification-batches/{batch}";
        routes.post("/api/v1/verification-batches", rosters::begin);
        routes.get("/api/v1/verification-batches", rosters::list);
        routes.get(batch, rosters::show);
        routes.delete(batch, rosters::erase);
        routes.get(batch + "/events", rosters::events);
        routes.get(batch + "/result.csv", rosters::csv);
        routes.get(batch + "/result.xlsx", rosters::xlsx);
        routes.get(batch + "/result.jsonl", rosters::lines);
    }

    private static void pages(RoutesConfig routes, Employing employing, RosterPageEndpoints rosters) {
        Gate<Employer> gate = employing.gate();
        page(routes, GET, "/employer/login", employing.signIn()::show);
        page(routes, POST, "/employer/login", employing.signIn()::signIn);
        page(routes, POST, "/employer/sign-out", gate.form(employing.signIn()::signOut));
        page(routes, GET, "/employer", gate.page(rosters::list));
        page(routes, GET, "/employer/keys", gate.page(employing.keyPages()::show));
        page(routes, POST, "/employer/keys", gate.form(employing.keyPages()::make));
        page(routes, POST, "/employer/keys/{key}/rotation", gate.form(employing.keyPages()::rotate));
        page(routes, POST, "/employer/keys/{key}/revocation", gate.form(employing.keyPages()::revoke));
        page(routes, POST, "/employer/batches", gate.upload(rosters::upload));
        page(routes, POST, "/employer/batches/begin", gate.form(rosters::begin));
        page(routes, GET, "/employer/batches/{batch}", gate.page(rosters::show));
        page(routes, GET, "/employer/batches/{batch}/events", gate.page(rosters::events));
        page(routes, POST, "/employer/batches/{batch}/erasure", gate.form(rosters::erase));
        for (RosterFiles.Form form : RosterFiles.Form.values()) {
            page(
                    routes,
                    GET,
                    "/employer/batches/{batch}/result." + form.extension(),
                    gate.page((context, visitor) -> rosters.file(context, visitor, form)));
        }
    }

    private static void watches(RoutesConfig routes, Gate<Employer> gate, Watching watching) {
        String all = "/api/v1/employer/watches";
        routes.get(all, watching.endpoints()::list);
        routes.post(all, watching.endpoints()::open);
        routes.get(all + "/digest", watching.endpoints()::digest);
        routes.delete(all + "/{watch}", watching.endpoints()::end);
        page(routes, GET, WatchPageEndpoints.PATH, gate.page(watching.pages()::show));
        page(routes, POST, WatchPageEndpoints.PATH, gate.form(watching.pages()::open));
        page(routes, POST, WatchPageEndpoints.PATH + "/{watch}/end", gate.form(watching.pages()::end));
    }
}
