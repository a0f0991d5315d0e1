package zhengjian.staff;

import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;

/**
 * An account as it stands after its last change. Its one byte form is what the ledger commits to.
 *
 * @param person who uses it: one person may have several accounts, but counts once wherever two people are needed
 * @param enabled false when nobody can sign in with it any more
 * @param changedBy who made or changed it, 1 to 100 characters
 */
public record Account(
        UserName user,
        PersonName person,
        Role role,
        boolean enabled,
        PasswordHash password,
        OneTimeSecret oneTimeSecret,
        String changedBy) {
    private static final int FIELDS = 7;

    public Account {
        if (changedBy.isBlank() || changedBy.length() > 100) {
            throw new IllegalArgumentException("who changed an account has 1 to 100 characters");
        }
    }

    /** Whether both accounts are the same person's: the same account, or the same name in the directory. */
    public boolean samePerson(Account other) {
        return user.equals(other.user) || person.matches(other.person);
    }

    /** Whether who signed in with the account as it was then is still signed in: it is open, and its password is the same. */
    public boolean admits(Account then) {
        return enabled && password.equals(then.password);
    }

    /** The same account, closed. */
    Account disabled(String by) {
        return new Account(user, person, role, false, password, oneTimeSecret, by);
    }

    /** The same account, open again. */
    public Account opened(String by) {
        return new Account(user, person, role, true, password, oneTimeSecret, by);
    }

    /** The same account with other factors. */
    public Account renewed(PasswordHash other, OneTimeSecret secret, String by) {
        return new Account(user, person, role, enabled, other, secret, by);
    }

    byte[] encode() {
        return Content.encode(
                CborItem.of(user.text()),
                CborItem.of(person.text()),
                CborItem.of(role.code()),
                CborItem.of(enabled),
                CborItem.of(password.text()),
                CborItem.of(oneTimeSecret.bytes()),
                CborItem.of(changedBy));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static Account parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "account",
                content -> new Account(
                        new UserName(content.text(1)),
                        new PersonName(content.text(2)),
                        Role.ofCode(content.text(3)).orElseThrow(),
                        content.flag(4),
                        new PasswordHash(content.text(5)),
                        new OneTimeSecret(content.bytes(6)),
                        content.text(7)));
    }
}
