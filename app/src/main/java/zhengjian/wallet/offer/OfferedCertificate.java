package zhengjian.wallet.offer;

import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;
import zhengjian.staff.UserName;

/**
 * What was offered and by whom. Its one byte form is what the ledger commits to.
 *
 * @param person who offered it, as the directory named them then
 */
record OfferedCertificate(CertificateNumber number, UserName user, PersonName person) {
    private static final int FIELDS = 3;

    static OfferedCertificate by(Account account, CertificateNumber number) {
        return new OfferedCertificate(number, account.user(), account.person());
    }

    byte[] encode() {
        return Content.encode(CborItem.of(number.text()), CborItem.of(user.text()), CborItem.of(person.text()));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static OfferedCertificate parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "wallet offer",
                content -> new OfferedCertificate(
                        CertificateNumber.parse(content.text(1)),
                        new UserName(content.text(2)),
                        new PersonName(content.text(3))));
    }
}
