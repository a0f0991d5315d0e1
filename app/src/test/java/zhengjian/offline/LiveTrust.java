package zhengjian.offline;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import zhengjian.signing.Bytes;

/** Trust files of this minute, a good link, and photos. */
final class LiveTrust {
    private static final int SIDE = 500;

    private LiveTrust() {}

    static void write(Path directory) throws IOException {
        Instant start = InstantSource.system().instant().minusSeconds(60);
        Bytes statusList = OfflineWorld.statusList(start, Duration.ofHours(25));
        for (Map.Entry<String, Bytes> file :
                OfflineWorld.directory(start, statusList).entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, file.getValue().toArray());
        }
    }

    /** The link of the samples: its date is past by every clock. */
    static String link() throws Exception {
        return SamplesTest.samples().stream()
                .filter(one -> one.name().equals("good-directional-220582"))
                .findFirst()
                .orElseThrow()
                .member("text");
    }

    static byte[] photo(String text) throws IOException, WriterException {
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIDE, SIDE);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                image.setRGB(x, y, code.get(x, y) ? 0 : 0xffffff);
            }
        }
        return png(image);
    }

    static byte[] blank() throws IOException {
        return png(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
