package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.Application;
import zhengjian.server.wallet.Wallets;
import zhengjian.tool.Tool;
import zhengjian.wallet.MakeCredentials;
import zhengjian.wallet.offer.Wallet;

/** OpenID4VCI on the running service: received by a wallet that is not ours, and refused whatever is wrong. */
class WalletTest {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    private static final List<String> TECHNICAL = List.of("iss", "iat", "vct", "vct#integrity", "cnf", "status");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @RegisterExtension
    static final SharedDemo DEMO = SharedDemo.of(24);

    private static Http http;
    private static WalletOffers offers;
    private static JsonNode certificate;

    @BeforeAll
    static void counter() throws IOException {
        http = DEMO.http();
        offers = new WalletOffers(DEMO.running());
        certificate = DEMO.certificate("status", "valid", "kind", "directional");
    }

    private static JsonNode node(String script, Object... arguments) throws IOException {
        List<Object> command = new ArrayList<>(List.of("../web/src/test/wallet/" + script));
        command.addAll(List.of(arguments));
        return JSON.readTree(Tool.require("node").run(command.toArray()).ok());
    }

    @Test
    void aWalletOfOthersReceivesTheCredentialAndShowsOnlyTheName() throws IOException {
        JsonNode offer = offers.make(certificate);
        JsonNode seen = node(
                "receive.mjs",
                offer.get("link").asText(),
                offer.get("transactionCode").asText());
        JsonNode whole = seen.get("whole");
        assertThat(whole.get("iss").asText()).isEqualTo(http.base());
        assertThat(whole.get("certificate_number").asText().replace("-", ""))
                .isEqualTo(certificate.get("number").asText().replace("-", ""));
        assertThat(whole.get("holder_name")).isEqualTo(certificate.get("name"));
        assertThat(whole.get("kind").asText()).isEqualTo("directional");
        assertThat(whole.at("/id_document/algorithm").asText()).isEqualTo("PBKDF2-HMAC-SHA256");
        assertThat(seen.toString()).doesNotContain(certificate.get("idNumber").asText());
        JsonNode shown = seen.get("seen");
        assertThat(shown.get("holder_name")).isEqualTo(certificate.get("name"));
        assertThat(shown.at("/scope/division")).isEqualTo(certificate.get("division"));
        for (String kept : List.of("certificate_number", "id_document", "id_number_ending", "employer", "sex")) {
            assertThat(shown.has(kept)).as(kept).isFalse();
        }
        assertThat(seen.get("keyBound").asBoolean()).isTrue();
        assertThat(seen.get("sameKey").asBoolean()).isTrue();
        assertTypeExplains(seen);
    }

    /** Its hash stands in the credential, and every claim in it. */
    private static void assertTypeExplains(JsonNode seen) {
        assertThat(seen.get("typeIsIntact").asBoolean()).isTrue();
        assertThat(seen.at("/type/vct")).isEqualTo(seen.at("/whole/vct"));
        String explained = seen.at("/type/claims").toString();
        seen.get("whole")
                .fieldNames()
                .forEachRemaining(
                        claim -> assertThat(TECHNICAL.contains(claim) || explained.contains("[\"" + claim + "\"]"))
                                .as(claim)
                                .isTrue());
    }

    @Test
    void aForeignVerifierReadsCredentialAndBadgeByOurDid(@TempDir Path folder) throws IOException {
        Application application = DEMO.running().application();
        MakeCredentials credentials = Wallets.credentials(application).orElseThrow();
        RegisteredCertificate registered = application
                .register()
                .find(CertificateNumber.parse(certificate.get("number").asText()))
                .orElseThrow();
        Path credential = Files.writeString(folder.resolve("vc"), credentials.webCredential(registered));
        Path badge = Files.writeString(folder.resolve("badge"), credentials.badge(registered));
        JsonNode read = node("read.mjs", http.base(), credential, badge);
        assertThat(read.findValuesAsText("typ")).containsOnly("vc+jwt");
        String words = http.base() + "/wallet/contexts/certificate-1.jsonld#";
        JsonNode subject = read.at("/0/expanded/https:~1~1www.w3.org~12018~1credentials#credentialSubject/0");
        assertThat(subject.get(words + "holderName").get(0).get("@value")).isEqualTo(certificate.get("name"));
        assertThat(subject.get(words + "scope")
                        .get(0)
                        .get(words + "division")
                        .get(0)
                        .get("@value"))
                .isEqualTo(certificate.get("division"));
        assertThat(read.at("/0/expanded/https:~1~1www.w3.org~12018~1credentials#credentialStatus/0/" + "@type/0")
                        .asText())
                .isEqualTo(words + "TokenStatusListEntry");
        assertThat(read.at("/1/expanded/@type/1").asText())
                .isEqualTo("https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential");
        assertThat(read.toString()).doesNotContain(certificate.get("idNumber").asText());
    }

