package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zhengjian.certificate.CertificateNumber;

/** Receipts brought back: what was answered then, and what has changed since. */
class UploadedReceiptsTest {
    private static final String CHECK = "/api/v1/verifications";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @RegisterExtension
    private static final SharedDemo demo = SharedDemo.of(60);

    private static Http http;

    @BeforeAll
    static void open() {
        http = demo.http();
    }

    private Http.Reply checked() throws IOException {
        return http.verify("token", demo.certificate("name", "张明").get("token").asText(), "label", "入职");
    }

    @Test
    void everyFormAnswersWhatWasSaidThenAndNow() throws IOException {
        JsonNode one = demo.certificate("kind", "regular", "status", "valid", "family", "post");
        Http.Reply check = http.verify("token", one.get("token").asText());
        String url = check.header("location");
        byte[] cose = http.get(url + ".cose").body();
        byte[] json = http.get(url).body();
        byte[] pdf = http.get(url + ".pdf").body();
        checked();
        for (byte[] file : new byte[][] {cose, json, pdf}) {
            Http.Reply reply = http.upload(CHECK, file);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.verdict()).isEqualTo("VALID");
            assertThat(reply.json().get("asOf")).isEqualTo(check.json().get("asOf"));
            assertThat(reply.json().at("/now/changed").asBoolean()).isFalse();
        }
        demo.running()
                .application()
                .changeStatus()
                .revoke(CertificateNumber.parse(one.get("number").asText()), "演示", "演示〔2024〕9号", "test");
        for (byte[] file : new byte[][] {cose, json, pdf}) {
            Http.Reply reply = http.upload(CHECK, file);
            assertThat(reply.verdict()).isEqualTo("VALID");
            assertThat(reply.json().at("/now/verdict").asText()).isEqualTo("REVOKED");
            assertThat(reply.json().at("/now/changed").asBoolean()).isTrue();
            Http.Reply page = http.upload("/en/scan", file);
            assertThat(page.status()).isEqualTo(303);
            assertThat(page.header("location"))
                    .isEqualTo("/en/receipt/" + check.json().at("/receipt/id").asText());
        }
    }

    @Test
    void jsonSetOutAnewByAProgramIsTheSameReceipt() throws IOException {
        JsonNode receipt = http.get(checked().header("location")).json();
        byte[] pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(receipt);
        assertThat(http.upload(CHECK, pretty).status()).isEqualTo(200);
    }

    @Test
    void anyChangedByteOfTheSignedFormIsNeverTakenForOurs() throws IOException {
        byte[] cose = http.get(checked().header("location") + ".cose").body();
        Random random = new Random(5);
        for (int i = 0; i < 150; i++) {
            byte[] changed = cose.clone();
            int at = 1 + random.nextInt(cose.length - 1);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Http.Reply reply = http.upload(CHECK, changed);
            assertThat(reply.verdict()).as("byte %d", at).isEqualTo("FORGED");
        }
        assertThat(http.upload(CHECK, Arrays.copyOf(cose, cose.length - 1)).verdict())
                .isEqualTo("FORGED");
    }

    @Test
    void receiptAsPdfIsAPageForTheFileWithItsEvidenceInside() throws IOException {
        Http.Reply pdf = http.get(checked().header("location") + ".pdf");
        assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
        assertThat(pdf.header("content-disposition")).startsWith("attachment").contains(".pdf");
        assertThat(pdf.header("cache-control")).isEqualTo("no-store");
        assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1))
                .contains("zhengjian-receipt.cose", "zhengjian-receipt.json");
        assertThat(http.get("/api/v1/receipts/" + "0".repeat(40) + ".pdf").status())
                .isEqualTo(404);
    }

    @Test
    void receiptAsPdfIsForgedWhateverWasDoneToIt() throws IOException {
        byte[] pdf = http.get(checked().header("location") + ".pdf").body();
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] changed = pdf.clone();
            int at = random.nextInt(pdf.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Http.Reply reply = http.upload(CHECK, changed);
            assertThat(reply.verdict()).as("byte %d: %s", at, reply.text()).isIn("FORGED", "NOT_OURS");
        }
        byte[] cut = Arrays.copyOf(pdf, pdf.length - 1);
        byte[] longer = Arrays.copyOf(pdf, pdf.length + 1);
        byte[] hidden = new byte[pdf.length + 4];
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, hidden, 0, 4);
        System.arraycopy(pdf, 0, hidden, 4, pdf.length);
        for (byte[] touched : new byte[][] {cut, longer, hidden}) {
            Http.Reply reply = http.upload(CHECK, touched);
            assertThat(reply.verdict()).isEqualTo("FORGED");
            assertThat(reply.json().at("/reason/code").asText()).isEqualTo("receipt-altered");
        }
    }

    @Test
    void changedStatementOrForeignReceiptIsForged() throws IOException {
        String json = http.get(checked().header("location")).text();
        for (String spoilt : new String[] {
            json.replace("入职", "离职"),
            json.replace("\"verdict\":\"VALID\"", "\"verdict\":\"REVOKED\""),
            json.replaceFirst("\"id\":\"[0-9a-f]{4}", "\"id\":\"0000"),
            json.replaceFirst("\"salt\":\"[0-9a-f]", "\"salt\":\"x"),
            json.substring(0, json.length() - 1),
            json + "{}",
            "{\"statement\":{},\"ledger\":{}}",
            "{\"statement\":" + "[".repeat(50) + ",\"ledger\"",
        }) {
            Http.Reply reply = http.upload(CHECK, spoilt.getBytes(StandardCharsets.UTF_8));
            assertThat(reply.verdict()).as(spoilt).isEqualTo("FORGED");
            assertThat(reply.json().at("/reason/code").asText()).isEqualTo("receipt-altered");
        }
    }

    @Test
    void whatDoesNotLookLikeAReceiptIsRefused() {
        for (String other : new String[] {"{}", "{\"a\":1}", "[1]", "x".repeat(70_000)}) {
            assertThat(http.upload(CHECK, other.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(415);
        }
    }
}
