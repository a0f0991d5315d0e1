package zhengjian.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Signs somebody in with password and one-time code. Whichever of the three is wrong, the answer is the same and takes as
 * long. A code is taken once.
 */
public final class SignIn {
    private static final int REMEMBERED = 10_000;

    private final Accounts accounts;
    private final Sessions sessions;
    private final InstantSource clock;
    /** The step of the last code of each user; a code older than the window cannot come again. */
    private final Cache<UserName, Long> lastSteps = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private final OneTimeSecret nobodys;

    /** @param nobodys checked when there is no such account */
    public SignIn(Accounts accounts, Sessions sessions, InstantSource clock, OneTimeSecret nobodys) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
        this.nobodys = nobodys;
    }

    /** A new session; empty when user, password or code is wrong, or the account is closed. */
    public Optional<Sessions.Opened> with(UserName user, char[] password, String code) {
        return check(user, password, code).map(sessions::open);
    }

    /** The account; empty when user, password or code is wrong, or it is closed. The code is used up. */
    public Optional<Account> check(UserName user, char[] password, String code) {
        Optional<Account> account = accounts.find(user).filter(Account::enabled);
        boolean rightPassword =
                account.map(Account::password).orElse(PasswordHash.NOBODY).fits(password);
        OptionalLong step = account.map(Account::oneTimeSecret).orElse(nobodys).step(code, clock.instant());
        if (account.isEmpty() || !rightPassword || step.isEmpty() || !isFirstUse(user, step.getAsLong())) {
            return Optional.empty();
        }
        return account;
    }

    /** Whether this is the account's one-time code of now, for the first time, and the account is open. It is used up. */
    public boolean takesCode(Account account, String code) {
        OptionalLong step = account.oneTimeSecret().step(code, clock.instant());
        return account.enabled() && step.isPresent() && isFirstUse(account.user(), step.getAsLong());
    }

    private boolean isFirstUse(UserName user, long step) {
        boolean[] first = {false};
        lastSteps.asMap().compute(user, (any, last) -> {
            first[0] = last == null || step > last;
            return first[0] || last == null ? Long.valueOf(step) : last;
        });
        return first[0];
    }
}
