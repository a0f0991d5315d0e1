package zhengjian.holder.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import zhengjian.holder.SignedHolder;
import zhengjian.web.session.Tokens;

/**
 * Holders who are signed in by bearer token, in memory: a restart signs everybody out. Tokens are 256 random bits; only their
 * hashes are kept. Safe for threads.
 */
public final class HolderSessions {
    /** After so long without a request somebody is signed out. */
    public static final Duration IDLE = Duration.ofMinutes(15);
    /** After so long everybody signs in again. */
    public static final Duration LONGEST = Duration.ofHours(2);

    private static final int MOST = 20_000;

    private final InstantSource clock;
    private final SecureRandom random;
    private final Cache<String, Session> open;

    public HolderSessions(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.open = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(IDLE)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    private record Session(SignedHolder holder, Instant until) {}

    /** A new session's token and when it ends. */
    public record Opened(String token, Instant until) {
        @Override
        public String toString() {
            return "a session";
        }
    }

    /** Opens a session. */
    public Opened open(SignedHolder holder) {
        String token = Tokens.draw(random);
        Instant until = clock.instant().plus(LONGEST);
        open.put(Tokens.hash(token), new Session(holder, until));
        return new Opened(token, until);
    }

    /** Whose session it is; empty when it has ended or never was. */
    public Optional<SignedHolder> find(String token) {
        Session session = open.getIfPresent(Tokens.hash(token));
        return session != null && clock.instant().isBefore(session.until())
                ? Optional.of(session.holder())
                : Optional.empty();
    }

    /** Signs out; nothing happens when it has ended already. */
    public void end(String token) {
        open.invalidate(Tokens.hash(token));
    }
}
