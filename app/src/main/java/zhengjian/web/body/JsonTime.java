package zhengjian.web.body;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times on the wire: ISO 8601 with the offset of Asia/Shanghai. */
public final class JsonTime {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Shanghai"));

    private JsonTime() {}

    /** As precise as the instant is. */
    public static String of(Instant instant) {
        return TIME.format(instant);
    }
}
