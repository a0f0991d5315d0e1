package zhengjian.server.employer;

import zhengjian.employer.CreditCode;
import zhengjian.employer.Employer;
import zhengjian.server.Application;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;

/** Makes an account of an employer for {@code account new --role employer}. */
public final class NewEmployer {
    /** The word for such an account where others have a role. */
    public static final String ROLE = "employer";

    private NewEmployer() {}

    /** What was made. */
    public record Made(Employer employer, long ledgerIndex) {}

    /**
     * Enters the account with a fresh one-time secret.
     *
     * @param code unified social credit code as typed
     * @param name of the organisation
     * @throws IllegalArgumentException when one of them is not right
     */
    public static Made enter(Application application, String code, String name, char[] password, String by) {
        Employer employer = new Employer(
                CreditCode.parse(code),
                name.strip(),
                true,
                PasswordHash.of(password, application.random()),
                OneTimeSecret.generate(application.random()),
                by);
        return new Made(
                employer, Employing.employers(application).enter(employer).firstIndex());
    }
}
