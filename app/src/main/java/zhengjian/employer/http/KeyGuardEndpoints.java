package zhengjian.employer.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import zhengjian.employer.ApiKey;
import zhengjian.employer.ApiKeys;
import zhengjian.employer.KeyScope;
import zhengjian.employer.KeyUse;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Problems;

/** Tells whose program sends a request: by its key as bearer token (RFC 6750), and by nothing else. */
public final class KeyGuardEndpoints {
    /** Requests of one key in a minute. */
    public static final int PER_MINUTE = 600;

    private static final String SCHEME = "Bearer ";
    private static final int REMEMBERED = 10_000;

    private final ApiKeys keys;
    private final KeyUse use;
    private final AttemptLimits limits;
    private final InstantSource clock;
    private final boolean limited;
    private final Cache<String, Bucket> requests = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    /**
     * @param limits what is no key counts against its client
     * @param limited false for measuring: a key has as many requests as it likes
     */
    public KeyGuardEndpoints(ApiKeys keys, KeyUse use, AttemptLimits limits, InstantSource clock, boolean limited) {
        this.keys = keys;
        this.use = use;
        this.limits = limits;
        this.clock = clock;
        this.limited = limited;
    }

    /**
     * The key of a request that may do without: empty when it has none, or the token of somebody else.
     *
     * @throws zhengjian.web.ProblemException 401 when it looks like a key and is none in force, 429
     */
    public Optional<ApiKey> identify(Context context) {
        return token(context).filter(ApiKeys::looksLikeOne).isPresent()
                ? Optional.of(seen(admitted(context)))
                : Optional.empty();
    }

    /** The key of a request. @throws zhengjian.web.ProblemException 401, 403 when it may not do this, 429 */
    public ApiKey require(Context context, KeyScope scope) {
        ApiKey found = admitted(context);
        if (!found.scopes().contains(scope)) {
            throw Problems.notAllowed("这个密钥没有“" + scope.code() + "”权限。 This key lacks the scope " + scope.code() + ".")
                    .exception();
        }
        return seen(found);
    }

    private ApiKey seen(ApiKey key) {
        use.seen(key, clock.instant());
        return key;
    }

    private ApiKey admitted(Context context) {
        context.header("Cache-Control", "no-store");
        Optional<ApiKey> key = token(context).flatMap(text -> keys.authenticate(text, clock.instant()));
        if (key.isEmpty()) {
            limits.admit(context);
            context.header("WWW-Authenticate", "Bearer");
            throw Problems.notSignedIn()
                    .withDetail("请在 Authorization: Bearer 中给出有效的接口密钥。"
                            + " Give a key that is in force as Authorization: Bearer.")
                    .exception();
        }
        ApiKey found = key.get();
        Bucket bucket = requests.get(found.id(), any -> full());
        if (limited && !bucket.tryConsume(1)) {
            throw Problems.tooManyAttempts(
                            Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()))
                    .exception();
        }
        return found;
    }

    private static Bucket full() {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
                .build();
    }

    private static Optional<String> token(Context context) {
        String header = context.req().getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
