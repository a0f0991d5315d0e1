package zhengjian.server.staff;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import zhengjian.certificate.person.PersonName;
import zhengjian.signing.Bytes;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/**
 * The invented staff of the demonstration. Their passwords and secrets stand in {@code demo.json} and here, for everybody
 * to read: a demonstration listens on a loopback address only.
 */
public final class DemoStaff {
    private static final int SECRET = 20;

    /** Somebody to sign in as. */
    public record Member(String user, String person, Role role) {
        /** The published password. */
        public String password() {
            return "demo password of " + user;
        }

        /** The published one-time secret. */
        public OneTimeSecret oneTimeSecret() {
            byte[] text = ("demo one-time secret of " + user).getBytes(StandardCharsets.US_ASCII);
            byte[] secret = Arrays.copyOfRange(text, text.length - SECRET, text.length);
            return new OneTimeSecret(Bytes.copyOf(secret));
        }
    }

    /** Reports for committees of the province. */
    public static final String OFFICE = "qian.ban";

    /** Reports for the committee of a county. */
    public static final String COUNTY_OFFICE = "jin.ban";

    /** The two first ones may do together what neither may do alone; the third is the first one once more. */
    public static final List<Member> MEMBERS = List.of(
            new Member("zhao.min", "赵敏", Role.STAFF),
            new Member("sun.li", "孙莉", Role.STAFF),
            new Member("zhao.min2", "赵敏", Role.STAFF),
            new Member("zhou.an", "周安", Role.SECURITY_ADMINISTRATOR),
            new Member("wu.xi", "吴曦", Role.SYSTEM_ADMINISTRATOR),
            new Member("zheng.shen", "郑审", Role.AUDITOR),
            new Member(OFFICE, "钱办", Role.COMMITTEE_OFFICE),
            new Member(COUNTY_OFFICE, "金办", Role.COMMITTEE_OFFICE),
            new Member("ning.jing", "宁静", Role.SECURITY_ADMINISTRATOR));

    private DemoStaff() {}

    /** Enters the accounts that are not there yet. @return whether there was one to enter */
    public static boolean enter(Accounts accounts, SecureRandom random) {
        boolean entered = false;
        for (Member member : MEMBERS) {
            UserName user = new UserName(member.user());
            if (accounts.find(user).isEmpty()) {
                accounts.enter(new Account(
                        user,
                        new PersonName(member.person()),
                        member.role(),
                        true,
                        PasswordHash.of(member.password().toCharArray(), random),
                        member.oneTimeSecret(),
                        "demo"));
                entered = true;
            }
        }
        return entered;
    }
}
