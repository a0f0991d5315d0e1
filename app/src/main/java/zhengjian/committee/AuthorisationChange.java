package zhengjian.committee;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.text.Texts;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;

/**
 * One step in the life of a committee's authorisation, as it is asked for.
 *
 * @param authorisation the whole of it as it will be; for {@code GRANT} and {@code CHANGE} alone
 * @param correctBy the last day to correct what is wrong; for {@code CORRECT} alone
 * @param missedYear whose reviews were not held in time, when that is why it is withdrawn: then nothing is granted for three
 *     more years
 * @param reason 1 to 1,000 code points
 * @param document the deciding document, 1 to 200 code points
 */
public record AuthorisationChange(
        CommitteeId committee,
        AuthorisationStep step,
        Optional<Authorisation> authorisation,
        Optional<LocalDate> correctBy,
        Optional<Integer> missedYear,
        String reason,
        String document) {
    private static final int FIELDS = 7;

    public AuthorisationChange {
        Texts.require(reason, 1000, "理由 / reason");
        Texts.require(document, 200, "依据文件 / document");
        require(
                authorisation.isPresent() == step.bringsAuthorisation(),
                "授权内容：授权、调整时须写，其他时不写 / an authorisation belongs to `grant` and `change`, and to nothing else");
        require(
                correctBy.isPresent() == (step == AuthorisationStep.CORRECT),
                "纠正期限：限期纠正时须写，其他时不写 / a day to correct by belongs to `correct`, and to nothing else");
        require(
                missedYear.isEmpty() || step == AuthorisationStep.WITHDRAW,
                "逾期年度只用于取消授权 / a missed year belongs to `withdraw` alone");
        require(
                authorisation.map(one -> one.id().equals(committee)).orElse(true),
                "授权内容是另一评委会的 / the authorisation is another committee's");
    }

    /** The first grant, or one after a withdrawal. */
    public static AuthorisationChange grant(Authorisation authorisation, String reason, String document) {
        return new AuthorisationChange(
                authorisation.id(),
                AuthorisationStep.GRANT,
                Optional.of(authorisation),
                Optional.empty(),
                Optional.empty(),
                reason,
                document);
    }

    private static void require(boolean fits, String sentence) {
        if (!fits) {
            throw new IllegalArgumentException(sentence);
        }
    }

    byte[] encode() {
        return Content.encode(
                CborItem.of(committee.text()),
                CborItem.of(step.code()),
                authorisation
                        .map(one -> CborItem.of(AuthorisationContent.encode(one)))
                        .orElseGet(CborItem::ofNull),
                Content.orNull(correctBy.map(LocalDate::toString)),
                Content.orNull(missedYear.map(String::valueOf)),
                CborItem.of(reason),
                CborItem.of(document));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode} writes */
    static AuthorisationChange parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "change of authorisation",
                content -> new AuthorisationChange(
                        new CommitteeId(content.text(1)),
                        AuthorisationStep.parse(content.text(2)),
                        content.item(3) instanceof CborItem.Null
                                ? Optional.empty()
                                : Optional.of(AuthorisationContent.parse(content.bytes(3))),
                        content.optionalText(4).map(LocalDate::parse),
                        content.optionalText(5).map(Integer::valueOf),
                        content.text(6),
                        content.text(7)));
    }
}
