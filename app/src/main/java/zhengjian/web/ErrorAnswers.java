package zhengjian.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.page.ErrorPage;

/**
 * Turns whatever leaves a handler by exception into a problem document, or into a page with the same meaning for who reads
 * pages. What we did not expect is logged once, under a reference number, and shown as nothing but that number.
 */
public final class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A refused request with a longer body ends its connection; what is left of a shorter one has arrived already. */
    private static final int UNREAD = 4096;

    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRTUVWXY";

    private final Pages pages;
    private final RandomGenerator random;

    ErrorAnswers(Pages pages, RandomGenerator random) {
        this.pages = pages;
        this.random = random;
    }

    void install(JavalinConfig config) {
        RoutesConfig routes = config.routes;
        config.router.handlerWrapper(endpoint -> context -> guarded(endpoint, context));
        config.router.javaLangErrorHandler(this::outsideHandlers);
        routes.exception(ProblemException.class, (refusal, context) -> answer(context, refusal.problem()));
        routes.exception(HttpResponseException.class, this::refused);
        routes.exception(ServletException.class, (refusal, context) -> unreadable(context, refusal));
        routes.exception(Exception.class, (fault, context) -> unexpected(context, fault));
    }

    /** An {@link Error} in a handler is answered like any other fault; Javalin alone would send nothing but its status. */
    private void guarded(Endpoint endpoint, Context context) throws Exception {
        try {
            endpoint.handler.handle(context);
        } catch (Error fault) {
            unexpected(context, fault);
        }
    }

    /** What strikes before or after a handler: a document, since nothing is known of who asked. */
    private void outsideHandlers(HttpServletResponse response, Error fault) {
        String reference = reference();
        LOG.atError().addKeyValue("reference", reference).setCause(fault).log("request failed outside a handler");
        response.setStatus(500);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        try {
            response.getOutputStream().write(document(Problems.internal(reference)));
        } catch (IOException gone) {
            LOG.debug("nobody is there to be told", gone);
        }
    }

    /** A refusal of Javalin's own; a wrong method hears which ones there are (RFC 9110, 15.5.6). */
    private void refused(HttpResponseException refusal, Context context) {
        String methods = refusal.getDetails().get("availableMethods");
        if (refusal.getStatus() == 405 && methods != null) {
            String allowed = methods.contains("GET") ? methods + ", HEAD" : methods;
            context.header("Allow", allowed);
            answer(context, Problems.wrongMethod(allowed));
        } else {
            answer(context, Problems.from(refusal));
        }
    }

    /** Multipart that breaks off or is larger than allowed: the server beneath us wraps its refusal. */
    private void unreadable(Context context, ServletException refusal) {
        if (!(refusal.getCause() instanceof HttpException bad)) {
            unexpected(context, refusal);
        } else if (beyondLimits(refusal)) {
            answer(context, Problems.tooLarge(HttpKit.LARGEST_BODY));
        } else {
            answer(context, Problems.ofStatus(bad.getCode()));
        }
    }

    private static boolean beyondLimits(Throwable refusal) {
        return Stream.iterate(refusal, Objects::nonNull, Throwable::getCause)
                .anyMatch(IllegalStateException.class::isInstance);
    }

    /** Logs what was not expected and answers 500 with its reference. */
    void unexpected(Context context, Throwable fault) {
        String reference = reference();
        LOG.atError()
                .addKeyValue("reference", reference)
                .addKeyValue("route", RequestLog.route(context))
                .setCause(fault)
                .log("request failed");
        answer(context, Problems.internal(reference));
    }

    /** Sends a problem as page or document. */
    public void answer(Context context, Problem problem) {
        context.status(problem.status());
        if (problem.status() == 413 || context.req().getContentLengthLong() > UNREAD) {
            // what is left of the body is not read, so the server closes: the client's next request must not come here
            context.header("Connection", "close");
        }
        if (problem.retryAfter() > 0) {
            context.header("Retry-After", Long.toString(problem.retryAfter()));
        }
        if (wantsPage(context)) {
            pages.show(
                    context,
                    new ErrorPage(
                            problem.status(),
                            problem.name(),
                            saysWhatToMend(problem) ? problem.detail() : "",
                            problem.reference().orElse(""),
                            problem.retryAfter()));
        } else {
            context.header("Cache-Control", "no-store");
            context.contentType("application/problem+json");
            context.result(document(problem));
        }
    }

    /** The words of other pages say more to people than a detail that is meant for programs. */
    private static boolean saysWhatToMend(Problem problem) {
        return problem.status() == 400 || problem.status() == 405 || problem.status() == 409;
    }

    static boolean wantsPage(Context context) {
        String accepted = context.req().getHeader("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && !context.path().startsWith("/api/");
    }

    /** The JSON of a problem document. */
    public static byte[] document(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        if (!problem.detail().isEmpty()) {
            members.put("detail", problem.detail());
        }
        problem.pointer().ifPresent(pointer -> members.put("pointer", pointer));
        problem.reference().ifPresent(reference -> members.put("reference", reference));
        try {
            return JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String reference() {
        StringBuilder reference = new StringBuilder("E-");
        for (int i = 0; i < 8; i++) {
            reference.append(i == 4 ? "-" : "").append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return reference.toString();
    }
}
