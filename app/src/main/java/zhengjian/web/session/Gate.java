package zhengjian.web.session;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhengjian.page.ErrorPage;
import zhengjian.page.Language;
import zhengjian.page.session.RefusalPage;
import zhengjian.page.session.SignInPage.Reason;
import zhengjian.page.session.SignedInPage;
import zhengjian.page.session.Visitor;
import zhengjian.web.Pages;
import zhengjian.web.Problem;
import zhengjian.web.ProblemException;
import zhengjian.web.Problems;

/**
 * Stands before every page and form of an area: lets in who is signed in, sends everybody else to the page for signing in,
 * and refuses forms that did not come from a page of this session.
 *
 * @param <A> what the area's accounts are
 */
public final class Gate<A> {
    private final Area area;
    private final PageSessions<A> sessions;
    private final OwnOrigin origin;
    private final Pages pages;
    private final Function<A, Visitor.Person> person;

    /** @param person how an account is shown, and its menu */
    public Gate(
            Area area, PageSessions<A> sessions, OwnOrigin origin, Pages pages, Function<A, Visitor.Person> person) {
        this.area = area;
        this.sessions = sessions;
        this.origin = origin;
        this.pages = pages;
        this.person = person;
    }

    /** Shows a page to somebody who is signed in. */
    @FunctionalInterface
    public interface PageHandler<A> {
        void handle(Context context, SignedIn<A> visitor) throws Exception;
    }

    /** Does what a form of somebody who is signed in asks for. */
    @FunctionalInterface
    public interface FormHandler<A> {
        void handle(Context context, SignedIn<A> visitor, Form form) throws Exception;
    }

    /** A page ({@code GET}). */
    public Handler page(PageHandler<A> handler) {
        return context -> {
            PageSessions.Found<A> found = find(context);
            if (found.session().isPresent()) {
                refusable(
                        context,
                        found.session().get(),
                        () -> handler.handle(context, found.session().get()));
            } else {
                signIn(context, wholePath(context), found.ended());
            }
        };
    }

    /** A form ({@code POST}): refused when it is not this session's own; lost when the session has ended. */
    public Handler form(FormHandler<A> handler) {
        return context -> {
            PageSessions.Found<A> found = find(context);
            if (found.session().isEmpty()) {
                signIn(context, pageOfForm(context), Reason.LOST);
                return;
            }
            SignedIn<A> visitor = found.session().get();
            refusable(context, visitor, () -> handler.handle(context, visitor, ownForm(context, visitor)));
        };
    }

    /** For uploads: looks at origin and token alone; the caller reads the rest. @throws ProblemException 403 */
    public Handler upload(PageHandler<A> handler) {
        return context -> {
            PageSessions.Found<A> found = find(context);
            if (found.session().isEmpty()) {
                signIn(context, pageOfForm(context), Reason.LOST);
                return;
            }
            SignedIn<A> visitor = found.session().get();
            refusable(context, visitor, () -> {
                requireOwn(context, visitor, context.formParam("csrf"));
                handler.handle(context, visitor);
            });
        };
    }

    private Form ownForm(Context context, SignedIn<A> visitor) {
        Form form = Form.read(context);
        requireOwn(context, visitor, form.typed("csrf"));
        return form;
    }

    private void requireOwn(Context context, SignedIn<A> visitor, @Nullable String csrf) {
        if (!origin.sent(context) || csrf == null || !Tokens.same(visitor.csrf(), csrf)) {
            throw Problems.foreignForm().exception();
        }
    }

    private PageSessions.Found<A> find(Context context) {
        return token(context)
                .map(sessions::find)
                .orElseGet(() -> new PageSessions.Found<>(Optional.empty(), Reason.NONE));
    }

    private Optional<String> token(Context context) {
        return Optional.ofNullable(context.cookie(area.cookie()));
    }

    /** The page that a form stood on, as the form itself says; asked of small forms only, since nobody is signed in. */
    private static String pageOfForm(Context context) {
        long length = context.req().getContentLengthLong();
        String at = length >= 0 && length <= Form.LONGEST ? context.formParam("at") : null;
        return at == null ? "" : at;
    }

    private static String wholePath(Context context) {
        String query = context.req().getQueryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    private void signIn(Context context, String to, Reason reason) {
        Language language = Language.of(context.path());
        StringBuilder address = new StringBuilder(language.address(area.signIn()));
        address.append("?why=").append(reason.key());
        if (area.holds(to)) {
            address.append("&to=").append(URLEncoder.encode(to, StandardCharsets.UTF_8));
        }
        leadTo(context, address.toString());
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    /** What is refused is said with the menu around it. Faults of ours are answered like everywhere else. */
    private void refusable(Context context, SignedIn<A> visitor, Step step) throws Exception {
        try {
            step.run();
        } catch (ProblemException refusal) {
            Problem problem = refusal.problem();
            if (problem.status() >= 500) {
                throw refusal;
            }
            context.status(problem.status());
            show(
                    context,
                    visitor,
                    new RefusalPage(new ErrorPage(
                            problem.status(), problem.name(), problem.detail(), "", problem.retryAfter())));
        }
    }

    /** Shows a page with who is signed in around it. */
    public void show(Context context, SignedIn<A> visitor, SignedInPage page) {
        pages.show(
                context,
                new Visitor(
                        area.key(),
                        area.path(),
                        person.apply(visitor.account()),
                        visitor.csrf(),
                        visitor.notices().take()),
                page);
    }

    /** After a form was done: the browser asks for {@code path}, so that loading again sends nothing twice. */
    public void leadOn(Context context, String path) {
        leadTo(context, Language.of(context.path()).address(path));
    }

    private static void leadTo(Context context, String address) {
        context.header("Cache-Control", "no-store");
        context.res().setHeader("Location", address);
        context.status(303);
    }
}
