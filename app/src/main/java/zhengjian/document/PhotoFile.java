package zhengjian.document;

import java.io.IOException;
import zhengjian.document.drawing.Photo;

/**
 * A photo as it comes from outside, JPEG or PNG, in the one form that a certificate carries: a JPEG without anything but the
 * picture. No position, device, comment, thumbnail or hidden second picture goes on.
 */
public final class PhotoFile {
    private PhotoFile() {}

    /**
     * The picture alone; the same bytes for what this gave before.
     *
     * @param content up to 1 MiB: a JPEG of up to 4,000 pixels a side, or a PNG of up to six million pixels, of any colour
     *     type and depth; what is transparent becomes white
     * @throws IllegalArgumentException when it is no such picture; the message says what was found
     */
    public static byte[] pictureAlone(byte[] content) {
        if (content.length > Photo.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "expected at most " + Photo.MOST_BYTES + " bytes, found " + content.length);
        }
        try {
            byte[] jpeg = PngPixels.isPng(content) ? PngPixels.asJpeg(content) : JpegSegments.pictureOf(content);
            return Photo.parse(jpeg).jpeg();
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("the picture is damaged: " + e.getMessage(), e);
        }
    }
}
