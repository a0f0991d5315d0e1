package zhengjian.server.work;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static zhengjian.server.http.PageRoutes.page;

import io.javalin.config.RoutesConfig;
import zhengjian.batch.http.BatchEndpoints;
import zhengjian.batch.pages.BatchPageEndpoints;
import zhengjian.batch.pages.BatchPages;
import zhengjian.staff.Account;
import zhengjian.web.session.Gate;

/** Every address of batches, one line each: programs first, then pages. */
public final class BatchRoutes {
    private BatchRoutes() {}

    /** Adds them; before those of reviews, whose pages take any word as a step. */
    public static void add(RoutesConfig routes, Batching.Addresses addresses) {
        programs(routes, addresses.programs());
        pages(routes, addresses.pages());
    }

    private static void programs(RoutesConfig routes, BatchEndpoints batches) {
        String preview = "/api/v1/staff/reviews/{review}/batch-preview";
        String all = "/api/v1/staff/batches";
        String one = all + "/{batch}";
        routes.get(preview, batches::preview);
        routes.get(preview + "/{row}.svg", batches::drawing);
        routes.post("/api/v1/staff/reviews/{review}/batches", batches::confirm);
        routes.get(all, batches::list);
        routes.get(one, batches::show);
        routes.get(one + "/events", batches::progress);
        routes.get(one + "/failures", batches::failures);
        routes.post(one + "/pause", batches::pause);
        routes.post(one + "/resumption", batches::resume);
        routes.post(one + "/publication", batches::publish);
        routes.post(one + "/undoing", batches::undo);
    }

    private static void pages(RoutesConfig routes, BatchPages pages) {
        Gate<Account> gate = pages.gate();
        BatchPageEndpoints batches = pages.batches();
        String preview = "/staff/reviews/{review}/batch";
        String all = "/staff/batches";
        String one = all + "/{batch}";
        page(routes, GET, preview, gate.page(batches::preview));
        page(routes, POST, preview, gate.form(batches::confirm));
        page(routes, GET, preview + "/{row}.svg", gate.page(batches::drawing));
        page(routes, GET, all, gate.page(batches::list));
        page(routes, GET, one, gate.page(batches::show));
        page(routes, GET, one + "/events", gate.page(batches::progress));
        page(routes, POST, one + "/pause", gate.form(batches::pause));
        page(routes, POST, one + "/resumption", gate.form(batches::resume));
        page(routes, POST, one + "/publication", gate.form(batches::publish));
        page(routes, POST, one + "/undoing", gate.form(batches::undo));
    }
}
