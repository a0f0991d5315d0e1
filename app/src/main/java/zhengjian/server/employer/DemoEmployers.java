package zhengjian.server.employer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import zhengjian.employer.ApiKeys;
import zhengjian.employer.ApiKeys.Wanted;
import zhengjian.employer.CreditCode;
import zhengjian.employer.Employer;
import zhengjian.employer.Employers;
import zhengjian.server.Application;
import zhengjian.signing.Bytes;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;

/**
 * The invented employers of the demonstration: their sandbox. Keys, passwords and secrets stand in {@code demo.json} and can
 * be computed from here: a demonstration listens on a loopback address only.
 */
public final class DemoEmployers {
    private static final int SECRET = 20;

    /** Somebody to ask as. Codes begin with Y9, which no register gives out, and have place 220000. */
    public record Member(String code, String name) {
        /** The published password. */
        public String password() {
            return "demo password of " + code;
        }

        /** The published one-time secret. */
        public OneTimeSecret oneTimeSecret() {
            return new OneTimeSecret(Bytes.copyOf(Arrays.copyOf(digest("one-time secret"), SECRET)));
        }

        /** The published key. */
        public String apiKey() {
            return ApiKeys.knownText(keyId(), digest("key"));
        }

        private String keyId() {
            return HexFormat.of().formatHex(digest("key id"), 0, 8);
        }

        private byte[] digest(String what) {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest(("demo " + what + " of " + code).getBytes(StandardCharsets.US_ASCII));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }

    /** Two that know nothing of each other. */
    public static final List<Member> MEMBERS =
            List.of(new Member("Y9220000DEM0AAAA19", "演示制造有限公司（虚构）"), new Member("Y9220000DEM0BBBB22", "演示医院（虚构）"));

    private DemoEmployers() {}

    /** Enters the accounts and keys that are not there yet. */
    public static void enter(Application application) {
        Employers employers = Employing.employers(application);
        ApiKeys keys = Employing.keys(application);
        SecureRandom random = application.random();
        for (Member member : MEMBERS) {
            CreditCode code = new CreditCode(member.code());
            if (employers.find(code).isEmpty()) {
                employers.enter(new Employer(
                        code,
                        member.name(),
                        true,
                        PasswordHash.of(member.password().toCharArray(), random),
                        member.oneTimeSecret(),
                        "demo"));
                keys.makeKnown(code, member.keyId(), member.digest("key"), Wanted.usual("demo"), application.now());
            }
        }
    }
}
