package zhengjian.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often something may be tried: by client (every attempt counts) and by target (only failed attempts count, so that
 * nobody can lock a certificate for others by asking rightly). A target that does not exist counts like one that does. Targets that
 * can be guessed are also counted for everybody together: when too many attempts fail, whoever makes them, all of them pause.
 * Memory is bounded: the least used entries are forgotten first, which only ever helps the one who asks.
 */
public final class AttemptLimits {
    private static final int REMEMBERED = 50_000;
    private static final int TARGET_LENGTH = 64;

    private final boolean enabled;
    private final ClientAddress addresses;
    private final Buckets clients;
    private final Buckets targets;
    private final Optional<Pause> guesses;

    /**
     * @param addresses tells one client from another
     * @param client attempts of one client
     * @param target failed attempts at one target, from anywhere
     */
    public AttemptLimits(ClientAddress addresses, Limit client, Limit target) {
        this(true, addresses, client, target, Optional.empty());
    }

    /** @param guesses failed attempts of everybody together at targets that can be guessed; then they pause for its period */
    public AttemptLimits(ClientAddress addresses, Limit client, Limit target, Limit guesses) {
        this(true, addresses, client, target, Optional.of(new Pause(guesses)));
    }

    private AttemptLimits(
            boolean enabled, ClientAddress addresses, Limit client, Limit target, Optional<Pause> guesses) {
        this.guesses = guesses;
        this.enabled = enabled;
        this.addresses = addresses;
        this.clients = new Buckets(client);
        this.targets = new Buckets(target);
    }

    /** No limits at all: for measuring on a loopback address. */
    public static AttemptLimits off(ClientAddress addresses) {
        Limit any = new Limit(1, Duration.ofSeconds(1));
        return new AttemptLimits(false, addresses, any, any, Optional.empty());
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

    /** As {@link #admit(Context, String)}; one that can be guessed is refused as well while guesses pause. */
    public void admit(Context context, String target, boolean guessable) {
        admit(context, target);
        if (guessable && enabled) {
            guesses.flatMap(Pause::left).ifPresent(wait -> {
                throw Problems.guessesPause(wait).exception();
            });
        }
    }

    /** As {@link #failed(String)}; one that can be guessed counts for everybody together. */
    public void failed(String target, boolean guessable) {
        failed(target);
        if (guessable && enabled) {
            guesses.ifPresent(Pause::failed);
        }
    }

    /** Whether too many guesses have failed, so that no target that can be guessed is tried now. */
    public boolean guessesPause() {
        return enabled && guesses.flatMap(Pause::left).isPresent();
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

    /** So many failures in a period, and then none for as long: refilling little by little would let guessers go on. */
    private static final class Pause {
        private static final Logger LOG = LoggerFactory.getLogger(AttemptLimits.class);

        private final Limit limit;
        private long begun = System.nanoTime();
        private int failures;
        private long until = begun;

        Pause(Limit limit) {
            this.limit = limit;
        }

        synchronized void failed() {
            long now = System.nanoTime();
            if (now - begun >= limit.period().toNanos()) {
                begun = now;
                failures = 0;
            }
            if (++failures == limit.attempts()) {
                until = now + limit.period().toNanos();
                LOG.warn("{} guesses have failed: guessing pauses for {}", failures, limit.period());
            }
        }

        synchronized Optional<Duration> left() {
            long left = until - System.nanoTime();
            return left > 0 ? Optional.of(Duration.ofNanos(left)) : Optional.empty();
        }
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
