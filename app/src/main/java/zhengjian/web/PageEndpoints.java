package zhengjian.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import zhengjian.page.Address;
import zhengjian.page.HomePage;
import zhengjian.page.ScanPage;

/** Pages that ask nothing of the register: home, scan, the letter size. */
public final class PageEndpoints {
    private static final int YEAR = 31_536_000;

    private final Pages pages;
    private final boolean https;

    /** @param https whether the public address is https: the cookie of the letter size is then sent over it alone */
    public PageEndpoints(Pages pages, boolean https) {
        this.pages = pages;
        this.https = https;
    }

    /** {@code GET /}. */
    public void home(Context context) {
        pages.showKept(context, HomePage.empty());
    }

    /** {@code GET /scan}. */
    public void scan(Context context) {
        pages.showKept(context, ScanPage.empty());
    }

    /** {@code POST /large-type}: switches the letter size and goes back to the page {@code to} of this site. */
    public void switchLetters(Context context) {
        boolean large = "large".equals(context.cookie(Pages.LETTERS));
        Cookie cookie =
                new Cookie(Pages.LETTERS, large ? "" : "large", "/", large ? 0 : YEAR, https, true, null, SameSite.LAX);
        context.cookie(cookie);
        String to = context.formParam("to");
        context.res().setHeader("Location", to != null && ownPath(to) ? to : Address.HOME);
        context.status(303);
    }

    /** A path of this site, never another site's address: one slash, then what our own paths are made of. */
    static boolean ownPath(String path) {
        return path.length() <= 2048
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(symbol -> symbol > ' ' && symbol < 0x7f && symbol != '\\');
    }
}
