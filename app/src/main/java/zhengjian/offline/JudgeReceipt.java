package zhengjian.offline;

import java.time.Instant;
import java.util.Optional;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.offline.OfflineAnswer.Steps;
import zhengjian.offline.ReceiptTold.Since;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.Freshness;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.verification.Check.Step;
import zhengjian.verification.Verdict;

/** What both forms of a receipt, signed and JSON, are judged by: the ledger's key, the entry's commitment, what is so since. */
final class JudgeReceipt {
    static final String KEY_IN_FORCE = "账本密钥当时有效。 The ledger's key was in force then.";
    static final String IN_THE_TREE = "账本条目与回执一致，并在已签名的树中。 Its entry fits, and stands in the signed tree.";
    private static final String SINCE =
            "按所存的状态列表查过此后的变化。 What has changed since was looked up in the copy of the status list.";
    private static final String OF_LIST =
            "名单的回执没有总的结论，每行见结果文件。 A receipt for a list has no verdict of its own; each row is in the result.";
    private static final String NO_SINCE = "离线查不到此后的变化。 What has changed since cannot be told from here.";

    private final TrustState trust;
    private final TrustList issuers;
    private final CopiedLists lists;
    private final Instant now;

    /** @param trust with a list */
    JudgeReceipt(TrustState trust, CopiedLists lists, Instant now) {
        this.trust = trust;
        this.issuers = trust.list().orElseThrow().content();
        this.lists = lists;
        this.now = now;
    }

    /** Why a listed key of a ledger does not count for an entry of that time; nothing when it does. */
    Optional<OfflineReason> distrust(VerificationKey key, Instant at) {
        String issuer =
                issuers.find(key.id(), KeyPurpose.LEDGER).orElseThrow().key().issuer();
        return switch (issuers.assessClaimed(key.id(), KeyPurpose.LEDGER, issuer, at)) {
            case TRUSTED -> Optional.empty();
            case COMPROMISED -> Optional.of(OfflineReason.STOLEN_KEY);
            case UNKNOWN, WRONG_ISSUER, OUTSIDE_WINDOW -> Optional.of(OfflineReason.KEY_OUTSIDE_ITS_TIME);
        };
    }

    /** Whether the entry is of a check, and of this one. */
    static boolean commits(LedgerEntry entry, Bytes salt, Bytes statement) {
        return entry.kind() == EntryKind.CHECK
                && salt.length() == Commitment.LENGTH
                && Commitment.fits(entry.commitment(), salt, statement.toArray());
    }

    /** The end for a statement that stands in the ledger: its verdict, and what is so since. */
    OfflineAnswer end(Bytes statement, Steps steps) {
        if (trust.freshness(now) != Freshness.FRESH) {
            return steps.end(Step.KEY, OfflineReason.TRUST_STALE);
        }
        if (ReceiptTold.isOfList(statement)) {
            steps.notChecked(Step.STATUS, OF_LIST);
            return steps.end(OfflineReason.RECEIPT_GENUINE);
        }
        Optional<ReceiptTold> told = ReceiptTold.parse(statement);
        if (told.isEmpty()) {
            return steps.end(Step.FORMAT, OfflineReason.UNREADABLE);
        }
        Optional<Since> since = ReceiptTold.place(statement)
                .flatMap(place -> since(place, told.get().verdict()));
        steps.about(since.map(told.get()::since).orElse(told.get()));
        if (since.isPresent()) {
            steps.statusAsOf(since.get().statusAsOf());
            steps.pass(Step.STATUS, SINCE);
        } else {
            steps.notChecked(Step.STATUS, NO_SINCE);
        }
        return steps.end(OfflineReason.RECEIPT_GENUINE);
    }

    private Optional<Since> since(ReceiptTold.Place place, Verdict then) {
        Optional<StatusListClaims> list = issuers.issuer(place.list().issuer())
                .flatMap(issuer -> lists.of(place.list()))
                .filter(claims -> place.index() >= 0);
        return list.flatMap(claims -> claims.status(place.index())
                .map(status -> new Since(now(status, claims.isStale(now), then), claims.issuedAt())));
    }

    /** What a list says against a certificate for ever needs not be new. */
    private static Verdict now(ListedStatus status, boolean stale, Verdict then) {
        return switch (status) {
            case INVALID -> Verdict.REVOKED;
            case SUPERSEDED -> Verdict.SUPERSEDED;
            case SUSPENDED -> stale ? Verdict.STATUS_STALE : Verdict.SUSPENDED;
            case VALID -> {
                if (stale) {
                    yield Verdict.STATUS_STALE;
                }
                yield then == Verdict.OUT_OF_SCOPE ? Verdict.OUT_OF_SCOPE : Verdict.VALID;
            }
        };
    }
}
