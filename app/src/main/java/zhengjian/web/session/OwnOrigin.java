package zhengjian.web.session;

import io.javalin.http.Context;
import java.net.URI;

/**
 * Whether a form was sent from a page of this site. Browsers say so in {@code Sec-Fetch-Site}; older ones name the page's
 * origin. Neither can be set by another site's page; who sends neither is no browser, and cannot be led by one.
 */
public final class OwnOrigin {
    private final String origin;

    /** @param baseUrl the site's public address */
    public OwnOrigin(URI baseUrl) {
        this.origin = baseUrl.getScheme() + "://" + baseUrl.getAuthority();
    }

    boolean sent(Context context) {
        String site = context.req().getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String named = context.req().getHeader("Origin");
        return named == null || named.equals(origin);
    }
}
