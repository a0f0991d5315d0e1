package zhengjian.web.offline;

import io.javalin.Javalin;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PlaceListing;
import zhengjian.page.Address;
import zhengjian.page.Language;
import zhengjian.page.Site;
import zhengjian.signing.Bytes;
import zhengjian.web.Assets;
import zhengjian.web.HttpKit;
import zhengjian.web.Pages;

/** The offline page on a free loopback port, with the trust files that it is given. */
final class OfflineServer implements AutoCloseable {
    private final Map<String, Bytes> files = new ConcurrentHashMap<>();
    private final Javalin javalin;
    private final String base;
    final SampleTrust trust;

    OfflineServer() {
        Assets assets = Assets.load(Map.of("places.txt", PlaceListing.of(Divisions.load())));
        Pages pages = new Pages(Site.of("证鉴演示厅", "Zhengjian Demonstration", "127.0.0.1", true), assets);
        OfflineEndpoints offline = new OfflineEndpoints(pages, assets);
        this.javalin = Javalin.create(config -> {
            HttpKit.install(config, pages, false, new Random(1));
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.routes.get(Assets.ROUTE, assets::serve);
            config.routes.get(Address.OFFLINE_WORKER, offline::worker);
            config.routes.get("/plain", context -> context.result("plain"));
            config.routes.get("/trust/<file>", context -> {
                Bytes file = files.get(context.path());
                if (file == null) {
                    context.status(404);
                } else {
                    context.contentType("application/cose").result(file.toArray());
                }
            });
            for (Language language : Language.values()) {
                config.routes.get(language.address(Address.OFFLINE), offline::page);
                config.routes.get(language.address(Address.OFFLINE_MANIFEST), offline::manifest);
            }
        });
        javalin.start();
        this.base = "http://127.0.0.1:" + javalin.port();
        this.trust = new SampleTrust(base, Instant.now());
        publish(5, Instant.now());
    }

    /** Publishes a timestamp of this version, signed at this time. */
    void publish(int version, Instant now) {
        files.putAll(trust.files(version, now));
    }

    /** Publishes nothing any more. */
    void withdraw() {
        files.clear();
    }

    /** Its address, also when it has gone. */
    String base() {
        return base;
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
