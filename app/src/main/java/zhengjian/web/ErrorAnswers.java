package zhengjian.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.ServletException;
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
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRTUVWXY";

    private final Pages pages;
    private final RandomGenerator random;

    ErrorAnswers(Pages pages, RandomGenerator random) {
        this.pages = pages;
        this.random = random;
    }

    void install(RoutesConfig routes) {
        routes.exception(ProblemException.class, (refusal, context) -> answer(context, refusal.problem()));
        routes.exception(HttpResponseException.class, (refusal, context) -> answer(context, Problems.from(refusal)));
        routes.exception(ServletException.class, (refusal, context) -> unreadable(context, refusal));
        routes.exception(Exception.class, (fault, context) -> unexpected(context, fault));
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
        if (problem.retryAfter() > 0) {
            context.header("Retry-After", Long.toString(problem.retryAfter()));
        }
        if (wantsPage(context)) {
            pages.show(
                    context, new ErrorPage(problem.status(), problem.reference().orElse(""), problem.retryAfter()));
        } else {
            context.header("Cache-Control", "no-store");
            context.contentType("application/problem+json");
            context.result(document(problem));
        }
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
