package zhengjian.approval;

import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;
import zhengjian.staff.UserName;

/**
 * How a request ended. What was decided is the kind of its ledger entry.
 *
 * @param comment for who asked; may be empty, at most 500 characters
 */
public record Decision(UserName user, PersonName person, String comment) {
    private static final int FIELDS = 3;
    private static final int LONGEST = 500;

    public Decision {
        if (comment.length() > LONGEST || comment.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "意见至多 " + LONGEST + " 个字符 / a comment has at most " + LONGEST + " characters");
        }
    }

    static Decision by(Account account, String comment) {
        return new Decision(account.user(), account.person(), comment);
    }

    byte[] encode() {
        return Content.encode(CborItem.of(user.text()), CborItem.of(person.text()), CborItem.of(comment));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static Decision parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "decision",
                content ->
                        new Decision(new UserName(content.text(1)), new PersonName(content.text(2)), content.text(3)));
    }
}
