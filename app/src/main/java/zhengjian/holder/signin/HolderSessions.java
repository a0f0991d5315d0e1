package zhengjian.holder.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import zhengjian.holder.SignedHolder;

/**
 * Holders who are signed in by bearer token, in memory: a restart signs everybody out. Tokens are 256 random bits; only their
 * hashes are kept. Safe for threads.
 */
public final class HolderSessions {
    /** After so long without a request somebody is signed out. */
    public static final Duration IDLE = Duration.ofMinutes(15);
    /** After so long everybody signs in again. */
    public static final Duration LONGEST = Duration.ofHours(2);

    private static final int TOKEN = 32;
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
        byte[] bytes = new byte[TOKEN];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant until = clock.instant().plus(LONGEST);
        open.put(hash(token), new Session(holder, until));
        return new Opened(token, until);
    }

    /** Whose session it is; empty when it has ended or never was. */
    public Optional<SignedHolder> find(String token) {
        Session session = open.getIfPresent(hash(token));
        return session != null && clock.instant().isBefore(session.until())
                ? Optional.of(session.holder())
                : Optional.empty();
    }

    /** Signs out; nothing happens when it has ended already. */
    public void end(String token) {
        open.invalidate(hash(token));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
