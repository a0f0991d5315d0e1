package zhengjian.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * A PNG (ISO/IEC 15948) drawn on white and written as JPEG. Its size is read before a pixel is, and the decoder sees none of
 * the chunks that carry texts, times or profiles: some of them inflate without bound.
 */
final class PngPixels {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER = 0x49484452;
    private static final int END = 0x49454e44;
    /** IHDR, PLTE, tRNS, IDAT, IEND. */
    private static final Set<Integer> NEEDED = Set.of(HEADER, 0x504c5445, 0x74524e53, 0x49444154, END);

    private static final int MOST_A_SIDE = 4000;
    private static final int MOST_PIXELS = 6_000_000;
    private static final float QUALITY = 0.92f;

    private PngPixels() {}

    static boolean isPng(byte[] content) {
        return content.length > SIGNATURE.length && Arrays.equals(SIGNATURE, Arrays.copyOf(content, SIGNATURE.length));
    }

    /**
     * @throws IllegalArgumentException when it is damaged or too large
     * @throws IOException when the decoder does not read it
     */
    static byte[] asJpeg(byte[] png) throws IOException {
        return jpeg(onWhite(decoded(withNeededChunks(png))));
    }

    private static byte[] withNeededChunks(byte[] png) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
        out.writeBytes(SIGNATURE);
        ByteBuffer in = ByteBuffer.wrap(png, SIGNATURE.length, png.length - SIGNATURE.length);
        try {
            for (int type = 0; type != END; ) {
                int at = in.position();
                int length = in.getInt();
                int before = type;
                type = in.getInt();
                if (before == 0) {
                    requireSize(type, in.getInt(at + 8), in.getInt(at + 12));
                }
                if (length < 0 || length > in.remaining() - 4) {
                    throw new IllegalArgumentException("the PNG ends before its picture does");
                }
                in.position(in.position() + length + 4);
                if (NEEDED.contains(type)) {
                    out.write(png, at, length + 12);
                }
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the PNG ends before its picture does", e);
        }
        return out.toByteArray();
    }

    private static void requireSize(int type, int width, int height) {
        boolean sound = type == HEADER && width > 0 && height > 0 && width <= MOST_A_SIDE && height <= MOST_A_SIDE;
        if (!sound || width * height > MOST_PIXELS) {
            throw new IllegalArgumentException("a PNG of " + width + " × " + height + " pixels; expected at most "
                    + MOST_A_SIDE + " a side and " + MOST_PIXELS + " in all");
        }
    }

    private static BufferedImage decoded(byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return paper;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return JpegSegments.pictureOf(bytes.toByteArray());
    }
}
