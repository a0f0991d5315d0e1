package zhengjian.integrity;

import java.time.LocalDate;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;

/**
 * A ban that ended before its time. Its one byte form is what the ledger commits to.
 *
 * @param entry ledger index of the entry whose ban it was
 * @param liftedOn the first day without the ban
 * @param actor who asked and who approved
 */
public record BanLifting(long entry, String reason, String document, LocalDate liftedOn, String actor) {
    /** Other than an entry of the record has: so the two are told apart. */
    static final int FIELDS = 5;

    byte[] encode() {
        return Content.encode(
                CborItem.of(entry),
                CborItem.of(reason),
                CborItem.of(document),
                CborItem.of(liftedOn.toString()),
                CborItem.of(actor));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static BanLifting parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "lifting of a ban",
                content -> new BanLifting(
                        content.number(1),
                        content.text(2),
                        content.text(3),
                        LocalDate.parse(content.text(4)),
                        content.text(5)));
    }
}
