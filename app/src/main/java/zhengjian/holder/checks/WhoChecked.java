package zhengjian.holder.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.verification.receipt.ChecksOfCertificate;
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.Statement;

/** Tells a holder who looked the own certificates up, from the receipts: each one is also an entry of the ledger. */
public final class WhoChecked {
    /** The newest ones of each certificate that are told. */
    public static final int MOST = 500;

    private final OwnCertificates own;
    private final ChecksOfCertificate checks;

    public WhoChecked(OwnCertificates own, ChecksOfCertificate checks) {
        this.own = own;
        this.checks = checks;
    }

    /** All checks of all certificates of a person, the newest first. */
    public List<SeenCheck> of(SignedHolder holder) {
        return own.of(holder).stream()
                .map(registered -> registered.certificate().number())
                .flatMap(number -> checks.of(number, MOST).stream().map(receipt -> new Found(number, receipt)))
                .sorted(Comparator.comparingLong(
                                (Found found) -> found.receipt().ledgerIndex())
                        .reversed())
                .map(found -> seen(found.number(), found.receipt()))
                .toList();
    }

    private record Found(CertificateNumber number, Receipt receipt) {}

    private static SeenCheck seen(CertificateNumber number, Receipt receipt) {
        Statement statement = Statement.of(receipt);
        JsonNode asked = statement.json().path("asked");
        return new SeenCheck(
                number,
                receipt.id().text(),
                Instant.from(statement.asOf()),
                way(asked),
                text(asked, "in"),
                text(asked, "purpose"),
                statement.verdict().name(),
                text(asked, "share"),
                text(asked, "organisation"));
    }

    private static SeenCheck.Way way(JsonNode asked) {
        if (asked.has("share")) {
            return SeenCheck.Way.SHARE;
        }
        if (asked.has("batch")) {
            return SeenCheck.Way.BATCH;
        }
        if (asked.has("fileSha256")) {
            return SeenCheck.Way.FILE;
        }
        return asked.has("scannedSha256") ? SeenCheck.Way.SCAN : SeenCheck.Way.NUMBER;
    }

    private static Optional<String> text(JsonNode asked, String member) {
        return asked.hasNonNull(member) ? Optional.of(asked.get(member).asText()) : Optional.empty();
    }
}
