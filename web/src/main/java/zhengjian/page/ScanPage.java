package zhengjian.page;

import java.util.Locale;
import java.util.Optional;

/**
 * The scan page: camera on tap, photo by file input.
 *
 * @param complaint what was wrong with an uploaded photo, if anything
 */
public record ScanPage(Optional<Complaint> complaint) {

    /** The page as first opened. */
    public static ScanPage empty() {
        return new ScanPage(Optional.empty());
    }

    /** What can be wrong with an uploaded photo. */
    public enum Complaint {
        /** No file chosen. */
        NO_FILE,
        /** Larger than the limit. */
        TOO_LARGE,
        /** Not a picture that can be read (JPEG, PNG, GIF, BMP). */
        NOT_A_PICTURE,
        /** No QR code found in it. */
        NO_CODE;

        /** Key of its texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
