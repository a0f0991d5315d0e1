package zhengjian.administration.http;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import zhengjian.administration.AccountRequest.Factors;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.Base32;
import zhengjian.signing.credential.TokenException;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.web.session.Form;

/**
 * Password and one-time secret of a form. The user types the password and a code of the own app, which proves that the secret
 * arrived there; from then on the form has the password's hash alone.
 */
final class AskedFactors {
    private static final Pattern HASH =
            Pattern.compile("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{16,64}\\$[A-Za-z0-9+/]{32,64}");

    private AskedFactors() {}

    /** The factors, or complaints. */
    static Optional<Factors> of(Form form, Instant now, SecureRandom random) {
        Optional<OneTimeSecret> secret = form.required("secret", AskedFactors::secret);
        if (!form.typed("hash").isEmpty()) {
            return form.optional("hash", AskedFactors::hash).flatMap(hash -> secret.map(one -> new Factors(hash, one)));
        }
        if (secret.filter(one -> one.step(form.typed("code"), now).isPresent()).isEmpty()) {
            form.complain(
                    "code",
                    "动态码不对：请把密钥录入动态码应用，再填应用显示的 6 位数字。 Wrong code: put the secret into the app, then"
                            + " type the six digits that it shows.");
        }
        if (!form.typed("password").equals(form.typed("again"))) {
            form.complain("again", "两次口令不同。 The passwords differ.");
        }
        if (!form.isRight()) {
            return Optional.empty();
        }
        char[] password = form.typed("password").toCharArray();
        try {
            PasswordHash hash = PasswordHash.of(password, random);
            return secret.map(one -> new Factors(hash, one));
        } catch (IllegalArgumentException e) {
            form.complain("password", String.valueOf(e.getMessage()));
            return Optional.empty();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The form as it goes on from here: no password in it. */
    static Form withoutPassword(Form form, Optional<Factors> factors) {
        Map<String, List<String>> fields = new TreeMap<>(form.fields());
        List.of("password", "again", "code").forEach(fields::remove);
        factors.ifPresent(one -> fields.put("hash", List.of(one.password().text())));
        return Form.of(fields);
    }

    private static PasswordHash hash(String text) {
        if (!HASH.matcher(text).matches()) {
            throw new IllegalArgumentException("口令请重新填写。 Please type the password again.");
        }
        return new PasswordHash(text);
    }

    /** The secret that a form came with, if it came with one. */
    static Optional<OneTimeSecret> secretOf(String text) {
        try {
            return Optional.of(secret(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static OneTimeSecret secret(String text) {
        try {
            return new OneTimeSecret(Bytes.copyOf(Base32.decode(text)));
        } catch (TokenException | IllegalArgumentException e) {
            throw new IllegalArgumentException("密钥请用页面给出的那一个。 Use the secret that the page gives.", e);
        }
    }
}
