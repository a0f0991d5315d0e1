package zhengjian.staff.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import zhengjian.staff.UserName;
import zhengjian.web.session.Tokens;

/** Who has shown one factor at the provider and owes us the second one: for five minutes and five tries. Safe for threads. */
public final class HalfSignIns {
    public static final Duration LIFE = Duration.ofMinutes(5);
    public static final int TRIES = 5;

    private static final int MOST = 10_000;
    private static final int LONGEST = 64;

    private final SecureRandom random;
    private final Cache<String, Half> halves;

    public HalfSignIns(InstantSource clock, SecureRandom random) {
        this.random = random;
        this.halves = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFE)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /** Somebody half signed in. @param to where the person wants to go */
    public record Half(UserName user, String to, AtomicInteger left) {
        @Override
        public String toString() {
            return "somebody half signed in";
        }
    }

    /** Remembers somebody; the token that the form for the second factor bears. */
    public String open(UserName user, String to) {
        String token = Tokens.draw(random);
        halves.put(Tokens.hash(token), new Half(user, to, new AtomicInteger(TRIES)));
        return token;
    }

    /** Who that is, for one try; empty when it is over. */
    public Optional<Half> attempt(String token) {
        return token.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(halves.getIfPresent(Tokens.hash(token)))
                        .filter(half -> half.left().getAndDecrement() > 0);
    }

    /** It is used up. @return whether it was there: of two at once, one is */
    public boolean end(String token) {
        return halves.asMap().remove(Tokens.hash(token)) != null;
    }
}
