package zhengjian.register;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Kind;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.NewEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.key.SigningKey;

/** Makes of a certificate its signed token, its sealed row and its ledger entry. Safe for threads. */
public final class SignCertificate {
    /** Places in one status list; at two bits each 32 KiB. Tokens name list and place, so it can never change. */
    public static final int STATUS_LIST = 1 << 17;

    private final SigningKey key;
    private final String issuer;
    private final PersonalData personalData;
    private final SecureRandom random;

    /** @param issuer ISO 3166-2, such as CN-22 */
    public SignCertificate(SigningKey key, String issuer, PersonalData personalData, SecureRandom random) {
        this.key = key;
        this.issuer = issuer;
        this.personalData = personalData;
        this.random = random;
    }

    /** The row and the entry of one certificate. */
    record Signed(CertificateStore.NewRow row, NewEntry entry) {}

    /**
     * Signs one certificate.
     *
     * @param place in its batch
     * @param statusFirst place in the status lists of the batch's first certificate
     */
    Signed sign(NewCertificate one, int place, long statusFirst, Instant now) {
        Certificate certificate = one.certificate();
        CredentialToken token = CredentialToken.sign(credential(one, statusFirst + place, now), key);
        byte[] plain = new CertificateRecord(certificate, one.earlierNumber(), token.bytes()).encode();
        Bytes salt = Commitment.newSalt(random);
        CertificateStore.NewRow row = new CertificateStore.NewRow(
                place,
                certificate.number(),
                salt,
                personalData.seal(Register.certificatePlace(certificate.number()), plain),
                personalData.lookUp(certificate.holder().id()),
                one.photo().map(photo -> seal(certificate, photo)).orElse(new byte[0]));
        return new Signed(row, NewEntry.of(EntryKind.CERTIFICATE_ISSUED, Commitment.of(salt, plain)));
    }

    private byte[] seal(Certificate certificate, Photo photo) {
        return personalData.seal(
                Register.photoPlace(certificate.number()), photo.content().toArray());
    }

    private Credential credential(NewCertificate one, long statusPlace, Instant now) {
        Certificate certificate = one.certificate();
        CertificateNumber number = certificate.number();
        boolean everywhere = certificate.scope().kind() == Kind.REGULAR;
        try {
            return new Credential(
                    issuer,
                    now,
                    one.earlierNumber() ? number.text() : number.canonical(),
                    certificate.holder().name().text(),
                    certificate.holder().id().masked(),
                    certificate.family().code(),
                    certificate.title().rank().code(),
                    certificate.title().series(),
                    certificate.title().specialty(),
                    certificate.title().name(),
                    everywhere
                            ? Optional.empty()
                            : Optional.of(certificate.scope().division().code()),
                    certificate.obtainedOn(),
                    Math.toIntExact(statusPlace / STATUS_LIST),
                    (int) (statusPlace % STATUS_LIST));
        } catch (IllegalArgumentException e) {
            throw new Refused("证书 " + number + " 的内容放不进二维码 / certificate " + number + " does not fit its token: "
                    + e.getMessage());
        }
    }
}
