package zhengjian.server.running;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.CertificateNumber;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyUse;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.credential.TokenException;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusListException;
import zhengjian.signing.status.StatusListToken;

/** Status lists as others fetch them. */
class StatusListOverHttpTest {
    private static final Map<String, ListedStatus> LISTED = Map.of(
            "valid", ListedStatus.VALID,
            "suspended", ListedStatus.SUSPENDED,
            "revoked", ListedStatus.INVALID,
            "superseded", ListedStatus.SUPERSEDED);

    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory, 60);
        http = demo.http();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static StatusListToken fetched() throws StatusListException {
        return StatusListToken.parse(http.get("/status/0.cwt").body());
    }

    @Test
    void aCheckerWithTheRingReadsTheStatusOfEveryCertificateFromIt() throws Exception {
        StatusListToken list = fetched();
        assertThat(list.signedBy(statusKey())).isTrue();
        assertThat(list.claims().subject()).isEqualTo(http.base() + "/status/0.cwt");
        for (JsonNode certificate : demo.certificates()) {
            Credential credential = credential(certificate);
            assertThat(credential.statusList()).isZero();
            assertThat(list.claims().status(credential.statusIndex()))
                    .contains(LISTED.get(certificate.get("status").asText()));
        }
    }

    private static VerificationKey statusKey() {
        return KeyRingFile.read(directory.resolve("keys/ring.yaml"))
                .ring(KeyUse.STATUS)
                .keys()
                .get(0)
                .key();
    }

    private static Credential credential(JsonNode certificate) throws TokenException {
        return CredentialToken.parse(certificate.get("token").asText().replaceAll(".*/", ""))
                .credential();
    }

    @Test
    void aRevocationStandsInItWithinSeconds() throws Exception {
        JsonNode certificate = demo.certificate("status", "valid", "kind", "directional");
        CertificateNumber number =
                CertificateNumber.parse(certificate.get("number").asText());
        int place = credential(certificate).statusIndex();
        waitFor(place, ListedStatus.VALID);
        demo.application().changeStatus().suspend(number, "接到举报，正在核实", "吉人社函〔2026〕1号", "王五");
        waitFor(place, ListedStatus.SUSPENDED);
        demo.application().changeStatus().reinstate(number, "查无实据", "吉人社函〔2026〕2号", "王五");
        waitFor(place, ListedStatus.VALID);
    }

    private static void waitFor(int place, ListedStatus status) throws StatusListException {
        long until = System.nanoTime() + 60_000_000_000L;
        while (!fetched().claims().status(place).orElseThrow().equals(status)) {
            assertThat(System.nanoTime()).as("waiting for %s", status).isLessThan(until);
        }
    }

    @Test
    void itMayBeKeptAMinuteAndThenAskedForAgainWithoutFetchingIt() {
        Http.Reply reply = http.get("/status/0.cwt");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/statuslist+cwt");
        assertThat(reply.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(http.get("/status/0.cwt", "If-None-Match", "\"another\"").status())
                .isEqualTo(200);
        Http.Reply again = http.get("/status/0.jwt");
        Http.Reply unchanged = http.get("/status/0.jwt", "If-None-Match", again.header("ETag"));
        assertThat(unchanged.status()).isIn(200, 304);
        assertThat(unchanged.status() == 304).isEqualTo(unchanged.header("ETag").equals(again.header("ETag")));
        assertThat(unchanged.body()).hasSize(unchanged.status() == 304 ? 0 : again.body().length);
    }

    @Test
    void walletsGetAJwt() {
        Http.Reply reply = http.get("/status/0.jwt");
        assertThat(reply.header("Content-Type")).isEqualTo("application/statuslist+jwt");
        String header = new String(Base64.getUrlDecoder().decode(reply.text().split("\\.", -1)[0]), US_ASCII);
        assertThat(header).contains("\"typ\":\"statuslist+jwt\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/status/1.cwt", "/status/-1.cwt", "/status/00.cwt", "/status/x.jwt", "/status/99999999.jwt"})
    void thereIsNoListBeyondTheLastPlace(String path) {
        assertThat(http.get(path).status()).isEqualTo(404);
    }
}
