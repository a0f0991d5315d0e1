package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holders sign in by a provider of real names: npm's certified one, through its own form. */
class HolderByProviderTest {
    @TempDir
    static Path directory;

    private static final String START = "/holder/login/provider";

    private static CertifiedProvider provider;
    private static RunningDemo demo;
    private static Http http;
    private static JsonNode mine;
    private static JsonNode others;

    @BeforeAll
    static void start() throws IOException {
        provider = new CertifiedProvider();
        Path secret = Files.createTempFile(directory, "secret", "");
        Files.writeString(secret, CertifiedProvider.SECRET);
        demo = RunningDemo.start(
                directory.resolve("demo"),
                24,
                false,
                yaml -> yaml + """
                signIn:
                  holders:
                    issuer: %s
                    name: 演示实名认证
                    nameEnglish: real names of the demonstration
                    clientId: holders
                    clientSecretFile: %s
                    scopes: [profile, identity]
                """.replaceFirst("%s", provider.issuer()).replaceFirst("%s", secret.toString()));
        http = demo.http();
        List<JsonNode> people = Holders.people(demo);
        mine = people.get(0);
        others = people.get(1);
        provider.client(
                        "holders",
                        "ES256",
                        "client_secret_basic",
                        http.base() + "/holder/login/return",
                        http.base() + "/en/holder/login/return")
                .person("mine", "name", text(mine, "name"), "id_number", text(mine, "idNumber"))
                .person("nobody", "name", "王无证", "id_number", "110101199003070134")
                .person("mixed", "name", text(others, "name"), "id_number", text(mine, "idNumber"))
                .person("unproven", "name", text(mine, "name"))
                .person("strange", "name", text(mine, "name"), "id_number", "12345")
                .open();
    }

    @AfterAll
    static void stop() throws IOException {
        demo.close();
        provider.close();
    }

    private static String text(JsonNode certificate, String member) {
        return certificate.get(member).asText();
    }

    private static String path(JsonNode certificate) {
        return "/holder/certificates/" + text(certificate, "number").replace("-", "");
    }

    @Test
    void aHolderSeesTheOwnCertificatesAndNobodyElses() {
        AtTheDesk desk = new AtTheDesk(http);
        assertThat(desk.get("/holder/login").text()).contains("演示实名认证", START);
        Http.Reply back = provider.signIn(desk, START + "?to=%2Fholder%2Fchecks", "mine");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.text()).contains("content=\"0; url=/holder/checks\"");
        assertThat(back.header("Set-Cookie")).contains("holder=", "HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(back.header("Cache-Control")).isEqualTo("no-store");
        assertThat(desk.get("/holder").text()).contains(text(mine, "number"));
        assertThat(desk.get(path(mine)).status()).isEqualTo(200);
        assertThat(desk.get(path(others)).status()).isEqualTo(404);
    }

    @Test
    void whoHasNoCertificateGetsTheSamePageAndAnEmptyList() {
        AtTheDesk desk = new AtTheDesk(http);
        Http.Reply back = provider.signIn(desk, START, "nobody");
        AtTheDesk holder = new AtTheDesk(http);
        Http.Reply holders = provider.signIn(holder, START, "mine");
        assertThat(back.status()).isEqualTo(holders.status());
        assertThat(back.text()).isEqualTo(holders.text());
        Http.Reply home = desk.get("/holder");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text()).contains("王无证").doesNotContain("/holder/certificates/");
        assertThat(desk.get(path(mine)).status()).isEqualTo(404);
    }

    @Test
    void aCertificateUnderAnotherNameIsNotShown() {
        AtTheDesk desk = new AtTheDesk(http);
        assertThat(provider.signIn(desk, START, "mixed").status()).isEqualTo(200);
        assertThat(desk.get("/holder").text()).doesNotContain("/holder/certificates/");
        assertThat(desk.get(path(mine)).status()).isEqualTo(404);
    }

    @Test
    void whoeverTheProviderDoesNotDescribeIsTold() {
        for (String login : List.of("unproven", "strange")) {
            AtTheDesk desk = new AtTheDesk(http);
            Http.Reply back = provider.signIn(desk, "/en" + START, login);
            assertThat(back.status()).isEqualTo(403);
            assertThat(back.text()).contains("did not say what is needed").doesNotContain("12345");
            assertThat(desk.get("/holder").status()).as("nobody").isEqualTo(303);
        }
    }

    @Test
    void anAnswerIsOfThisBrowserAndGoodOnce() {
        AtTheDesk desk = new AtTheDesk(http);
        String back = provider.back(desk, START, "mine", "in");
        Http.Reply stolen = new AtTheDesk(http).get(back);
        assertThat(stolen.status()).isEqualTo(403);
        assertThat(stolen.text()).contains("这次登录已经失效");
        assertThat(stolen.header("Set-Cookie")).doesNotContain("holder=");
        assertThat(desk.get(back).status()).as("spent by the attempt").isEqualTo(403);
        AtTheDesk again = new AtTheDesk(http);
        back = provider.back(again, START, "mine", "in");
        assertThat(again.get(back).status()).isEqualTo(200);
        assertThat(again.get(back).status()).as("once").isEqualTo(403);
    }

    @Test
    void whoStopsAtTheProviderIsToldSo() {
        AtTheDesk desk = new AtTheDesk(http);
        Http.Reply back = desk.get(provider.back(desk, "/en" + START, "mine", "stop"));
        assertThat(back.status()).isEqualTo(403);
        assertThat(back.text()).contains("You stopped the sign-in", "/en/holder/login/provider");
        assertThat(back.text()).as("words of the provider").doesNotContain("access_denied", "stopped\"");
    }

    @Test
    void nobodyIsLedToAnotherSiteAfterwards() {
        AtTheDesk desk = new AtTheDesk(http);
        Http.Reply back = provider.signIn(desk, START + "?to=https%3A%2F%2Fevil.example%2F", "mine");
        assertThat(back.text()).contains("url=/holder\"").doesNotContain("evil");
    }

    @Test
    void theCookieThatComesAlongIsOfThisSignInAlone() {
        Http.Reply left = http.get(START, "Accept", "text/html");
        assertThat(left.status()).isEqualTo(303);
        assertThat(left.header("Location")).startsWith(provider.issuer() + "/auth?");
        assertThat(left.header("Set-Cookie"))
                .contains("holder-provider=", "HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=/");
        assertThat(left.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void whereNoProviderIsConnectedThereIsNoSuchPage() {
        // staff have none in this configuration
        assertThat(http.get("/staff/login", "Accept", "text/html").text()).doesNotContain("/staff/login/provider");
    }
}
