package zhengjian.signing.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengjian.signing.cose.CborItem;

/** Status lists for tests. */
public final class StatusLists {
    /** The example of docs/formats/status-list.md: place 4711 is suspended. */
    public static final StatusListClaims EXAMPLE = new StatusListClaims(
            "https://zs.example.gov.cn/status/0.cwt",
            Instant.parse("2026-11-21T02:00:00Z"),
            Instant.parse("2026-11-22T03:00:00Z"),
            Duration.ofSeconds(60),
            StatusList.draft(2, 1 << 17)
                    .set(17, ListedStatus.INVALID.value())
                    .set(4711, ListedStatus.SUSPENDED.value())
                    .set(131_071, ListedStatus.SUPERSEDED.value())
                    .finish());

    /** Claim numbers by name. */
    static final Map<String, Long> CLAIMS = new LinkedHashMap<>();

    static {
        CLAIMS.put("subject", 2L);
        CLAIMS.put("issued", 6L);
        CLAIMS.put("expiry", 4L);
        CLAIMS.put("time-to-live", 65534L);
        CLAIMS.put("list", 65533L);
    }

    private StatusLists() {}

    /** The claims of the example with these bytes as the compressed list. */
    static CborItem.Map claims(byte[] compressed) {
        return claimsBut(
                "list", CborItem.map(CborItem.of("bits"), CborItem.of(2), CborItem.of("lst"), CborItem.of(compressed)));
    }

    /** The claims of the example with one value changed, or without it. */
    static CborItem.Map claimsBut(String name, @Nullable CborItem value) {
        Map<String, CborItem> values = new LinkedHashMap<>();
        values.put("subject", CborItem.of(EXAMPLE.subject()));
        values.put("issued", CborItem.of(EXAMPLE.issuedAt().getEpochSecond()));
        values.put("expiry", CborItem.of(EXAMPLE.expiresAt().getEpochSecond()));
        values.put("time-to-live", CborItem.of(EXAMPLE.timeToLive().toSeconds()));
        values.put(
                "list",
                CborItem.map(
                        CborItem.of("bits"),
                        CborItem.of(2),
                        CborItem.of("lst"),
                        CborItem.of(EXAMPLE.list().deflate())));
        values.remove(name);
        if (value != null) {
            values.put(name, value);
        }
        List<CborItem.Entry> entries = new ArrayList<>();
        values.forEach(
                (key, content) -> entries.add(new CborItem.Entry(CborItem.of(CLAIMS.getOrDefault(key, 0L)), content)));
        return new CborItem.Map(entries);
    }

    /** The claims of the example and one more. */
    static CborItem.Map claimsAnd(long key, CborItem value) {
        List<CborItem.Entry> entries = new ArrayList<>(claimsBut("", null).entries());
        entries.add(new CborItem.Entry(CborItem.of(key), value));
        return new CborItem.Map(entries);
    }
}
