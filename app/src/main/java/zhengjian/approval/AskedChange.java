package zhengjian.approval;

import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.Content;
import zhengjian.ledger.EntryKind;
import zhengjian.register.StatusChange;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;
import zhengjian.staff.UserName;

/**
 * What somebody asks for: a change of a certificate's status. Its one byte form is what the ledger commits to.
 *
 * @param change as it is to be entered; its actor is the user who asks
 * @param person who asks, as the directory named them then
 */
public record AskedChange(StatusChange change, UserName user, PersonName person) {
    private static final int FIELDS = 7;

    /** Asked for by an account. */
    static AskedChange by(Account account, StatusChange change) {
        return new AskedChange(change, account.user(), account.person());
    }

    /** Whether the account belongs to the one who asked. */
    boolean isOf(Account account) {
        return user.equals(account.user()) || person.matches(account.person());
    }

    byte[] encode() {
        return Content.encode(
                CborItem.of(change.number().text()),
                CborItem.of(change.kind().code()),
                CborItem.of(change.reason()),
                CborItem.of(change.document()),
                Content.orNull(change.successor().map(CertificateNumber::text)),
                CborItem.of(user.text()),
                CborItem.of(person.text()));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static AskedChange parse(Bytes bytes) {
        return Content.read(bytes, FIELDS, "request", AskedChange::of);
    }

    private static AskedChange of(Content content) {
        UserName user = new UserName(content.text(6));
        StatusChange change = new StatusChange(
                CertificateNumber.parse(content.text(1)),
                EntryKind.ofCode(content.number(2)).orElseThrow(),
                content.text(3),
                content.text(4),
                user.text(),
                content.optionalText(5).map(CertificateNumber::parse));
        return new AskedChange(change, user, new PersonName(content.text(7)));
    }
}