    private static Http.Reply token(JsonNode offer, String transactionCode) {
        return token(http, offer, transactionCode);
    }

    static Http.Reply token(Http http, JsonNode offer, String transactionCode) {
        return http.form(
                "/wallet/token",
                "grant_type",
                GRANT,
                "pre-authorized_code",
                WalletOffers.code(offer),
                "tx_code",
                transactionCode);
    }

    private static Http.Reply credential(String token, String body) {
        return credential(http, token, body);
    }

    static Http.Reply credential(Http http, String token, String body) {
        return http.post("/wallet/credential", body, "Authorization", "Bearer " + token);
    }

    static String request(String proof) {
        return "{\"credential_configuration_id\":\"professional-certificate\",\"proofs\":{\"jwt\":[\"" + proof
                + "\"]}}";
    }

    private static String nonce() {
        return http.post("/wallet/nonce", "").json().get("c_nonce").asText();
    }

    private static String redeemed(JsonNode offer) {
        return token(offer, offer.get("transactionCode").asText())
                .json()
                .get("access_token")
                .asText();
    }

    private static String proof() {
        return new Wallet(http.base()).proof(nonce(), Instant.now());
    }

    private static void assertRefused(Http.Reply reply, int status, String error) {
        assertThat(reply.json().path("error").asText()).as(reply.text()).isEqualTo(error);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(reply.json().get("error_description").asText()).matches("[\\x20-\\x7e]+");
    }

    @Test
    void anOfferWithoutTheTransactionCodeGivesNothing() throws IOException {
        JsonNode offer = offers.make(certificate);
        JsonNode read =
                http.get("/wallet/offers/" + WalletOffers.code(offer) + ".json").json();
        assertThat(read.at("/grants/" + GRANT + "/pre-authorized_code").asText())
                .isEqualTo(WalletOffers.code(offer));
        assertThat(read.toString())
                .doesNotContain(certificate.get("number").asText())
                .doesNotContain(certificate.get("name").asText());
        Http.Reply bare =
                http.form("/wallet/token", "grant_type", GRANT, "pre-authorized_code", WalletOffers.code(offer));
        assertRefused(bare, 400, "invalid_request");
        String wrong = offer.get("transactionCode").asText().startsWith("0") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) {
            assertRefused(token(offer, wrong), 400, "invalid_grant");
        }
        assertRefused(token(offer, offer.get("transactionCode").asText()), 400, "invalid_grant");
        assertThat(http.get("/wallet/offers/" + WalletOffers.code(offer) + ".json")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCodeIsUsedOnceAndGivesOneCredential() throws IOException {
        JsonNode offer = offers.make(certificate);
        String token = redeemed(offer);
        assertRefused(token(offer, offer.get("transactionCode").asText()), 400, "invalid_grant");
        Http.Reply given = credential(token, request(proof()));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.header("cache-control")).isEqualTo("no-store");
        assertRefused(credential(token, request(proof())), 400, "credential_request_denied");
    }

    @Test
    void tokenRequestsThatAreNotRightAreRefused() {
        assertRefused(http.form("/wallet/token", "grant_type", "authorization_code"), 400, "unsupported_grant_type");
        assertRefused(http.form("/wallet/token", "tx_code", "123456"), 400, "invalid_request");
        assertRefused(http.form("/wallet/token", "grant_type", GRANT, "grant_type", GRANT), 400, "invalid_request");
        assertRefused(http.post("/wallet/token", "{}"), 400, "invalid_request");
        assertRefused(http.form("/wallet/token", "grant_type", "x".repeat(5000)), 400, "invalid_request");
        Http.Reply unknown = http.form(
                "/wallet/token", "grant_type", GRANT, "pre-authorized_code", "A".repeat(43), "tx_code", "123456");
        assertRefused(unknown, 400, "invalid_grant");
    }

