package zhengjian.roster.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import zhengjian.employer.CreditCode;

/** Uploads between the page that took them and the page that says which column is which: in memory, for ten minutes. */
public final class PendingLists {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final long BYTES = 64L << 20;
    private static final int TOKEN = 16;

    private final SecureRandom random;
    private final Cache<String, Pending> lists = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String token, Pending pending) -> pending.content().length)
            .expireAfterWrite(KEPT)
            .build();

    public PendingLists(SecureRandom random) {
        this.random = random;
    }

    /** An upload of an employer. */
    record Pending(CreditCode employer, String fileName, byte[] content) {}

    /** Keeps an upload; its token. */
    String keep(Pending pending) {
        byte[] bytes = new byte[TOKEN];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        lists.put(token, pending);
        return token;
    }

    /** The upload of that token if it is this employer's and still there. */
    Optional<Pending> find(CreditCode employer, String token) {
        return Optional.ofNullable(lists.getIfPresent(token))
                .filter(pending -> pending.employer().equals(employer));
    }

    void forget(String token) {
        lists.invalidate(token);
    }
}
