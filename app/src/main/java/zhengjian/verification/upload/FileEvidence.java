package zhengjian.verification.upload;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a whole uploaded file says about itself; the bytes are gone. Nothing in it is true because it stands there: the
 * verdict compares it with the register.
 *
 * @param sha256 of the file, lower-case hex
 * @param kind what it is, byte for byte
 * @param cause one sentence, Chinese then English: why it is not the original; empty when it is
 * @param token of the credential inside, if it can be read
 * @param stated members of {@code certificate.json} inside that are texts, by name; a scope's as {@code scope.division}
 */
public record FileEvidence(String sha256, Kind kind, String cause, Optional<String> token, Map<String, String> stated) {
    /** What a file is. */
    public enum Kind {
        /** A document of ours, exactly as it was issued. */
        ORIGINAL,
        /** Bears the marks of a document of ours, but is not as it was issued. */
        ALTERED,
        /** A document of somebody else. */
        FOREIGN,
        /** Looks like a receipt of ours, but is not what we gave. */
        ALTERED_RECEIPT,
        /** A receipt that names the ledger key of another listed authority. */
        OTHER_RECEIPT
    }

    /** Members that are compared with the register; {@code certificate.json} has each of them. */
    public static final List<String> COMPARED = List.of(
            "number",
            "family",
            "kind",
            "scope.division",
            "holderName",
            "series",
            "specialty",
            "title",
            "level",
            "obtainedOn",
            "issuedOn",
            "issuer");

    public FileEvidence {
        stated = Map.copyOf(stated);
    }

    /** Something that looks like a receipt of ours and is not what we gave. */
    public static FileEvidence alteredReceipt(byte[] file) {
        return new FileEvidence(Sha256.hex(file), Kind.ALTERED_RECEIPT, "", Optional.empty(), Map.of());
    }

    /** Something that somebody else's ledger may have given; it is not judged here. */
    public static FileEvidence otherReceipt(byte[] file) {
        return new FileEvidence(Sha256.hex(file), Kind.OTHER_RECEIPT, "", Optional.empty(), Map.of());
    }
}
