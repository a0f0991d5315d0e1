package zhengjian.employer;

import zhengjian.certificate.text.Texts;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;

/**
 * An employer's account as it stands after its last change. Its one byte form is what the ledger commits to.
 *
 * @param name of the organisation, at most 100 characters
 * @param enabled false when nobody can use it any more, nor any of its keys
 * @param changedBy who made or changed it, 1 to 100 characters
 */
public record Employer(
        CreditCode code,
        String name,
        boolean enabled,
        PasswordHash password,
        OneTimeSecret oneTimeSecret,
        String changedBy) {
    private static final int LONGEST = 100;
    private static final int FIELDS = 6;

    public Employer {
        Texts.require(name, LONGEST, "单位名称 name of the organisation");
        Texts.require(changedBy, LONGEST, "变更人 who changed it");
    }

    /** As an authenticator app takes its secret from a QR code (Key Uri Format). */
    public String oneTimeUri() {
        return "otpauth://totp/Zhengjian:" + code + "?secret=" + oneTimeSecret.base32() + "&issuer=Zhengjian";
    }

    Employer closed(String by) {
        return new Employer(code, name, false, password, oneTimeSecret, by);
    }

    byte[] encode() {
        return Content.encode(
                CborItem.of(code.text()),
                CborItem.of(name),
                CborItem.of(enabled),
                CborItem.of(password.text()),
                CborItem.of(oneTimeSecret.bytes()),
                CborItem.of(changedBy));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static Employer parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "account of an employer",
                content -> new Employer(
                        new CreditCode(content.text(1)),
                        content.text(2),
                        content.flag(3),
                        new PasswordHash(content.text(4)),
                        new OneTimeSecret(content.bytes(5)),
                        content.text(6)));
    }
}
