package zhengjian.statistics;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;

/** Goes through entries of the ledger: how many checks a day, and whether the register changed. */
final class CountLedger {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int BLOCK = 4_096;
    private static final Set<EntryKind> OF_CERTIFICATES = EnumSet.of(
            EntryKind.CERTIFICATE_ISSUED,
            EntryKind.SUSPENDED,
            EntryKind.REINSTATED,
            EntryKind.REVOKED,
            EntryKind.SUPERSEDED,
            EntryKind.BATCH_PUBLISHED);

    private final SortedMap<LocalDate, Long> checks;
    private boolean registerChanged;

    private CountLedger(SortedMap<LocalDate, Long> earlier) {
        this.checks = new TreeMap<>(earlier);
    }

    /** The entries from one index to another, added to what was counted before. */
    static CountLedger of(Ledger ledger, long from, long to, SortedMap<LocalDate, Long> earlier) {
        CountLedger counting = new CountLedger(earlier);
        for (long first = from; first < to; first += BLOCK) {
            ledger.leaves(first, Math.min(to, first + BLOCK)).forEach(counting::count);
        }
        return counting;
    }

    SortedMap<LocalDate, Long> checks() {
        return checks;
    }

    boolean registerChanged() {
        return registerChanged;
    }

    private void count(byte[] leaf) {
        LedgerEntry entry = parsed(leaf);
        if (entry.kind() == EntryKind.CHECK) {
            checks.merge(LocalDate.ofInstant(entry.at(), ZONE), 1L, Long::sum);
        }
        registerChanged |= OF_CERTIFICATES.contains(entry.kind());
    }

    private static LedgerEntry parsed(byte[] leaf) {
        try {
            return LedgerEntry.parse(leaf);
        } catch (LedgerEntry.BadEntry e) {
            throw new IllegalStateException("a stored entry cannot be read", e);
        }
    }
}
