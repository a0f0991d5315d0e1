package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.keys.ExampleKeys;

/** Receipts, judged by the JDK and an independent reader of CBOR: nothing of ours takes part in the proof. */
class ReceiptsTest {
    private static final String LEDGER_KEY = "MCowBQYDK2VwAyEAI9ONdc/DubZqN0FI80cq+tKcHl6XHxWIABtW2es+fGM=";

    @TempDir
    Path directory;

    @Test
    void coseReceiptProvesTheCheckWithoutUs() throws Exception {
        assertThat(new String(ExampleKeys.content("ring.yaml"), StandardCharsets.UTF_8))
                .contains(LEDGER_KEY);
        try (RunningDemo demo = RunningDemo.start(directory, 12)) {
            JsonNode one = demo.certificate("name", "张明");
            Http.Reply check = demo.http().verify("token", one.get("token").asText(), "label", "入职");
            String url = check.header("location");
            for (int i = 0; i < 20; i++) {
                demo.http().verify("token", one.get("token").asText());
            }
            Http.Reply receipt = demo.http().get(url + ".cose");
            assertThat(receipt.header("content-type")).startsWith("application/cose");

            CBORObject cose = CBORObject.DecodeFromBytes(receipt.body());
            byte[] statement = cose.get(2).GetByteString();
            assertThat(new String(statement, StandardCharsets.UTF_8))
                    .contains("\"VALID\"")
                    .contains("入职");
            assertThat(verifies(cose, statement)).isTrue();

            CBORObject unprotected = cose.get(1);
            byte[] entry = unprotected.get("entry").GetByteString();
            byte[] salt = unprotected.get("salt").GetByteString();
            assertThat(CBORObject.DecodeFromBytes(entry).get(3).GetByteString()).isEqualTo(hmac(salt, statement));

            CBORObject proof =
                    CBORObject.DecodeFromBytes(unprotected.get(394).get(0).GetByteString());
            CBORObject header = CBORObject.DecodeFromBytes(proof.get(0).GetByteString());
            assertThat(header.get(395).AsInt32()).isEqualTo(1);
            CBORObject inclusion = CBORObject.DecodeFromBytes(
                    proof.get(1).get(396).get(CBORObject.FromObject(-1)).get(0).GetByteString());
            assertThat(verifies(proof, root(inclusion, entry))).isTrue();

            JsonNode json = demo.http().get(url).json();
            assertThat(json.get("ledger").get("index").asLong())
                    .isEqualTo(inclusion.get(1).AsInt64Value());
            assertThat(json.get("now").get("changed").asBoolean()).isFalse();
        }
    }

