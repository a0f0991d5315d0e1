package zhengjian.administration;

import java.util.Optional;
import zhengjian.certificate.person.PersonName;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/**
 * What is asked for about an account.
 *
 * @param person who will use it, and {@code role}: for a new account alone
 * @param factors for a new account, and for new factors
 * @param reason 1 to 400 characters
 */
public record AccountRequest(
        AccountStep step,
        UserName user,
        Optional<PersonName> person,
        Optional<Role> role,
        Optional<Factors> factors,
        String reason) {
    private static final int LONGEST_REASON = 400;

    public AccountRequest {
        boolean makes = step == AccountStep.MAKE;
        if (person.isPresent() != makes
                || role.isPresent() != makes
                || factors.isPresent() != step.bringsFactors()
                || reason.isBlank()
                || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "账户申请的内容不全或多余 / a request about an account lacks something, or has too much");
        }
    }

    /** With what its user signs in; nobody but the user knows the password. */
    public record Factors(PasswordHash password, OneTimeSecret secret) {}
}
