package zhengjian.document;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What documents need to know of the place where they are made.
 *
 * @param baseUrl public address without a trailing slash; begins every QR code and is printed
 * @param sealLine the words below the star of the seal, 1 to 12 characters
 * @param sample whether 样例 stands across the page
 * @param furtherFonts TrueType files for characters that the program's own fonts lack, in this order
 */
public record DocumentSettings(URI baseUrl, String sealLine, boolean sample, List<Path> furtherFonts) {
    public DocumentSettings {
        int length = sealLine.codePointCount(0, sealLine.length());
        if (length < 1 || length > 12) {
            throw new IllegalArgumentException("the seal's line has 1 to 12 characters, found " + length);
        }
        furtherFonts = List.copyOf(furtherFonts);
    }

    /** A real register: 职称证书专用章, no mark across the page. */
    public static DocumentSettings of(URI baseUrl) {
        return new DocumentSettings(baseUrl, "职称证书专用章", false, List.of());
    }

    /** The demonstration: the seal says so, and 样例 stands across every page. */
    public static DocumentSettings demo(URI baseUrl) {
        return new DocumentSettings(baseUrl, "演示专用章", true, List.of());
    }
}
