package zhengjian.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import zhengjian.web.session.Tokens;

/**
 * Who is signed in, in memory: a restart signs everybody out. Tokens are 256 random bits; only their hashes are kept. A
 * closed account is signed out with its next request. Safe for threads.
 */
public final class Sessions {
    /** After so long without a request somebody is signed out. */
    public static final Duration IDLE = Duration.ofMinutes(15);
    /** After so long everybody signs in again. */
    public static final Duration LONGEST = Duration.ofHours(8);

    private static final int MOST = 10_000;

    private final Accounts accounts;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Cache<String, Session> open;

    public Sessions(Accounts accounts, InstantSource clock, SecureRandom random) {
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
        this.open = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(IDLE)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /** A new session's token. */
    public record Opened(String token, Session session) {
        @Override
        public String toString() {
            return "session of " + session.account().user();
        }
    }

    Opened open(Account account) {
        String token = Tokens.draw(random);
        Instant now = clock.instant();
        Session session = new Session(account, now, now.plus(LONGEST));
        open.put(Tokens.hash(token), session);
        return new Opened(token, session);
    }

    /** The session of a token, with the account as it stands now; empty when it has ended or never was. */
    public Optional<Session> find(String token) {
        String key = Tokens.hash(token);
        Session session = open.getIfPresent(key);
        if (session == null) {
            return Optional.empty();
        }
        Optional<Account> account =
                accounts.find(session.account().user()).filter(now -> now.admits(session.account()));
        if (account.isEmpty() || !clock.instant().isBefore(session.until())) {
            open.invalidate(key);
            return Optional.empty();
        }
        return Optional.of(new Session(account.get(), session.since(), session.until()));
    }

    /** Signs out; nothing happens when it has ended already. */
    public void end(String token) {
        open.invalidate(Tokens.hash(token));
    }
}
