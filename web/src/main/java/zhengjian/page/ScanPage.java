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
        /** A list of certificates, which employers have checked row by row. */
        LIST,
        /** No QR code found in it. */
        NO_CODE;

        /** Key of its texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Where to go on: the field, or the area where such a file is taken. */
        public String next() {
            return this == LIST ? "/employer" : "#file";
        }
    }
}
