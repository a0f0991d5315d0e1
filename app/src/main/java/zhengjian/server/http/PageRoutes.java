package zhengjian.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import zhengjian.page.Language;

/** Pages have an address in each language, answered by the same handler. */
public final class PageRoutes {
    private PageRoutes() {}

    /** Adds a page under its Chinese address, such as {@code /ledger}, and under those in the other languages. */
    public static void page(RoutesConfig routes, HandlerType method, String path, Handler handler) {
        for (Language language : Language.values()) {
            routes.addHttpHandler(method, language.address(path), handler);
        }
    }
}