    @Test
    void credentialRequestsThatAreNotRightAreRefused() throws IOException {
        String token = redeemed(offers.make(certificate));
        assertRefused(http.post("/wallet/credential", request(proof())), 401, "invalid_token");
        Http.Reply stranger = credential("A".repeat(43), request(proof()));
        assertRefused(stranger, 401, "invalid_token");
        assertThat(stranger.header("www-authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertRefused(credential(token, "{}"), 400, "invalid_credential_request");
        assertRefused(credential(token, "no JSON"), 400, "invalid_credential_request");
        assertRefused(credential(token, "{\"a\":\"" + "x".repeat(20_000) + "\"}"), 400, "invalid_credential_request");
        assertRefused(
                credential(token, request("x").replace("professional-certificate", "diploma")),
                400,
                "unknown_credential_configuration");
        assertRefused(credential(token, "{\"credential_identifier\":\"x\"}"), 400, "unknown_credential_identifier");
        assertRefused(
                credential(token, request("x").replace("{\"cred", "{\"credential_response_encryption\":{},\"cred")),
                400,
                "invalid_encryption_parameters");
        assertRefused(credential(token, request("x").replace("\"x\"", "")), 400, "invalid_proof");
        assertRefused(credential(token, request("x")), 400, "invalid_proof");
        String elsewhere = new Wallet("https://evil.example").proof(nonce(), Instant.now());
        assertRefused(credential(token, request(elsewhere)), 400, "invalid_proof");
        String ownNonce = new Wallet(http.base()).proof("mine", Instant.now());
        assertRefused(credential(token, request(ownNonce)), 400, "invalid_nonce");
        assertThat(credential(token, request(proof())).status()).isEqualTo(200);
    }

    @Test
    void onlyStaffOfferAndOnlyWithTheDocumentInHand() throws IOException {
        String path = WalletOffers.path(certificate);
        String body = Http.object("idNumberEnding", WalletOffers.ending(certificate));
        assertThat(http.post(path, body).status()).isEqualTo(401);
        assertThat(http.post(path, body, offers.bearer("auditor")).status()).isEqualTo(403);
        assertThat(http.post(path, "{}", offers.bearer("staff"))
                        .json()
                        .get("pointer")
                        .asText())
                .isEqualTo("/idNumberEnding");
        Http.Reply wrong = offers.ask(certificate, "0000");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).doesNotContain(WalletOffers.ending(certificate));
        assertThat(http.post(path.replace(certificate.get("number").asText(), "22"), body, offers.bearer("staff"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothingIsOfferedForACertificateThatIsNotValid() throws IOException {
        for (String status : List.of("suspended", "revoked")) {
            JsonNode one = DEMO.certificate("status", status);
            assertThat(offers.ask(one, WalletOffers.ending(one)).status())
                    .as(status)
                    .isEqualTo(409);
        }
    }

    @Test
    void thePageShowsTheCodeAndNothingOfTheCertificate() throws IOException {
        JsonNode offer = offers.make(certificate);
        String path = "/wallet/offers/" + WalletOffers.code(offer);
        Http.Reply page = http.get(path);
        assertThat(page.text())
                .contains("把证书存入手机钱包", "openid-credential-offer://")
                .doesNotContain(certificate.get("name").asText())
                .doesNotContain(certificate.get("number").asText())
                .doesNotContain(offer.get("transactionCode").asText() + "<");
        assertThat(scanned(page.text())).isEqualTo(offer.get("link").asText());
        assertThat(page.header("cache-control")).isEqualTo("no-store");
        assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
        redeemed(offer);
        assertThat(http.get("/en" + path).text())
                .contains("This offer was used")
                .doesNotContain("openid-credential");
        assertThat(http.get("/wallet/offers/" + "A".repeat(43)).status()).isEqualTo(404);
        assertThat(http.get("/wallet/offers/short").status()).isEqualTo(404);
    }

    /** What ZXing reads in the drawing of a page. */
    private static String scanned(String page) {
        Matcher size = Pattern.compile("viewBox=\"-4 -4 (\\d+) ").matcher(page);
        assertThat(size.find()).isTrue();
        BitMatrix squares = new BitMatrix(Integer.parseInt(size.group(1)) - 8);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(page);
        while (run.find()) {
            squares.setRegion(
                    Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)), Integer.parseInt(run.group(3)), 1);
        }
        try {
            return new Decoder().decode(squares).getText();
        } catch (ReaderException e) {
            throw new AssertionError(e);
        }
    }
}
