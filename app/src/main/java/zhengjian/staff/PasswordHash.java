package zhengjian.staff;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Argon2id (RFC 9106) of a password, with OWASP's parameters: 19 MiB, 2 passes, 1 lane.
 *
 * @param text the usual form, {@code $argon2id$v=19$m=…}
 */
public record PasswordHash(String text) {
    /** Characters that a password has at least. NIST SP 800-63B: length, no rules about what is in it. */
    public static final int SHORTEST = 12;

    /** Characters at most; more would only be work for nothing. */
    public static final int LONGEST = 128;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT = 16;

    /** Nobody's password: checked when there is no such account, so that the answer takes as long. */
    public static final PasswordHash NOBODY = of("nobody has this password".toCharArray(), new SecureRandom());

    /**
     * Hashes a password; the caller wipes it.
     *
     * @throws IllegalArgumentException when it is too short or too long
     */
    public static PasswordHash of(char[] password, SecureRandom random) {
        if (password.length < SHORTEST || password.length > LONGEST) {
            throw new IllegalArgumentException("口令应为 " + SHORTEST + " 至 " + LONGEST + " 个字符。 A password has " + SHORTEST
                    + " to " + LONGEST + " characters.");
        }
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new PasswordHash(
                ARGON2ID.hash(CharBuffer.wrap(password), new String(salt, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .getResult());
    }

    /** Whether this is the password; takes as long whether it is or not. */
    public boolean fits(char[] password) {
        char[] bounded = password.length > LONGEST ? Arrays.copyOf(password, LONGEST + 1) : password;
        return ARGON2ID.check(CharBuffer.wrap(bounded), text);
    }

    /** Not even the hash reaches a log by accident. */
    @Override
    public String toString() {
        return "password hash";
    }
}
