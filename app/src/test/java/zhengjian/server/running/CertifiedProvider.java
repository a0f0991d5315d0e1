package zhengjian.server.running;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import zhengjian.tool.Tool;

/** npm's certified {@code oidc-provider} in a process of its own, with a form for signing in. Ends with its input. */
final class CertifiedProvider implements AutoCloseable {
    static final String SECRET = "a secret of the tests, not a short one";

    private final Process process;
    private final BufferedReader said;
    private final int port;
    private final Map<String, Object> people = new LinkedHashMap<>();
    private final List<Map<String, Object>> clients = new ArrayList<>();

    CertifiedProvider() throws IOException {
        process = new ProcessBuilder(Tool.require("node").program().toString(), "src/test/provider/provider.mjs")
                .directory(Path.of("../web").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        port = Integer.parseInt(line());
    }

    private String line() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new AssertionError("the provider ended: run mvn once, so that web/node_modules is there");
        }
        return line;
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    /** Somebody with these claims, given as name, value. */
    CertifiedProvider person(String login, String... claims) {
        return person(login, "password", List.of("pwd"), claims);
    }

    CertifiedProvider person(String login, String context, List<String> methods, String... claims) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (int i = 0; i < claims.length; i += 2) {
            told.put(claims[i], claims[i + 1]);
        }
        people.put(login, Map.of("password", "of " + login, "acr", context, "amr", methods, "claims", told));
        return this;
    }

    CertifiedProvider client(String id, String algorithm, String authentication, String... returns) {
        clients.add(Map.of(
                "client_id",
                id,
                "client_secret",
                SECRET,
                "id_token_signed_response_alg",
                algorithm,
                "token_endpoint_auth_method",
                authentication,
                "redirect_uris",
                List.of(returns)));
        return this;
    }

    /** Lets it work; people and clients are told once. */
    void open() throws IOException {
        Writer told = process.outputWriter(StandardCharsets.UTF_8);
        told.write(
                JsonMapper.builder().build().writeValueAsString(Map.of("clients", clients, "people", people)) + "\n");
        told.flush();
        if (!line().equals("ready")) {
            throw new AssertionError("the provider is not ready");
        }
    }

    /** Walks from an address of ours through the provider's form; what our address for coming back answers. */
    Http.Reply signIn(AtTheDesk desk, String from, String login) {
        return desk.get(back(desk, from, login, "in"));
    }

    /** The same, but does not come back: path and query of our address that the provider leads to. */
    String back(AtTheDesk desk, String from, String login, String button) {
        AtTheDesk there = new AtTheDesk(new Http(issuer()));
        String at = path(desk.get(from));
        at = path(there.get(at));
        there.get(at);
        at = path(there.bare(at, new String[0], "login", login, "password", "of " + login, "do", button));
        return path(there.get(at));
    }

    private static String path(Http.Reply reply) {
        String location = reply.header("Location");
        if (location.isEmpty()) {
            throw new AssertionError(reply.status() + " " + reply.text());
        }
        return location.replaceFirst("^https?://[^/]+", "");
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
