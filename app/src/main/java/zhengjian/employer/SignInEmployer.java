package zhengjian.employer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;

/**
 * Signs an employer in with credit code, password and one-time code. Whichever is wrong, the answer is the same and takes as
 * long. A code is taken once.
 */
public final class SignInEmployer {
    private static final int REMEMBERED = 10_000;

    private final Employers employers;
    private final InstantSource clock;
    private final OneTimeSecret nobodys;
    /** The step of the last code of each employer; a code older than the window cannot come again. */
    private final Cache<CreditCode, Long> lastSteps = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    /** @param nobodys checked when there is no such account */
    public SignInEmployer(Employers employers, InstantSource clock, OneTimeSecret nobodys) {
        this.employers = employers;
        this.clock = clock;
        this.nobodys = nobodys;
    }

    /** The account; empty when code, password or one-time code is wrong, or it is closed. The one-time code is used up. */
    public Optional<Employer> check(Optional<CreditCode> code, char[] password, String oneTimeCode) {
        Optional<Employer> employer = code.flatMap(employers::find).filter(Employer::enabled);
        boolean rightPassword =
                employer.map(Employer::password).orElse(PasswordHash.NOBODY).fits(password);
        OptionalLong step =
                employer.map(Employer::oneTimeSecret).orElse(nobodys).step(oneTimeCode, clock.instant());
        return employer.filter(
                found -> rightPassword && step.isPresent() && isFirstUse(found.code(), step.getAsLong()));
    }

    private boolean isFirstUse(CreditCode code, long step) {
        boolean[] first = {false};
        lastSteps.asMap().compute(code, (any, last) -> {
            first[0] = last == null || step > last;
            return first[0] || last == null ? Long.valueOf(step) : last;
        });
        return first[0];
    }
}
