package zhengjian.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A film of a QR code, held a little askew, for Chromium to play as its camera. */
public final class FakeCamera {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private FakeCamera() {}

    /** Browser arguments that make this film the camera and allow its use. */
    public static List<String> playing(Path film) {
        return List.of(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
    }

    /** Writes a Motion JPEG film: plain JPEG pictures one after the other. */
    public static void film(String text, Path to) throws IOException, WriterException {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (int frame = 0; frame < 10; frame++) {
            ImageIO.write(picture(text, 0.03 + frame * 0.004), "jpeg", film);
        }
        Files.write(to, film.toByteArray());
    }

    private static BufferedImage picture(String text, double turn) throws WriterException {
        BitMatrix code = new QRCodeWriter()
                .encode(text, BarcodeFormat.QR_CODE, 480, 480, Map.of(EncodeHintType.ERROR_CORRECTION, "Q"));
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xe9e4d8));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.rotate(turn, WIDTH / 2.0, HEIGHT / 2.0);
        pen.translate((WIDTH - code.getWidth()) / 2, (HEIGHT - code.getHeight()) / 2);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, code.getWidth(), code.getHeight());
        pen.setColor(new Color(0x202020));
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    pen.fillRect(x, y, 1, 1);
                }
            }
        }
        pen.dispose();
        return picture;
    }
}
