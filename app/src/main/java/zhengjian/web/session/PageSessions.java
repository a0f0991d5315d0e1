package zhengjian.web.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhengjian.page.session.Notice;
import zhengjian.page.session.SignInPage.Reason;

/**
 * Who is signed in to the pages of an area, in memory: a restart signs everybody out. How a session ended is remembered for
 * a while, so that the person can be told. Safe for threads.
 *
 * @param <A> what the area's accounts are
 */
public final class PageSessions<A> {
    /** After so long without a request somebody is signed out. */
    public static final Duration IDLE = Duration.ofMinutes(15);
    /** After so long everybody signs in again. */
    public static final Duration LONGEST = Duration.ofHours(8);

    private static final int MOST = 20_000;

    private final Function<A, Optional<A>> present;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Cache<String, Entry<A>> entries;

    /** @param present the account as it stands now; empty when it is closed */
    public PageSessions(Function<A, Optional<A>> present, InstantSource clock, SecureRandom random) {
        this.present = present;
        this.clock = clock;
        this.random = random;
        this.entries = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(LONGEST.plus(IDLE))
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    private static final class Entry<A> implements SignedIn.Notices {
        private final A account;
        private final String csrf;
        private final Instant since;
        private final AtomicReference<@Nullable Notice> notice = new AtomicReference<>();
        private volatile Instant used;
        private volatile @Nullable Reason ended;

        Entry(A account, String csrf, Instant since) {
            this.account = account;
            this.csrf = csrf;
            this.since = since;
            this.used = since;
        }

        @Override
        public void tell(Notice told) {
            notice.set(told);
        }

        @Override
        public Optional<Notice> take() {
            return Optional.ofNullable(notice.getAndSet(null));
        }
    }

    /**
     * What a token stands for.
     *
     * @param session present while it goes on
     * @param ended why it does not; {@link Reason#NONE} when nothing is known of it
     */
    record Found<A>(Optional<SignedIn<A>> session, Reason ended) {}

    /** A new session; its token. */
    String open(A account) {
        String token = Tokens.draw(random);
        entries.put(Tokens.hash(token), new Entry<>(account, Tokens.draw(random), clock.instant()));
        return token;
    }

    /** What a token stands for now; that it was asked counts as a request of the session. */
    Found<A> find(String token) {
        Entry<A> entry = entries.getIfPresent(Tokens.hash(token));
        if (entry == null) {
            return new Found<>(Optional.empty(), Reason.NONE);
        }
        Instant now = clock.instant();
        Optional<A> account = entry.ended == null ? present.apply(entry.account) : Optional.empty();
        Reason ended = ended(entry, account.isPresent(), now);
        if (ended != null) {
            entry.ended = ended;
            return new Found<>(Optional.empty(), ended);
        }
        entry.used = now;
        return new Found<>(account.map(one -> new SignedIn<>(one, entry.csrf, entry.since, entry)), Reason.NONE);
    }

    /** Once ended, it stays so, whatever the clock does. */
    private static <A> @Nullable Reason ended(Entry<A> entry, boolean open, Instant now) {
        Reason before = entry.ended;
        if (before != null) {
            return before;
        }
        if (!now.isBefore(entry.since.plus(LONGEST))) {
            return Reason.LONGEST;
        }
        if (!now.isBefore(entry.used.plus(IDLE))) {
            return Reason.IDLE;
        }
        return open ? null : Reason.SIGNED_OUT;
    }

    /** Signs out; nothing happens when it has ended already. */
    void end(String token) {
        Entry<A> entry = entries.getIfPresent(Tokens.hash(token));
        if (entry != null && entry.ended == null) {
            entry.ended = Reason.SIGNED_OUT;
        }
    }
}
