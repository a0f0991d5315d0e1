package zhengjian.verification.upload;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Finds the QR code in a photo (JPEG or PNG). A photo of more than {@link #MOST_PIXELS} is refused from its header; a large
 * one is thinned out while it is read; only few are read at once, because each takes tens of megabytes and some seconds
 * at most.
 */
public final class QrPhoto {
    /** Pixels of a photo that is looked at: the usual phone takes 12 million. */
    public static final int MOST_PIXELS = 26_000_000;

    private static final int PIXELS_TO_SEARCH = 9_000_000;
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** What came out. */
    public sealed interface Found {
        /** The text of the code. */
        record Code(String text) implements Found {}

        /** No code in it, or none that can be read. */
        record Nothing() implements Found {}

        /** Not a JPEG or PNG that can be decoded. */
        record NotAPhoto() implements Found {}

        /** More than {@link #MOST_PIXELS}. */
        record TooLarge() implements Found {}

        /** Too many photos are being read; try again shortly. */
        record Busy() implements Found {}
    }

    /** Reads a photo of any content and size. */
    public Found read(byte[] photo) {
        UploadedFile kind = UploadedFile.of(photo);
        if (kind != UploadedFile.JPEG && kind != UploadedFile.PNG) {
            return new Found.NotAPhoto();
        }
        if (!places.tryAcquire()) {
            return new Found.Busy();
        }
        try {
            return find(photo, kind);
        } catch (IOException | RuntimeException damaged) {
            return new Found.NotAPhoto();
        } finally {
            places.release();
        }
    }

    private static Found find(byte[] photo, UploadedFile kind) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                return new Found.TooLarge();
            }
            int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / PIXELS_TO_SEARCH)));
            return search(read(reader, step));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, int step) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static Found search(BufferedImage image) {
        return new QrSearch(GreyPicture.of(image))
                .find()
                .<Found>map(Found.Code::new)
                .orElseGet(Found.Nothing::new);
    }
}
