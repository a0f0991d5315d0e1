package zhengjian.server.signin;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static zhengjian.server.http.PageRoutes.page;

import io.javalin.config.RoutesConfig;

/** Addresses of signing in as staff by other means than the form. */
public final class StaffSignInRoutes {
    private StaffSignInRoutes() {}

    /** Adds them. */
    public static void add(RoutesConfig routes, StaffSignIn signIn) {
        page(routes, GET, "/staff/login/provider", signIn.provider()::leave);
        page(routes, GET, "/staff/login/return", signIn.provider()::comeBack);
        page(routes, POST, "/staff/login/second", signIn.second()::enter);
    }
}
