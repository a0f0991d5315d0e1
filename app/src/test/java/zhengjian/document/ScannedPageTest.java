package zhengjian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.tool.Tool;
import zhengjian.verification.upload.QrPhoto;

/** The reader of uploads on whole pages, as a scanner or a telephone sees them: the page is drawn by poppler. */
class ScannedPageTest {
    private static final QrPhoto.Found CODE = new QrPhoto.Found.Code(Samples.QR_TEXT);
    private static final Map<Integer, BufferedImage> PAGES = new HashMap<>();

    @TempDir
    static Path directory;

    private final QrPhoto photos = new QrPhoto();

    @BeforeAll
    static void draw() throws IOException {
        Path pdf = Files.write(directory.resolve("page.pdf"), Samples.pdf(Samples.DRAWING, Samples.regular()));
        for (int resolution : new int[] {150, 200, 300}) {
            Path page = directory.resolve("page-" + resolution);
            Tool.require("pdftoppm")
                    .run("-png", "-singlefile", "-r", resolution, pdf, page)
                    .ok();
            PAGES.put(resolution, ImageIO.read(Path.of(page + ".png").toFile()));
        }
    }

    @ParameterizedTest
    @CsvSource({"150, 0", "150, 3", "150, -4", "200, 0", "200, 3", "200, 178", "300, 0", "300, -2"})
    void findsTheCodeOnAWholePage(int resolution, double degrees) throws IOException {
        assertThat(photos.read(jpeg(turned(page(resolution), degrees), 0.9f))).isEqualTo(CODE);
    }

    @ParameterizedTest
    @CsvSource({"150", "200", "300"})
    void findsItInAPoorJpeg(int resolution) throws IOException {
        assertThat(photos.read(jpeg(page(resolution), 0.4f))).isEqualTo(CODE);
    }

    @ParameterizedTest
    @CsvSource({"150", "200", "300"})
    void findsItInGrey(int resolution) throws IOException {
        BufferedImage grey = new BufferedImage(
                page(resolution).getWidth(), page(resolution).getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        draw(page(resolution), grey, 0);
        assertThat(photos.read(jpeg(grey, 0.8f))).isEqualTo(CODE);
    }

    @ParameterizedTest
    @CsvSource({"150", "200", "300"})
    void findsItUnderAShadow(int resolution) throws IOException {
        assertThat(photos.read(jpeg(shaded(page(resolution)), 0.8f))).isEqualTo(CODE);
    }

    @Test
    void findsItInANegative() throws IOException {
        BufferedImage negative = new RescaleOp(-1, 255, null).filter(page(300), null);
        assertThat(photos.read(jpeg(negative, 0.9f))).isEqualTo(CODE);
    }

    private static BufferedImage page(int resolution) {
        BufferedImage page = Objects.requireNonNull(PAGES.get(resolution));
        BufferedImage copy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        draw(page, copy, 0);
        return copy;
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        draw(page, turned, degrees);
        return turned;
    }

    private static void draw(BufferedImage from, BufferedImage to, double degrees) {
        Graphics2D graphics = to.createGraphics();
        graphics.setColor(new Color(120, 110, 100));
        graphics.fillRect(0, 0, to.getWidth(), to.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.rotate(Math.toRadians(degrees), to.getWidth() / 2.0, to.getHeight() / 2.0);
        graphics.drawImage(from, 0, 0, null);
        graphics.dispose();
    }

    /** Dark at the left, where the code is, light at the right. */
    private static BufferedImage shaded(BufferedImage page) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                double light = 0.35 + 0.65 * x / page.getWidth();
                Color colour = new Color(page.getRGB(x, y));
                page.setRGB(
                        x,
                        y,
                        new Color((int) (colour.getRed() * light), (int) (colour.getGreen() * light), (int)
                                        (colour.getBlue() * light))
                                .getRGB());
            }
        }
        return page;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
