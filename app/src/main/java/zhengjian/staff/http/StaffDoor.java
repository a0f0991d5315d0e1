package zhengjian.staff.http;

import java.util.List;
import java.util.Optional;
import zhengjian.page.session.SignInPage;
import zhengjian.page.signin.ProviderLink;
import zhengjian.staff.Account;
import zhengjian.staff.SignIn;
import zhengjian.staff.UserName;
import zhengjian.web.session.Door;
import zhengjian.web.session.Form;

/** Staff get in with user name, password and one-time code, as over the API. */
public final class StaffDoor implements Door<Account> {
    /** Nobody's name: what is no user name takes as long as one that nobody has. */
    private static final UserName NOBODY = new UserName("nobody-has-this-name");

    private final SignIn signIn;
    private final Optional<ProviderLink> provider;

    /** @param provider of the authority's directory, if it has one */
    public StaffDoor(SignIn signIn, Optional<ProviderLink> provider) {
        this.signIn = signIn;
        this.provider = provider;
    }

    @Override
    public Optional<ProviderLink> provider() {
        return provider;
    }

    @Override
    public List<SignInPage.Field> fields() {
        return List.of(
                new SignInPage.Field("user", "text", "username", "text", 40),
                new SignInPage.Field("password", "password", "current-password", "text", 128),
                new SignInPage.Field("code", "text", "one-time-code", "numeric", 6));
    }

    @Override
    public String target(Form typed) {
        return user(typed).text();
    }

    @Override
    public Optional<Account> enter(Form typed) {
        return signIn.check(user(typed), typed.typed("password").toCharArray(), typed.typed("code"));
    }

    private static UserName user(Form typed) {
        try {
            return UserName.parse(typed.typed("user"));
        } catch (IllegalArgumentException noName) {
            return NOBODY;
        }
    }
}
