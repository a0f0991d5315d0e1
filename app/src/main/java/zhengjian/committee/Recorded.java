package zhengjian.committee;

import java.time.LocalDate;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;

/**
 * A change of authorisation that was made. Its one byte form is what the ledger commits to.
 *
 * @param on the day in Asia/Shanghai
 * @param actor who asked and who approved
 */
public record Recorded(AuthorisationChange change, LocalDate on, String actor) {
    private static final int FIELDS = 3;

    byte[] encode() {
        return Content.encode(CborItem.of(change.encode()), CborItem.of(on.toString()), CborItem.of(actor));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode} writes */
    static Recorded parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "change of authorisation",
                content -> new Recorded(
                        AuthorisationChange.parse(content.bytes(1)),
                        LocalDate.parse(content.text(2)),
                        content.text(3)));
    }
}
