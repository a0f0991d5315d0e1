package zhengjian.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.ledger.EntryKind;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;

/**
 * One change of a certificate's status: who decided what, why, and by which document. Its one byte form is what the
 * ledger commits to.
 *
 * @param kind SUSPENDED, REINSTATED, REVOKED or SUPERSEDED
 * @param reason 1 to 1,000 characters
 * @param document the deciding document, 1 to 200 characters
 * @param actor who entered it, 1 to 100 characters
 * @param successor for SUPERSEDED alone, and there absent while the new certificate is not issued yet
 */
public record StatusChange(
        CertificateNumber number,
        EntryKind kind,
        String reason,
        String document,
        String actor,
        Optional<CertificateNumber> successor) {
    private static final int VERSION = 1;
    private static final int FIELDS = 7;

    public StatusChange {
        statusAfter(kind);
        requireText(reason, 1000, "理由 / reason");
        requireText(document, 200, "依据文件 / document");
        requireText(actor, 100, "经办人 / actor");
        if (successor.isPresent() && kind != EntryKind.SUPERSEDED) {
            throw new IllegalArgumentException(
                    "只有更正换发才写新证书编号 / a superseding certificate is named for `supersede` alone");
        }
    }

    private static void requireText(String text, int longest, String what) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + "：应为 1 至 " + longest + " 个字符 / expected 1 to " + longest
                    + " characters without controls, found " + text.length());
        }
    }

    /** The status that it leads to. */
    public Status statusAfter() {
        return statusAfter(kind);
    }

    /** The status that a kind of change leads to. */
    static Status statusAfter(EntryKind kind) {
        return switch (kind) {
            case SUSPENDED -> Status.SUSPENDED;
            case REINSTATED -> Status.VALID;
            case REVOKED -> Status.REVOKED;
            case SUPERSEDED -> Status.SUPERSEDED;
            default -> throw new IllegalArgumentException(kind + " changes no status");
        };
    }

    /** The status after this change. */
    public Status status() {
        return statusAfter(kind);
    }

    /** Deterministic CBOR: an array of 7 in the order of the format's page. */
    byte[] encode() {
        return Cbor.encode(CborItem.array(
                CborItem.of(VERSION),
                CborItem.of(number.text()),
                CborItem.of(kind.code()),
                CborItem.of(reason),
                CborItem.of(document),
                CborItem.of(actor),
                successor.map(CertificateNumber::text).map(CborItem::of).orElseGet(CborItem::ofNull)));
    }

    /** @throws RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static StatusChange parse(byte[] bytes) {
        try {
            if (Cbor.parse(bytes, CborLimits.STATEMENT) instanceof CborItem.Array array
                    && array.items().size() == FIELDS
                    && array.items().get(0).equals(CborItem.of(VERSION))) {
                StatusChange change = of(array.items());
                // numbers are read as people type them; what is stored has one spelling
                if (Arrays.equals(change.encode(), bytes)) {
                    return change;
                }
            }
        } catch (CborException | RuntimeException e) {
            throw new RegisterDamaged("a stored status change cannot be read", e);
        }
        throw new RegisterDamaged("a stored status change is no array of " + FIELDS + " in its one spelling");
    }

    private static StatusChange of(List<CborItem> items) {
        long kind = ((CborItem.Int) items.get(2)).value();
        return new StatusChange(
                CertificateNumber.parse(text(items.get(1))),
                EntryKind.ofCode(kind).orElseThrow(() -> new IllegalArgumentException("unknown kind " + kind)),
                text(items.get(3)),
                text(items.get(4)),
                text(items.get(5)),
                items.get(6) instanceof CborItem.Text successor
                        ? Optional.of(CertificateNumber.parse(successor.value()))
                        : Optional.empty());
    }

    private static String text(CborItem item) {
        return ((CborItem.Text) item).value();
    }
}
