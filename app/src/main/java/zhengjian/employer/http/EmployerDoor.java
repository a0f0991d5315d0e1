package zhengjian.employer.http;

import java.util.List;
import java.util.Optional;
import zhengjian.employer.CreditCode;
import zhengjian.employer.Employer;
import zhengjian.employer.SignInEmployer;
import zhengjian.page.session.SignInPage;
import zhengjian.web.session.Door;
import zhengjian.web.session.Form;

/** Employers get in with credit code, password and one-time code. */
public final class EmployerDoor implements Door<Employer> {
    private final SignInEmployer signIn;

    public EmployerDoor(SignInEmployer signIn) {
        this.signIn = signIn;
    }

    @Override
    public List<SignInPage.Field> fields() {
        return List.of(
                new SignInPage.Field("creditCode", "text", "username", "text", 40),
                new SignInPage.Field("password", "password", "current-password", "text", 128),
                new SignInPage.Field("code", "text", "one-time-code", "numeric", 6));
    }

    @Override
    public String target(Form typed) {
        return code(typed).map(CreditCode::text).orElse("nobody");
    }

    @Override
    public Optional<Employer> enter(Form typed) {
        return signIn.check(code(typed), typed.typed("password").toCharArray(), typed.typed("code"));
    }

    private static Optional<CreditCode> code(Form typed) {
        try {
            return Optional.of(CreditCode.parse(typed.typed("creditCode")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
