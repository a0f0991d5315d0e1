package zhengjian.supervision;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.integrity.Misconduct;
import zhengjian.ledger.EntryKind;
import zhengjian.register.StatusChange;

/**
 * The same change of status for many certificates, for one reason.
 *
 * @param numbers 1 to 2,000, each once, in the order of the list
 * @param actor who asks
 * @param misconduct what the people are entered in the integrity record for; for revocations alone
 */
public record StatusChangeList(
        EntryKind kind,
        String reason,
        String document,
        String actor,
        List<CertificateNumber> numbers,
        Optional<Misconduct> misconduct) {
    /** Numbers in one list. */
    public static final int MOST = 2_000;

    public StatusChangeList {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty() || numbers.size() > MOST || new HashSet<>(numbers).size() != numbers.size()) {
            throw new IllegalArgumentException(
                    "名单应有 1 至 " + MOST + " 个互不相同的证书编号 / a list of 1 to " + MOST + " different certificate numbers");
        }
        StatusDecision.requireRevocation(kind, misconduct);
        change(numbers.get(0), kind, reason, document, actor);
    }

    /** One that enters nobody in the integrity record. */
    public StatusChangeList(
            EntryKind kind, String reason, String document, String actor, List<CertificateNumber> numbers) {
        this(kind, reason, document, actor, numbers, Optional.empty());
    }

    /** The change of each certificate, by whoever is named. */
    List<StatusChange> changes(String by) {
        return numbers.stream()
                .map(number -> change(number, kind, reason, document, by))
                .toList();
    }

    private static StatusChange change(
            CertificateNumber number, EntryKind kind, String reason, String document, String by) {
        return new StatusChange(number, kind, reason, document, by, Optional.empty());
    }
}
