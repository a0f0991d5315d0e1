package zhengjian.holder.copy;

import java.time.Instant;
import java.util.regex.Pattern;
import zhengjian.certificate.CertificateNumber;
import zhengjian.document.Annotation;
import zhengjian.dossier.Content;
import zhengjian.dossier.Statement;
import zhengjian.holder.PersonKey;
import zhengjian.holder.share.Share;
import zhengjian.signing.cose.CborItem;

/**
 * A copy that was made.
 *
 * @param id 32 hexadecimal digits
 * @param code its own share code; sealed where it is stored, since the file that bears it can be fetched again
 * @param share what the code opens, and how that is doing
 */
public record Copy(
        String id,
        PersonKey person,
        CertificateNumber number,
        String purpose,
        String recipient,
        String code,
        Instant madeAt,
        Share share) {
    static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private static final int FIELDS = 5;

    /** What stands on its face. */
    public Annotation annotation() {
        return new Annotation(purpose, recipient, share.expiresAt(), code, madeAt);
    }

    static byte[] encode(PersonKey person, CertificateNumber number, String purpose, String recipient, String code) {
        return Content.encode(
                CborItem.of(person.text()),
                CborItem.of(number.text()),
                CborItem.of(purpose),
                CborItem.of(recipient),
                CborItem.of(code));
    }

    /** The code of a stored copy. */
    static String code(Statement made) {
        return Content.read(made.content(), FIELDS, "copy", content -> content.text(5));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode} writes */
    static Copy parse(String id, Statement made, Share share) {
        return Content.read(
                made.content(),
                FIELDS,
                "copy",
                content -> new Copy(
                        id,
                        new PersonKey(content.text(1)),
                        CertificateNumber.parse(content.text(2)),
                        content.text(3),
                        content.text(4),
                        content.text(5),
                        made.at(),
                        share));
    }

    @Override
    public String toString() {
        return "a copy";
    }
}
