package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
