package zhengjian.verification.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPhotoTest {
    private static final String TEXT = "https://zs.example.gov.cn/v/" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".repeat(11);

    private final QrPhoto photos = new QrPhoto();

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void readsCodeOfCertificate(String format) throws Exception {
        assertThat(photos.read(photo(format, 1200, 900))).isEqualTo(new QrPhoto.Found.Code(TEXT));
    }

    @Test
    void readsCodeInLargePhoto() throws Exception {
        assertThat(photos.read(photo("jpeg", 4000, 3000))).isEqualTo(new QrPhoto.Found.Code(TEXT));
    }

    @Test
    void saysWhenThereIsNoCode() throws Exception {
        BufferedImage empty = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        assertThat(photos.read(encode(empty, "png"))).isEqualTo(new QrPhoto.Found.Nothing());
    }

    @Test
    void refusesPixelBombFromItsHeader() {
        assertThat(photos.read(pngHeader(60_000, 60_000))).isEqualTo(new QrPhoto.Found.TooLarge());
    }

    @Test
    void refusesWhatIsNoPhoto() throws Exception {
        byte[] cut = Arrays.copyOf(photo("png", 1200, 900), 300);
        assertThat(photos.read(cut)).isEqualTo(new QrPhoto.Found.NotAPhoto());
        assertThat(photos.read("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo(new QrPhoto.Found.NotAPhoto());
        assertThat(photos.read(new byte[0])).isEqualTo(new QrPhoto.Found.NotAPhoto());
    }

    @Test
    void neverThrowsOnSpoiltPhotos() throws Exception {
        byte[] good = photo("png", 1200, 900);
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            byte[] spoilt = good.clone();
            for (int j = 0; j < 5; j++) {
                spoilt[8 + random.nextInt(spoilt.length - 8)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThat(photos.read(spoilt)).isNotNull();
        }
    }

    @Test
    void knowsFilesByTheirFirstBytes() {
        assertThat(UploadedFile.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(UploadedFile.PDF);
        assertThat(UploadedFile.of("PK".getBytes(StandardCharsets.US_ASCII))).isEqualTo(UploadedFile.OTHER);
    }

    private static byte[] photo(String format, int width, int height) throws WriterException, IOException {
        BitMatrix code = new QRCodeWriter()
                .encode(
                        TEXT,
                        BarcodeFormat.QR_CODE,
                        height / 2,
                        height / 2,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(235, 230, 220));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        for (int x = 0; x < code.getWidth(); x++) {
            for (int y = 0; y < code.getHeight(); y++) {
                image.setRGB(width / 4 + x, height / 4 + y, code.get(x, y) ? 0x202020 : 0xF4F4F4);
            }
        }
        return encode(image, format);
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
