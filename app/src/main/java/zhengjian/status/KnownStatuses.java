package zhengjian.status;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhengjian.certificate.Status;
import zhengjian.ledger.Ledger;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.SignCertificate;
import zhengjian.register.held.UnpublishedPlaces;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusList;
import zhengjian.signing.status.StatusListClaims;

/**
 * The lists as the register has them, in memory, kept up by reading the changes that are new. Each status comes from the
 * register's own reading, which compares it with the ledger. For one thread.
 */
final class KnownStatuses {
    private static final int AT_ONCE = 1000;

    private final Register register;
    private final Ledger ledger;
    private final Map<Integer, StatusList.Draft> lists = new HashMap<>();
    private final Set<Integer> changed = new HashSet<>();
    private Set<UnpublishedPlaces> unpublished = Set.of();
    private long size = -1;
    private long last = -1;

    KnownStatuses(Register register, Ledger ledger) {
        this.register = register;
        this.ledger = ledger;
    }

    /** Reads what changed since the last call; costs nothing when the ledger has not grown. */
    void update() {
        long now = ledger.latest().size();
        if (now == size) {
            return;
        }
        putUnpublished();
        List<Register.Changed> news = register.changedAfter(last, AT_ONCE);
        while (!news.isEmpty()) {
            for (Register.Changed change : news) {
                register.find(change.number()).ifPresent(this::put);
                last = change.ledgerIndex();
            }
            news = register.changedAfter(last, AT_ONCE);
        }
        size = now;
    }

    /** Before the changes: one of a certificate that was published meanwhile comes after its place was freed. */
    private void putUnpublished() {
        Set<UnpublishedPlaces> now = Set.copyOf(register.unpublishedPlaces());
        for (UnpublishedPlaces places : unpublished) {
            if (!now.contains(places)) {
                put(places, ListedStatus.VALID);
            }
        }
        for (UnpublishedPlaces places : now) {
            if (!unpublished.contains(places)) {
                put(places, places.undone() ? ListedStatus.INVALID : ListedStatus.SUSPENDED);
            }
        }
        unpublished = now;
    }

    private void put(UnpublishedPlaces places, ListedStatus status) {
        for (long place = places.first(); place < places.first() + places.count(); place++) {
            int list = (int) (place / SignCertificate.STATUS_LIST);
            draft(list).set((int) (place % SignCertificate.STATUS_LIST), status.value());
            changed.add(list);
        }
    }

    private void put(RegisteredCertificate registered) {
        draft(registered.statusList())
                .set(
                        registered.statusIndex(),
                        listed(registered.status().status()).value());
        changed.add(registered.statusList());
    }

    static ListedStatus listed(Status status) {
        return switch (status) {
            case VALID -> ListedStatus.VALID;
            case SUSPENDED -> ListedStatus.SUSPENDED;
            case REVOKED -> ListedStatus.INVALID;
            case SUPERSEDED -> ListedStatus.SUPERSEDED;
        };
    }

    private StatusList.Draft draft(int list) {
        return lists.computeIfAbsent(
                list, number -> StatusList.draft(StatusListClaims.BITS, SignCertificate.STATUS_LIST));
    }

    /** The list as it was read last. */
    StatusList list(int list) {
        return draft(list).finish();
    }

    /** True when something in it changed since {@link #signed}. */
    boolean hasChanged(int list) {
        return changed.contains(list);
    }

    /** The list was signed as it is. */
    void signed(int list) {
        changed.remove(list);
    }
}
