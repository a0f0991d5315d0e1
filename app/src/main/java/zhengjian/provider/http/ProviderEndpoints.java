package zhengjian.provider.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.page.Language;
import zhengjian.page.signin.NotProvenPage;
import zhengjian.provider.IdentityProvider;
import zhengjian.provider.NotProven;
import zhengjian.provider.Proof;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;
import zhengjian.web.Problems;
import zhengjian.web.session.Area;
import zhengjian.web.session.Tokens;

/**
 * Sends a browser to the provider of an area and takes it back. The cookie that ties both together is sent by browsers when a
 * link of another site leads here ({@code SameSite=Lax}), which the cookie of a session is not.
 */
public final class ProviderEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderEndpoints.class);
    private static final int LIFE_SECONDS = 600;
    private static final int LENGTH = 43;

    private final Area area;
    private final String baseUrl;
    private final Optional<IdentityProvider> provider;
    private final AttemptLimits limits;
    private final Pages pages;
    private final SecureRandom random;
    private final Arrival arrival;

    /** What is done with somebody who is proven. */
    @FunctionalInterface
    public interface Arrival {
        /** Answers the request. @throws NotProven when the proof does not do here */
        void arrived(Context context, Proof proof) throws NotProven;
    }

    /** @param provider empty where none is configured: both addresses are then nothing */
    public ProviderEndpoints(
            Area area,
            String baseUrl,
            Optional<IdentityProvider> provider,
            AttemptLimits limits,
            Pages pages,
            SecureRandom random,
            Arrival arrival) {
        this.area = area;
        this.baseUrl = baseUrl;
        this.provider = provider;
        this.limits = limits;
        this.pages = pages;
        this.random = random;
        this.arrival = arrival;
    }

    /** {@code GET AREA/login/provider[?to]}: to the provider. */
    public void leave(Context context) {
        IdentityProvider asked = required();
        limits.admit(context);
        String browser = context.cookie(cookie());
        if (browser == null || browser.length() != LENGTH) {
            browser = Tokens.draw(random);
        }
        setCookie(context, browser, LIFE_SECONDS);
        Language language = Language.of(context.path());
        String to = context.queryParam("to");
        try {
            URI address = asked.leave(
                    browser,
                    URI.create(baseUrl + language.address(area.path() + "/login/return")),
                    to != null && area.holds(to) ? to : language.address(area.path()));
            context.header("Cache-Control", "no-store");
            context.res().setHeader("Location", address.toString());
            context.status(303);
        } catch (NotProven e) {
            refuse(context, e);
        }
    }

    /** {@code GET AREA/login/return}: back from it. */
    public void comeBack(Context context) {
        IdentityProvider asked = required();
        limits.admit(context);
        String browser = context.cookie(cookie());
        try {
            arrival.arrived(context, asked.comeBack(context.queryParamMap(), browser == null ? "" : browser));
        } catch (NotProven e) {
            refuse(context, e);
        }
    }

    private IdentityProvider required() {
        return provider.orElseThrow(() -> Problems.notFound()
                .withDetail("这里没有接入身份提供方。 No identity provider is connected here.")
                .exception());
    }

    private void refuse(Context context, NotProven refusal) {
        boolean later = refusal.reason() == NotProven.Reason.UNREACHABLE;
        context.status(later ? 503 : 403);
        if (later) {
            LOG.warn("the identity provider of {} cannot be used: {}", area.key(), refusal.getMessage());
            context.header("Retry-After", "10");
        } else {
            LOG.info("nobody was signed in to {} by its identity provider: {}", area.key(), refusal.getMessage());
        }
        pages.show(context, new NotProvenPage(area.path(), refusal.reason().key()));
    }

    private String cookie() {
        return (area.https() ? "__Host-" : "") + area.key() + "-provider";
    }

    private void setCookie(Context context, String value, int age) {
        context.cookie(new Cookie(cookie(), value, "/", age, area.https(), true, null, SameSite.LAX));
    }
}
