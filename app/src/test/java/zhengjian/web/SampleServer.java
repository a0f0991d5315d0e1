package zhengjian.web;

import io.javalin.Javalin;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import zhengjian.page.Address;
import zhengjian.page.Language;
import zhengjian.page.Site;
import zhengjian.page.TextPage;
import zhengjian.page.session.SignedInPage;

/** The kit and the page endpoints on a free loopback port, with every sample page under {@code /sample/NAME}. */
final class SampleServer implements AutoCloseable {
    static final Site SITE = new Site(
            "证鉴演示人力资源和社会保障厅",
            "Zhengjian Demonstration Department of Human Resources",
            "127.0.0.1",
            "000-12333",
            "工作日 9:00–17:30",
            "workdays 9:00–17:30",
            "",
            "0000000000",
            "演示备案号 00000000 号",
            "",
            true);

    private final Javalin javalin;

    private static final String DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 297 210'>"
            + "<rect width='297' height='210' fill='#fffdf7'/></svg>";
    /** One event; then the browser is told to come again after a long time. */
    private static final String PROGRESS =
            "retry: 3600000\nevent: progress\ndata: {\"state\":\"running\",\"total\":1240,"
                    + "\"done\":620,\"failed\":1,\"perSecond\":310.4,\"secondsLeft\":2}\n\n";

    SampleServer() {
        Map<String, Object> samples = SamplePages.all();
        Assets assets = Assets.load();
        Pages pages = new Pages(SITE, assets);
        this.javalin = Javalin.create(config -> {
            HttpKit.install(config, pages, false, new Random(1));
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            PageEndpoints site = new PageEndpoints(pages, false);
            config.routes.get(Assets.ROUTE, assets::serve);
            config.routes.get("/plain", context -> context.result("plain"));
            config.routes.sse(
                    "/employer/batches/{batch}/events",
                    client -> client.sendEvent("progress", "{\"total\":20000,\"done\":7600}"));
            config.routes.sse("/en/employer/batches/{batch}/events", client -> {});
            config.routes.get("/favicon.ico", context -> context.status(204));
            config.routes.get("/fault", context -> {
                throw new IllegalStateException("secret of the inside");
            });
            config.routes.get("/error", context -> {
                throw new StackOverflowError("secret of the inside");
            });
            config.routes.get(
                    "/late-error",
                    context -> context.future(() -> CompletableFuture.runAsync(() -> {
                        throw new NoClassDefFoundError("secret of the inside");
                    })));
            config.routes.get("/v/{payload}", context -> context.result("token " + context.pathParam("payload")));
            for (Language language : Language.values()) {
                config.routes.get(
                        language.address("/drawing.svg"),
                        context -> context.contentType("image/svg+xml").result(DRAWING));
                config.routes.get(
                        language.address("/staff/batches/{batch}/events"),
                        context -> context.contentType("text/event-stream").result(PROGRESS));
                config.routes.get(language.address(Address.HOME), site::home);
                config.routes.get(language.address(Address.SCAN), site::scan);
                config.routes.post(language.address(Address.LARGE_TYPE), site::switchLetters);
                for (TextPage text : TextPage.values()) {
                    config.routes.get(language.address("/" + text.key()), context -> pages.showKept(context, text));
                }
                samples.forEach((name, page) -> config.routes.get(language.address("/sample/" + name), context -> {
                    if (page instanceof SignedInPage inside) {
                        pages.show(context, SampleDesk.visitor(), inside);
                    } else {
                        pages.show(context, page);
                    }
                }));
            }
        });
        javalin.start();
    }

    String base() {
        return "http://127.0.0.1:" + javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
