package zhengjian.approval;

import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;
import zhengjian.staff.UserName;

/**
 * What somebody asks for. Its one byte form is what the ledger commits to.
 *
 * @param person who asks, as the directory named them then
 */
public record Asked(Act<?> act, UserName user, PersonName person) {
    private static final int FIELDS = 4;
    /** Requests of the time when there was one kind of act only: its fields first, then user and person. */
    private static final int FIELDS_WITHOUT_KIND = 7;

    private static final String KIND_OF_THAT_TIME = "status-change";

    /** Asked for by an account. */
    static Asked by(Account account, Act<?> act) {
        return new Asked(act, account.user(), account.person());
    }

    /** Whether the account belongs to the one who asked. */
    boolean isOf(Account account) {
        return user.equals(account.user()) || person.matches(account.person());
    }

    byte[] encode() {
        return Content.encode(
                CborItem.of(act.kind().word()), act.content(), CborItem.of(user.text()), CborItem.of(person.text()));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes or once wrote */
    static Asked parse(Bytes bytes, ActKinds kinds) {
        if (Content.fields(bytes) == FIELDS_WITHOUT_KIND) {
            return Content.read(bytes, FIELDS_WITHOUT_KIND, "request", content -> withoutKind(content, kinds));
        }
        return Content.read(
                bytes,
                FIELDS,
                "request",
                content -> new Asked(
                        kinds.parse(content.text(1), content.bytes(2)),
                        new UserName(content.text(3)),
                        new PersonName(content.text(4))));
    }

    private static Asked withoutKind(Content content, ActKinds kinds) {
        byte[] what = Content.encode(
                content.item(1), content.item(2), content.item(3), content.item(4), content.item(5), content.item(6));
        return new Asked(
                kinds.parse(KIND_OF_THAT_TIME, Bytes.copyOf(what)),
                new UserName(content.text(6)),
                new PersonName(content.text(7)));
    }
}
