package zhengjian.catalogue;

import java.nio.charset.StandardCharsets;

/**
 * All divisions as one text for readers outside, the offline page among them: a line each, {@code CODENAME} as it is now or
 * was last; {@code ~} before the name marks a development zone; the year of the end and the successors follow where it has
 * ended. The format is docs/verify-offline.md.
 */
public final class PlaceListing {
    private PlaceListing() {}

    /** The listing in UTF-8. */
    public static byte[] of(Divisions divisions) {
        StringBuilder text = new StringBuilder(1 << 16);
        for (Division division : divisions.all()) {
            text.append(division.code())
                    .append(division.developmentZone() ? "~" : "")
                    .append(division.name());
            if (division.until() != Division.OPEN) {
                text.append(' ').append(division.until());
                division.successors().forEach(code -> text.append(' ').append(code));
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
