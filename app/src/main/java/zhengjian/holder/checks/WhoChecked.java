package zhengjian.holder.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import zhengjian.certificate.CertificateNumber;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.verification.receipt.ChecksOfCertificate;
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.ReceiptId;
import zhengjian.verification.receipt.Statement;

/**
 * Tells a holder who looked the own certificates up: from the receipts, each of which is also an entry of the ledger, and from the
 * lists that employers had checked.
 */
public final class WhoChecked {
    /** The newest ones of each certificate that are told. */
    public static final int MOST = 500;
    /** The newest ones of each certificate that are handed out. */
    public static final int MOST_HANDED_OUT = 20_000;

    private final OwnCertificates own;
    private final ChecksOfCertificate checks;
    private final BiFunction<CertificateNumber, Integer, List<SeenCheck>> inLists;

    /** @param inLists the newest checks of a certificate that came in lists, at most so many */
    public WhoChecked(
            OwnCertificates own,
            ChecksOfCertificate checks,
            BiFunction<CertificateNumber, Integer, List<SeenCheck>> inLists) {
        this.own = own;
        this.checks = checks;
        this.inLists = inLists;
    }

    /** The checks of all certificates of a person, the newest first, as a page lists them. */
    public List<SeenCheck> of(SignedHolder holder) {
        return of(holder, MOST);
    }

    /** The same for an export, which leaves out none that anybody would count. */
    public List<SeenCheck> all(SignedHolder holder) {
        return of(holder, MOST_HANDED_OUT);
    }

    private List<SeenCheck> of(SignedHolder holder, int most) {
        List<CertificateNumber> numbers = own.of(holder).stream()
                .map(registered -> registered.certificate().number())
                .toList();
        Stream<SeenCheck> alone = numbers.stream()
                .flatMap(number -> checks.of(number, most).stream().map(receipt -> new Found(number, receipt)))
                .sorted(Comparator.comparingLong(
                                (Found found) -> found.receipt().ledgerIndex())
                        .reversed())
                .map(found -> seen(found.number(), found.receipt()));
        Stream<SeenCheck> listed = numbers.stream().flatMap(number -> inLists.apply(number, most).stream());
        return Stream.concat(alone, listed)
                .sorted(Comparator.comparing(SeenCheck::at).reversed())
                .toList();
    }

    /** A check of a certificate, if there was one of that name. */
    public Optional<SeenCheck> find(CertificateNumber number, CheckName name) {
        return name instanceof CheckName.Entry entry
                ? receipt(number, entry).map(receipt -> seen(number, receipt))
                : inList(number, name);
    }

    /** What the authority finds that check by later: the number of its receipt, or of its list. Told to nobody. */
    public Optional<String> reference(CertificateNumber number, CheckName name) {
        return name instanceof CheckName.Entry entry
                ? receipt(number, entry).map(receipt -> receipt.id().text())
                : inList(number, name).map(check -> name.text());
    }

    /** The check that a reference leads to. */
    public Optional<SeenCheck> referred(CertificateNumber number, String reference) {
        Optional<ReceiptId> receipt = ReceiptId.parse(reference);
        return receipt.isPresent()
                ? checks.find(number, receipt.get()).map(found -> seen(number, found))
                : CheckName.parse(reference).flatMap(name -> inList(number, name));
    }

    private Optional<Receipt> receipt(CertificateNumber number, CheckName.Entry entry) {
        return checks.of(number, MOST_HANDED_OUT).stream()
                .filter(receipt -> receipt.ledgerIndex() == entry.index())
                .findFirst();
    }

    private Optional<SeenCheck> inList(CertificateNumber number, CheckName name) {
        return inLists.apply(number, MOST_HANDED_OUT).stream()
                .filter(check -> check.name().equals(name))
                .findFirst();
    }

    private record Found(CertificateNumber number, Receipt receipt) {}

    private static SeenCheck seen(CertificateNumber number, Receipt receipt) {
        Statement statement = Statement.of(receipt);
        JsonNode asked = statement.json().path("asked");
        return new SeenCheck(
                number,
                new CheckName.Entry(receipt.ledgerIndex()),
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
        if (asked.has("fileSha256")) {
            return SeenCheck.Way.FILE;
        }
        return asked.has("scannedSha256") ? SeenCheck.Way.SCAN : SeenCheck.Way.NUMBER;
    }

    private static Optional<String> text(JsonNode asked, String member) {
        return asked.hasNonNull(member) ? Optional.of(asked.get(member).asText()) : Optional.empty();
    }
}
