package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos sent to the check for programs, and what is sent instead of photos. */
class UploadsTest {
    private static final String CHECK = "/api/v1/verifications";

    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory, 12);
        http = demo.http();
    }

    @AfterAll
    static void stop() {
        demo.close();
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
        assertThat(http.upload(CHECK, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(415);
        assertThat(http.upload(CHECK, new byte[100]).status()).isEqualTo(415);
        Http.Reply blank = http.upload(CHECK, png(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB)));
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.json().path("pointer").asText()).isEqualTo("/file");
    }

    @Test
    void whatIsLargerThanAllowedIs413() throws IOException {
        Http.Reply reply = http.upload(CHECK, new byte[10 * 1024 * 1024 + 1]);
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

    private static byte[] photo(String text) throws Exception {
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
