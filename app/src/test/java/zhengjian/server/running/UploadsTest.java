package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Photos sent to the check for programs, and what is sent instead of photos. */
class UploadsTest {
    private static final String CHECK = "/api/v1/verifications";

    @RegisterExtension
    private static final SharedDemo demo = SharedDemo.of(12);

    private static Http http;

    @BeforeAll
    static void open() {
        http = demo.http();
    }

    @Test
    void photoOfTheCodeIsAnsweredLikeItsText() throws Exception {
        String token = demo.certificate("status", "valid").get("token").asText();
        Http.Reply reply = http.upload(CHECK, photo(token), "in", "220582");
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.verdict()).isEqualTo("VALID");
        assertThat(reply.json().at("/usable/in").asText()).isEqualTo("220582");
        assertThat(http.upload(CHECK, photo("https://evil.example/v/ABC")).verdict())
                .isEqualTo("NOT_OURS");
    }

    @Test
    void whatIsNoPhotoIsRefused() throws IOException {
        Http.Reply unknown = http.upload(CHECK, new byte[100]);
        assertThat(unknown.status()).isEqualTo(415);
        assertThat(unknown.json().get("detail").asText()).contains("JPEG", "PDF", ".cose");
        assertThat(http.upload(CHECK, new byte[0]).status()).isEqualTo(415);
        Http.Reply blank = http.upload(CHECK, png(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB)));
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.json().path("pointer").asText()).isEqualTo("/file");
    }

    @Test
    void aListIsLedToWhereListsAreChecked() throws IOException {
        String rows = "序号,证书编号,姓名\r\n1,JL2023-100005,张明\r\n";
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        List<byte[]> lists = List.of(
                rows.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + rows).getBytes(StandardCharsets.UTF_8),
                rows.getBytes(Charset.forName("GB18030")),
                "姓名".getBytes(StandardCharsets.UTF_8),
                workbook.toByteArray(),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        for (byte[] list : lists) {
            Http.Reply led = http.upload(CHECK, list);
            assertThat(led.status()).isEqualTo(415);
            assertThat(led.json().get("detail").asText()).contains("/api/v1/verification-batches", "/employer");
        }
        Http.Reply page = http.upload("/en/scan", lists.get(0));
        assertThat(page.text()).contains("<a href=\"/en/employer\">This is a list of certificates");
        String farDown = "x".repeat(5_000) + rows;
        for (String other : List.of("PK\3\4 some other archive", "a,b,c\n证书编号,姓名\n", farDown)) {
            Http.Reply unknown = http.upload(CHECK, other.getBytes(StandardCharsets.UTF_8));
            assertThat(unknown.status()).isEqualTo(415);
            assertThat(unknown.json().get("detail").asText()).contains("JPEG").doesNotContain("/employer");
        }
    }

    @Test
    void whatIsLargerThanAllowedIs413() throws IOException {
        Http.Reply reply = http.uploadAlone(CHECK, new byte[10 * 1024 * 1024 + 1]);
        assertThat(reply.status()).as(reply.text()).isEqualTo(413);
        assertThat(reply.header("connection")).isEqualTo("close");
        assertThat(reply.json().path("type").asText()).isEqualTo("urn:problem-type:zhengjian:too-large");
    }

    @Test
    void multipartThatBreaksOffIs400() throws IOException {
        Http.Reply reply =
                http.body(CHECK, "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; na");
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.json().path("type").asText()).isEqualTo("urn:problem-type:zhengjian:bad-request");
    }

    static byte[] photo(String text) throws Exception {
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 480, 480);
        BufferedImage image = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                image.setRGB(x, y, code.get(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return png(image);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
