package zhengjian.review;

import zhengjian.certificate.person.PersonName;
import zhengjian.staff.Account;

/**
 * Who took a step.
 *
 * @param user of the account; empty for somebody of the public
 * @param person as the directory named the account's user then; empty for somebody of the public
 */
public record Actor(String user, String person) {
    /** Somebody who need not say who. */
    public static final Actor PUBLIC = new Actor("", "");

    /** The person who uses an account. */
    public static Actor of(Account account) {
        return new Actor(account.user().text(), account.person().text());
    }

    /** Whether this was the person of that account: by the same account, or by another one of the same name. */
    public boolean isPersonOf(Account account) {
        return user.equals(account.user().text())
                || !person.isEmpty() && new PersonName(person).matches(account.person());
    }
}
