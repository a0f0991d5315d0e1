package zhengjian.supervision;

import java.util.Optional;
import zhengjian.integrity.Misconduct;
import zhengjian.ledger.EntryKind;
import zhengjian.register.StatusChange;

/**
 * A change of a certificate's status, and what its person is entered in the integrity record for.
 *
 * @param change while it is asked for, its actor is the one who asks
 * @param misconduct for a revocation alone
 */
public record StatusDecision(StatusChange change, Optional<Misconduct> misconduct) {
    public StatusDecision {
        requireRevocation(change.kind(), misconduct);
    }

    static void requireRevocation(EntryKind kind, Optional<Misconduct> misconduct) {
        if (misconduct.isPresent() && kind != EntryKind.REVOKED) {
            throw new IllegalArgumentException(
                    "只有撤销证书才记入诚信档案 / only a revocation enters somebody in the integrity record");
        }
    }

    /** One that enters nobody in the integrity record. */
    public static StatusDecision of(StatusChange change) {
        return new StatusDecision(change, Optional.empty());
    }
}
