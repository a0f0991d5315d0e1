package zhengjian.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param directoryId as whom the authority's identity provider knows the person, if it may open this account
 */
public record Account(
        UserName user,
        PersonName person,
        Role role,
        boolean enabled,
        PasswordHash password,
        OneTimeSecret oneTimeSecret,
        String changedBy,
        Optional<DirectoryId> directoryId) {
    private static final int FIELDS = 7;
    /** Of an account that is opened by more than password and one-time code. */
    private static final int MORE_FIELDS = 8;

    /** One that is opened by password and one-time code alone. */
    public Account(
            UserName user,
            PersonName person,
            Role role,
            boolean enabled,
            PasswordHash password,
            OneTimeSecret oneTimeSecret,
            String changedBy) {
        this(user, person, role, enabled, password, oneTimeSecret, changedBy, Optional.empty());
    }

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
        return new Account(user, person, role, false, password, oneTimeSecret, by, directoryId);
    }

    /** The same account, connected with an identity, or with none. */
    Account linked(Optional<DirectoryId> identity, String by) {
        return new Account(user, person, role, enabled, password, oneTimeSecret, by, identity);
    }

    /** The same account, open again. An identity is connected anew: it may be another account's by now. */
    public Account opened(String by) {
        return new Account(user, person, role, true, password, oneTimeSecret, by, Optional.empty());
    }

    /** The same account with other factors. */
    public Account renewed(PasswordHash other, OneTimeSecret secret, String by) {
        return new Account(user, person, role, enabled, other, secret, by, directoryId);
    }

    byte[] encode() {
        List<CborItem> fields = new ArrayList<>(List.of(
                CborItem.of(user.text()),
                CborItem.of(person.text()),
                CborItem.of(role.code()),
                CborItem.of(enabled),
                CborItem.of(password.text()),
                CborItem.of(oneTimeSecret.bytes()),
                CborItem.of(changedBy)));
        if (directoryId.isPresent()) {
            fields.add(Content.orNull(directoryId.map(DirectoryId::text)));
        }
        return Content.encode(fields.toArray(CborItem[]::new));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static Account parse(Bytes bytes) {
        boolean more = Content.fields(bytes) == MORE_FIELDS;
        return Content.read(
                bytes,
                more ? MORE_FIELDS : FIELDS,
                "account",
                content -> new Account(
                        new UserName(content.text(1)),
                        new PersonName(content.text(2)),
                        Role.ofCode(content.text(3)).orElseThrow(),
                        content.flag(4),
                        new PasswordHash(content.text(5)),
                        new OneTimeSecret(content.bytes(6)),
                        content.text(7),
                        more ? content.optionalText(8).map(DirectoryId::new) : Optional.empty()));
    }
}