    private static boolean verifies(CBORObject cose, byte[] payload) throws GeneralSecurityException {
        CBORObject toBeSigned = CBORObject.NewArray()
                .Add("Signature1")
                .Add(cose.get(0).GetByteString())
                .Add(new byte[0])
                .Add(payload);
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(LEDGER_KEY)));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(toBeSigned.EncodeToBytes());
        return signature.verify(cose.get(3).GetByteString());
    }

    private static byte[] hmac(byte[] salt, byte[] record) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        return mac.doFinal(record);
    }

    /** RFC 9162 §2.1.3.2, written again from the text of the RFC. */
    private static byte[] root(CBORObject inclusion, byte[] entry) throws GeneralSecurityException {
        long size = inclusion.get(0).AsInt64Value();
        long fn = inclusion.get(1).AsInt64Value();
        long sn = size - 1;
        byte[] r = sha256(new byte[] {0}, entry, new byte[0]);
        for (CBORObject step : inclusion.get(2).getValues()) {
            byte[] p = step.GetByteString();
            if ((fn & 1) == 1 || fn == sn) {
                r = sha256(new byte[] {1}, p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = sha256(new byte[] {1}, r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        assertThat(sn).isZero();
        return r;
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Arrays.stream(parts).forEach(digest::update);
        return digest.digest();
    }

    @Test
    void receiptsSurviveRestartAndTellWhatHasChanged() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 12)) {
            JsonNode one = demo.certificate("name", "张明");
            String url = demo.http().verify("token", one.get("token").asText()).header("location");
            byte[] before = statement(demo, url);
            demo.restart(yaml -> yaml);
            assertThat(statement(demo, url)).isEqualTo(before);
            demo.application()
                    .changeStatus()
                    .revoke(
                            zhengjian.certificate.CertificateNumber.parse(
                                    one.get("number").asText()),
                            "演示",
                            "演示〔2024〕9号",
                            "test");
            JsonNode now = demo.http().get(url).json().get("now");
            assertThat(now.get("verdict").asText()).isEqualTo("REVOKED");
            assertThat(now.get("changed").asBoolean()).isTrue();
            assertThat(statement(demo, url)).isEqualTo(before);
            Http.Reply page = demo.http().get("/receipt/" + url.replaceAll(".*/", ""), "Accept", "text/html");
            assertThat(page.status()).isEqualTo(200);
        }
    }

    private static byte[] statement(RunningDemo demo, String url) {
        return demo.http().get(url).json().get("statement").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void sameIdempotencyKeyGetsTheSameAnswerOnce() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 12)) {
            JsonNode one = demo.certificate("name", "张明");
            String body = Http.object("token", one.get("token").asText());
            long before = demo.application().ledger().latest().size();
            Http.Reply first = demo.http().post("/api/v1/verifications", body, "Idempotency-Key", "a-1");
            Http.Reply second = demo.http().post("/api/v1/verifications", body, "Idempotency-Key", "a-1");
            assertThat(second.text()).isEqualTo(first.text());
            assertThat(second.status()).isEqualTo(201);
            assertThat(demo.application().ledger().latest().size()).isEqualTo(before + 1);
            Http.Reply other =
                    demo.http().post("/api/v1/verifications", Http.object("token", "AAAA"), "Idempotency-Key", "a-1");
            assertThat(other.status()).isEqualTo(409);
        }
    }

    @Test
    void idsCannotBeGuessedFromOneAnother() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 12)) {
            String token = demo.certificate("name", "张明").get("token").asText();
            List<byte[]> ids = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String id = demo.http()
                        .verify("token", token)
                        .json()
                        .at("/receipt/id")
                        .asText();
                assertThat(id).matches("[0-9a-f]{40}");
                ids.add(HexFormat.of().parseHex(id));
            }
            for (int place = 0; place < 15; place++) {
                Set<Byte> values = new HashSet<>();
                for (byte[] id : ids) {
                    values.add(id[place]);
                }
                assertThat(values).as("byte " + place).hasSizeGreaterThan(25);
            }
        }
    }

    @Test
    void rightPlaceWithAnotherTagIsNotFound() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 12)) {
            String token = demo.certificate("name", "张明").get("token").asText();
            String url = demo.http().verify("token", token).header("location");
            assertThat(demo.http().get(url).status()).isEqualTo(200);
            String id = url.replaceAll(".*/", "");
            String otherTag = (id.startsWith("0") ? "1" : "0") + id.substring(1);
            List<String> none = List.of(
                    otherTag,
                    "0".repeat(40),
                    "0".repeat(32),
                    id.substring(0, 32),
                    "x",
                    id + "0",
                    id.toUpperCase(Locale.ROOT));
            for (String unknown : none) {
                assertThat(demo.http().get("/api/v1/receipts/" + unknown).status())
                        .as(unknown)
                        .isEqualTo(404);
            }
            assertThat(demo.http().get("/api/v1/receipts/%00").status()).isEqualTo(400);
            Http.Reply unreadable = demo.http().get("/api/v1/receipts/x");
            assertThat(unreadable.json().get("type").asText()).endsWith(":no-such-receipt");
            assertThat(unreadable.json().get("detail").asText()).contains("40 位", "40 symbols");
            assertThat(demo.http().get("/receipt/x", "Accept", "text/html").text())
                    .contains("没有这份回执");
            assertThat(demo.http().get("/en/receipt/x", "Accept", "text/html").text())
                    .contains("No such receipt");
        }
    }
}
