package zhengjian.server.running;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengjian.server.employer.DemoEmployers;
import zhengjian.server.staff.DemoStaff;

/** Somebody at the authority's pages: keeps cookies as a browser does, and sends the hidden fields of the last page. */
final class AtTheDesk {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(csrf|to|at)\" value=\"([^\"]*)\"");

    private final Http http;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> hidden = new HashMap<>();

    AtTheDesk(Http http) {
        this.http = http;
    }

    /** Signed in as one of the demonstration's people; each can do that once in 30 seconds. */
    static AtTheDesk as(DemoStaff.Member member, Http http, InstantSource clock) {
        AtTheDesk visitor = new AtTheDesk(http);
        visitor.get("/staff/login");
        Http.Reply reply = visitor.signIn(member, clock);
        if (reply.status() != 303) {
            throw new AssertionError(member.user() + " is not signed in: " + reply.status());
        }
        visitor.get("/staff");
        return visitor;
    }

    /** Signed in as one of the demonstration's employers; each can do that once in 30 seconds. */
    static AtTheDesk as(DemoEmployers.Member member, Http http) {
        AtTheDesk visitor = new AtTheDesk(http);
        visitor.get("/employer/login");
        Http.Reply reply = visitor.post(
                "/employer/login",
                "creditCode",
                member.code(),
                "password",
                member.password(),
                "code",
                member.oneTimeSecret().code(InstantSource.system().instant()));
        if (reply.status() != 303 || !visitor.get("/employer").text().contains(member.name())) {
            throw new AssertionError(member.name() + " is not signed in: " + reply.status());
        }
        return visitor;
    }

    /** Sends the form of the page for signing in, which has been opened before. */
    Http.Reply signIn(DemoStaff.Member member, InstantSource clock) {
        return post(
                "/staff/login",
                "user",
                member.user(),
                "password",
                member.password(),
                "code",
                member.oneTimeSecret().code(clock.instant()));
    }

    Http.Reply get(String path) {
        Http.Reply reply = http.get(path, headers());
        keep(reply);
        if (reply.header("Content-Type").startsWith("text/html")) {
            hidden.clear();
            for (Matcher field = HIDDEN.matcher(reply.text()); field.find(); ) {
                hidden.put(field.group(1), field.group(2).replace("&amp;", "&"));
            }
        }
        return reply;
    }

    /** A form of the page that was opened last. */
    Http.Reply post(String path, String... fields) {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        hidden.forEach((name, value) -> {
            // every page has a form for the letter size with a field of this name; only the one for signing in is meant
            if (!name.equals("to") || path.endsWith("/login")) {
                all.add(name);
                all.add(value);
            }
        });
        return bare(path, new String[0], all.toArray(String[]::new));
    }

    /** A form with a file, of the page that was opened last. */
    Http.Reply upload(String path, byte[] file, String... fields) {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        hidden.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        Http.Reply reply = http.upload(path, headers(), file, all.toArray(String[]::new));
        keep(reply);
        return reply;
    }

    /** Nothing but these fields, with more headers. */
    Http.Reply bare(String path, String[] more, String... fields) {
        List<String> headers = new ArrayList<>(Arrays.asList(headers()));
        headers.addAll(Arrays.asList(more));
        Http.Reply reply = http.form(path, headers.toArray(String[]::new), fields);
        keep(reply);
        return reply;
    }

    String[] headers() {
        StringBuilder cookie = new StringBuilder();
        cookies.forEach(
                (name, value) -> cookie.append(cookie.isEmpty() ? "" : "; ").append(name + "=" + value));
        return cookie.isEmpty()
                ? new String[] {"Accept", "text/html"}
                : new String[] {"Accept", "text/html", "Cookie", cookie.toString()};
    }

    private void keep(Http.Reply reply) {
        for (String one : reply.header("Set-Cookie").split(", (?=[A-Za-z_-]+=)", -1)) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                String value = one.substring(equals + 1).split(";", -1)[0];
                if (value.isEmpty()) {
                    cookies.remove(one.substring(0, equals));
                } else {
                    cookies.put(one.substring(0, equals), value);
                }
            }
        }
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Puts a cookie there, as whoever can reach the browser would. */
    void plant(String name, String value) {
        cookies.put(name, value);
    }

    /** A hidden field of the last page. */
    String hidden(String name) {
        return hidden.getOrDefault(name, "");
    }
}
