package zhengjian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.document.drawing.Photo;
import zhengjian.tool.Tool;

/** The picture comes through, whatever the kind of file; nothing else does. */
class PhotoFileTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 84;
    private static final String SECRET = "31.2304N 121.4737E";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "grey, false",
        "grey, true",
        "grey-16, false",
        "grey-16, true",
        "black-and-white, false",
        "palette, false",
        "palette, true",
        "palette-with-transparency, false",
        "colour, false",
        "colour, true",
        "colour-16, false",
        "colour-16, true",
        "alpha, false",
        "alpha, true",
        "alpha-16, false",
        "alpha-16, true"
    })
    void aPngOfEveryKindBecomesAPictureOnWhite(String kind, boolean interlaced) throws IOException {
        BufferedImage drawn = drawn(kind);
        BufferedImage read = read(PhotoFile.pictureAlone(written(drawn, "png", interlaced)));
        assertThat(read.getWidth()).isEqualTo(WIDTH);
        assertThat(read.getHeight()).isEqualTo(HEIGHT);
        Color corner = new Color(read.getRGB(2, 2));
        Color middle = new Color(read.getRGB(WIDTH / 2, HEIGHT / 2));
        assertThat(corner.getRed()).as("corner").isGreaterThan(240);
        assertThat(corner.getBlue()).as("corner").isGreaterThan(240);
        assertThat(middle.getBlue()).as("middle").isLessThan(110);
        if (kind.startsWith("colour") || kind.startsWith("alpha") || kind.startsWith("palette")) {
            assertThat(middle.getRed()).as("middle").isGreaterThan(150);
        }
    }

    @Test
    void whatAPngSaysBesidesThePictureIsLeftOut() throws IOException {
        byte[] png = written(drawn("colour"), "png", false);
        byte[] told = withChunk(png, "tEXt", ("Comment\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        told = withChunk(told, "eXIf", ("MM\0*" + SECRET).getBytes(StandardCharsets.ISO_8859_1));
        told = withChunk(told, "zTXt", bomb());
        assertThat(told.length).isLessThan(Photo.MOST_BYTES);
        byte[] picture = PhotoFile.pictureAlone(told);
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "Exif", "JFIF");
        assertThat(picture).isEqualTo(PhotoFile.pictureAlone(png));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAJpegSaysBesidesThePictureIsLeftOutAndNoPixelChanges(boolean progressive) throws IOException {
        byte[] jpeg = written(drawn("colour"), "jpeg", progressive);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        told.write(jpeg, 0, 2);
        for (int marker : new int[] {0xe1, 0xe2, 0xed, 0xee, 0xfe}) {
            byte[] said = ("Exif\0\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
            told.write(0xff);
            told.write(marker);
            told.write(0);
            told.write(said.length + 2);
            told.writeBytes(said);
        }
        told.write(jpeg, 2, jpeg.length - 2);
        told.writeBytes(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        byte[] picture = PhotoFile.pictureAlone(told.toByteArray());
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "Exif", "JFIF");
        assertThat(picture).isEqualTo(PhotoFile.pictureAlone(jpeg));
        assertThat(pixels(picture)).isEqualTo(pixels(jpeg));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void itsOwnResultStaysAsItIs(String format) throws IOException {
        byte[] picture = PhotoFile.pictureAlone(written(drawn("colour"), format, false));
        assertThat(PhotoFile.pictureAlone(picture)).isEqualTo(picture);
    }

    @Test
    void thePdfCarriesThePictureAlone() throws IOException {
        byte[] png = withChunk(
                written(drawn("alpha"), "png", false),
                "tEXt",
                ("Where\0" + SECRET).getBytes(StandardCharsets.US_ASCII));
        byte[] picture = PhotoFile.pictureAlone(png);
        byte[] pdf = Samples.pdf(
                Samples.DRAWING, new Samples.Face().photo(Photo.parse(picture)).face());
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        Path file = Files.write(folder.resolve("c.pdf"), pdf);
        Tool.require("pdfimages").run("-all", file, folder.resolve("image")).ok();
        assertThat(Files.readAllBytes(folder.resolve("image-000.jpg"))).isEqualTo(picture);
    }

    @ParameterizedTest
    @CsvSource({"4001, 1", "1, 4001", "0, 5", "3000, 2001", "65536, 65536", "-1, -1", "46341, 46341"})
    void aPngThatIsTooLargeIsRefusedBeforeAPixelIsRead(int width, int height) throws IOException {
        byte[] png = written(drawn("colour"), "png", false);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotoFile.pictureAlone(png))
                .withMessageContaining(width + " × " + height);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aFileThatEndsTooEarlyIsRefused(String format) throws IOException {
        byte[] whole = written(drawn("colour"), format, false);
        for (int length = 0; length < whole.length; length += 1 + length / 40) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatIllegalArgumentException().isThrownBy(() -> PhotoFile.pictureAlone(part));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aDamagedFileIsReadOrRefusedAndNothingElseEscapes(String format) throws IOException {
        byte[] whole = written(drawn("palette"), format, true);
        Random random = new Random(20261121);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                assertThat(PhotoFile.pictureAlone(damaged)).startsWith(0xff, 0xd8);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void otherFilesAreRefused() {
        for (String other : new String[] {"GIF89a;", "%PDF-1.7", "<svg/>", "RIFF....WEBP", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PhotoFile.pictureAlone(other.getBytes(StandardCharsets.US_ASCII)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotoFile.pictureAlone(new byte[Photo.MOST_BYTES + 1]))
                .withMessageContaining("1048577");
    }

    /** Red in the middle; the corners are white, or transparent where there is transparency. */
    private static BufferedImage drawn(String kind) {
        BufferedImage image = switch (kind) {
            case "grey" -> new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
            case "grey-16" -> new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
            case "black-and-white" -> new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
            case "palette" -> new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
            case "palette-with-transparency" -> palette();
            case "colour" -> new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
            case "alpha" -> new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_4BYTE_ABGR);
            default -> sixteenBits(kind.startsWith("alpha"));
        };
        Graphics2D pen = image.createGraphics();
        if (!image.getColorModel().hasAlpha()) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
        }
        pen.setColor(kind.equals("black-and-white") ? Color.BLACK : new Color(200, 30, 40));
        pen.fillRect(WIDTH / 4, HEIGHT / 4, WIDTH / 2, HEIGHT / 2);
        pen.dispose();
        return image;
    }

    private static BufferedImage palette() {
        byte[] red = {0, (byte) 200};
        byte[] green = {0, 30};
        byte[] blue = {0, 40};
        IndexColorModel colours = new IndexColorModel(8, 2, red, green, blue, new byte[] {0, (byte) 255});
        return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, colours);
    }

    private static BufferedImage sixteenBits(boolean alpha) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? ComponentColorModel.TRANSLUCENT : ComponentColorModel.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        return new BufferedImage(model, raster, false, null);
    }

    private static byte[] written(BufferedImage image, String format, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The chunk stands after the header. */
    private static byte[] withChunk(byte[] png, String type, byte[] data) {
        int at = 8 + 25;
        ByteBuffer out = ByteBuffer.allocate(png.length + data.length + 12);
        out.put(png, 0, at).putInt(data.length);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.put(name).put(data).putInt((int) sum.getValue());
        return out.put(png, at, png.length - at).array();
    }

    /** Two hundred megabytes of text in two hundred kilobytes. */
    private static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("Comment\0\0".getBytes(StandardCharsets.US_ASCII));
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        byte[] zeros = new byte[1 << 20];
        byte[] piece = new byte[1 << 14];
        for (int i = 0; i < 200; i++) {
            deflater.setInput(zeros);
            for (int n = deflater.deflate(piece); n > 0; n = deflater.deflate(piece)) {
                out.write(piece, 0, n);
            }
        }
        deflater.finish();
        out.write(piece, 0, deflater.deflate(piece));
        deflater.end();
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static int[] pixels(byte[] file) throws IOException {
        return read(file).getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    }
}
