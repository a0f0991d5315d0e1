package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.server.Application;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.demo.DemoNeighbour;
import zhengjian.server.keys.command.Commands;
import zhengjian.server.trust.KeepTrust;

/** Two servers, each with a register and keys of its own, under one root: the first publishes the list that names both. */
class TwoProvincesTest {
    @TempDir
    static Path directory;

    private static RunningDemo jilin;
    private static DemoNeighbour anhui;
    private static Http here;
    private static Http there;

    @BeforeAll
    static void start() throws IOException {
        jilin = RunningDemo.start(directory.resolve("demo"), 12);
        anhui = DemoNeighbour.open(DemoDirectory.at(jilin.directory()));
        anhui.serve(jilin.application());
        here = jilin.http();
        there = new Http(anhui.baseUrl());
    }

    @AfterAll
    static void stop() {
        anhui.close();
        jilin.close();
    }

    private static JsonNode certificates() throws IOException {
        return JsonMapper.builder().build().readTree(anhui.index().toFile()).get("certificates");
    }

    private static String token(String status, int which) throws IOException {
        int seen = 0;
        for (JsonNode certificate : certificates()) {
            if (certificate.get("status").asText().equals(status) && seen++ == which) {
                return certificate.get("token").asText();
            }
        }
        throw new AssertionError("no certificate " + which + " that is " + status);
    }

    /** Also at home where it is valid, and certifies what the list of issuers does not grant to Anhui. */
    private static String beyondScope() throws IOException {
        for (JsonNode certificate : certificates()) {
            String token = certificate.get("token").asText();
            if (there.verify("token", token)
                    .json()
                    .at("/certificate/level")
                    .asText()
                    .equals("full-senior")) {
                return token;
            }
        }
        throw new AssertionError("Anhui has issued nothing beyond its scope");
    }

    @Test
    void everyCertificateOfTheFirstGetsItsOwnVerdictFromTheSecond() throws IOException {
        for (JsonNode certificate : jilin.certificates()) {
            String token = certificate.get("token").asText();
            assertThat(there.verify("token", token).verdict())
                    .as(certificate.toString())
                    .isEqualTo(here.verify("token", token).verdict());
        }
    }

    @Test
    void everyCertificateOfTheSecondGetsItsOwnVerdictFromTheFirstWithinItsScope() throws IOException {
        String beyond = beyondScope();
        int valid = 0;
        for (JsonNode certificate : certificates()) {
            String token = certificate.get("token").asText();
            if (!token.equals(beyond)) {
                String verdict = here.verify("token", token).verdict();
                valid += verdict.equals("VALID") ? 1 : 0;
                assertThat(verdict)
                        .as(certificate.toString())
                        .isEqualTo(there.verify("token", token).verdict());
            }
        }
        assertThat(valid).isPositive();
    }

    @Test
    void whatIsBeyondItsScopeCountsAtHomeAndIsRefusedElsewhereWithTheReason() throws IOException {
        String token = beyondScope();
        assertThat(there.verify("token", token).verdict()).isEqualTo("VALID");
        Http.Reply refused = here.verify("token", token);
        assertThat(refused.verdict()).isEqualTo("KEY_NOT_TRUSTED");
        assertThat(refused.text()).contains("超出了信任名单准许该机关签发的范围");
    }

    @Test
    void aSuspensionByTheFirstIsSeenByTheSecondAfterARefreshAndSoIsItsEnd() throws IOException {
        JsonNode certificate = jilin.certificate("status", "valid", "kind", "directional");
        String token = certificate.get("token").asText();
        CertificateNumber number =
                CertificateNumber.parse(certificate.get("number").asText());
        assertThat(there.verify("token", token).verdict()).isEqualTo("VALID");
        jilin.application().changeStatus().suspend(number, "接到举报，正在核实", "吉人社函〔2026〕1号", "王五");
        becomes(there, token, "SUSPENDED");
        jilin.application().changeStatus().reinstate(number, "查无实据", "吉人社函〔2026〕2号", "王五");
        becomes(there, token, "VALID");
    }

    @Test
    void aRevocationByTheSecondIsSeenByTheFirst() throws IOException {
        String token = token("valid", 0).equals(beyondScope()) ? token("valid", 1) : token("valid", 0);
        assertThat(here.verify("token", token).verdict()).isIn("VALID", "REVOKED");
        CertificateNumber number = CertificateNumber.parse(
                there.verify("token", token).json().at("/certificate/number").asText());
        anhui.application().changeStatus().revoke(number, "申报材料不实", "皖人社函〔2026〕1号", "王五");
        becomes(here, token, "REVOKED");
    }

    /** Nobody signs by hand: the publisher itself sees that a list has changed. */
    private static void becomes(Http asked, String token, String verdict) {
        long until = System.nanoTime() + 60_000_000_000L;
        while (!asked.verify("token", token).verdict().equals(verdict)) {
            assertThat(System.nanoTime()).as("waiting for %s", verdict).isLessThan(until);
            for (Application one : List.of(jilin.application(), anhui.application())) {
                one.keepTrust().ifPresent(KeepTrust::refresh);
            }
        }
    }

    @Test
    void aCopyFromEitherServerChecksCertificatesOfBothWithoutANetwork() throws IOException {
        String ours = jilin.certificate("status", "valid", "kind", "regular")
                .get("token")
                .asText();
        for (Http server : List.of(here, there)) {
            Path copy = directory.resolve("copy-" + server.equals(here));
            Path root = jilin.directory().resolve("trust/pinned-root.cose");
            Commands.Answer fetched = Commands.run(
                    "trust", "fetch", server.base(), "--root", root.toString(), "--to", copy.toString(), "--json");
            assertThat(fetched.exitCode()).as(fetched.err()).isZero();
            assertThat(fetched.out()).contains("\"requests\":");
            assertThat(Files.exists(copy.resolve("status/CN-34-0.cwt"))).isTrue();
            Commands.Answer checked =
                    Commands.run("verify", "--trust", copy.toString(), "--json", ours, token("suspended", 0));
            assertThat(checked.out()).contains("\"VALID\"", "\"SUSPENDED\"");
        }
    }

    @Test
    void oneBoxTakesCodesOfListedIssuersAndOpensNobodysAddress() throws IOException {
        String token = token("valid", 0);
        for (int i = 1; !here.verify("token", token).verdict().equals("VALID"); i++) {
            token = token("valid", i);
        }
        Http.Reply page = here.get("/q?q=" + token, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).containsAnyOf("真实有效", "限定地区有效");
        String home = there.base() + "/c/34ABCDEF";
        Http.Reply other = here.get("/q?q=" + home, "Accept", "text/html");
        assertThat(other.text()).contains("不是本系统的码", "互认名单", "<a href=\"" + there.base() + "\"");
        for (String lookAlike :
                List.of(there.base() + ".evil.example/c/1", there.base().replace("http:", "https:") + "/c/1")) {
            assertThat(here.get("/q?q=" + lookAlike, "Accept", "text/html").text())
                    .as(lookAlike)
                    .doesNotContain("互认名单");
        }
        assertThat(here.get("/en/q?q=" + home, "Accept", "text/html").text()).contains("listed issuer");
    }
}
