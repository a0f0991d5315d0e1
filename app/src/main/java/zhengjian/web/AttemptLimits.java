package zhengjian.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * How often something may be tried: by client (every attempt counts) and by target (only failed attempts count, so that
 * nobody can lock a certificate for others by asking rightly). A target that does not exist counts like one that does.
 * Memory is bounded: the least used entries are forgotten first, which only ever helps the one who asks.
 */
public final class AttemptLimits {
    private static final int REMEMBERED = 50_000;
    private static final int TARGET_LENGTH = 64;

    private final boolean enabled;
    private final ClientAddress addresses;
    private final Buckets clients;
    private final Buckets targets;

    /**
     * @param addresses tells one client from another
     * @param client attempts of one client
     * @param target failed attempts at one target, from anywhere
     */
    public AttemptLimits(ClientAddress addresses, Limit client, Limit target) {
        this(true, addresses, client, target);
    }

    private AttemptLimits(boolean enabled, ClientAddress addresses, Limit client, Limit target) {
        this.enabled = enabled;
        this.addresses = addresses;
        this.clients = new Buckets(client);
        this.targets = new Buckets(target);
    }

    /** No limits at all: for measuring on a loopback address. */
    public static AttemptLimits off(ClientAddress addresses) {
        Limit any = new Limit(1, Duration.ofSeconds(1));
        return new AttemptLimits(false, addresses, any, any);
    }

    /**
     * So many attempts in a period, refilled evenly.
     *
     * @param attempts at least 1
     * @param period at least one second
     */
    public record Limit(int attempts, Duration period) {
        /** Refuses limits that allow nothing. */
        public Limit {
            if (attempts < 1 || period.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("limit of " + attempts + " in " + period + ": at least 1 in 1 s");
            }
        }
    }

    /** Counts an attempt of this client. @throws ProblemException 429 with the seconds to wait */
    public void admit(Context context) {
        if (enabled) {
            clients.take(addresses.of(context)).ifPresent(AttemptLimits::refuse);
        }
    }

    /** The same, and refuses while too many attempts at this target have failed. @throws ProblemException 429 */
    public void admit(Context context, String target) {
        if (enabled) {
            admit(context);
            targets.look(shortened(target)).ifPresent(AttemptLimits::refuse);
        }
    }

    /** An attempt at this target failed: wrong name, no such number, wrong code. */
    public void failed(String target) {
        if (enabled) {
            targets.take(shortened(target));
        }
    }

    /** Whether so many attempts at this target have failed that nobody is let in to it now. */
    public boolean isExhausted(String target) {
        return enabled && targets.look(shortened(target)).isPresent();
    }

    /** How many clients and targets are remembered now. */
    long remembered() {
        return clients.size() + targets.size();
    }

    private static void refuse(Duration wait) {
        throw Problems.tooManyAttempts(wait).exception();
    }

    private static String shortened(String target) {
        return target.length() <= TARGET_LENGTH ? target : target.substring(0, TARGET_LENGTH);
    }

    private static final class Buckets {
        private final Limit limit;
        private final Cache<String, Bucket> byKey;

        Buckets(Limit limit) {
            this.limit = limit;
            this.byKey = Caffeine.newBuilder()
                    .maximumSize(REMEMBERED)
                    .expireAfterAccess(limit.period().multipliedBy(2))
                    .build();
        }

        long size() {
            byKey.cleanUp();
            return byKey.estimatedSize();
        }

        /** Takes one; empty if there was one. */
        Optional<Duration> take(String key) {
            Bucket bucket = byKey.get(key, any -> full());
            return bucket.tryConsume(1) ? Optional.empty() : Optional.of(wait(bucket));
        }

        /** Empty if there is one to take. */
        Optional<Duration> look(String key) {
            Bucket bucket = byKey.getIfPresent(key);
            return bucket == null || bucket.getAvailableTokens() > 0 ? Optional.empty() : Optional.of(wait(bucket));
        }

        private static Duration wait(Bucket bucket) {
            return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(bandwidth ->
                            bandwidth.capacity(limit.attempts()).refillGreedy(limit.attempts(), limit.period()))
                    .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                    .build();
        }
    }
}
