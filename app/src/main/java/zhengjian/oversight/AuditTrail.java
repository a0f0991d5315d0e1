package zhengjian.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.TreeEdge;

/** The ledger's entries as an auditor reads them, and the proof that none is left out. Safe for threads. */
public final class AuditTrail {
    /** Lines of one answer at most. */
    public static final int MOST_LINES = 2000;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int BLOCK = 4096;
    /** Entries looked through for one answer at most. */
    private static final long MOST_READ = 500_000;

    private final Ledger ledger;
    private final Deeds deeds;

    public AuditTrail(Ledger ledger, Deeds deeds) {
        this.ledger = ledger;
        this.deeds = deeds;
    }

    /**
     * Which entries are wanted.
     *
     * @param kind absent for everything that people did: all but issues and checks
     * @param from first day in Asia/Shanghai
     * @param to last day in Asia/Shanghai
     * @param actor part of the recorded name; empty for anybody
     */
    public record Wanted(Optional<EntryKind> kind, Optional<LocalDate> from, Optional<LocalDate> to, String actor) {
        boolean fits(LedgerEntry entry) {
            LocalDate day = LocalDate.ofInstant(entry.at(), ZONE);
            boolean kindFits = kind.map(one -> one == entry.kind())
                    .orElse(entry.kind() != EntryKind.CERTIFICATE_ISSUED && entry.kind() != EntryKind.CHECK);
            return kindFits
                    && from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true);
        }

        /** Times never go back by more than the minute that a check is rounded to. */
        boolean isOver(LedgerEntry entry) {
            return from.map(first -> LocalDate.ofInstant(entry.at().plusSeconds(120), ZONE)
                            .isBefore(first))
                    .orElse(false);
        }
    }

    /** An entry and who is behind it. */
    public record Line(long index, EntryKind kind, Instant at, Deed deed) {}

    /**
     * What was found.
     *
     * @param lines newest first
     * @param whole false when there may be more: then narrower filters are needed
     */
    public record Lines(List<Line> lines, boolean whole) {}

    /** The newest entries that are wanted. */
    public Lines find(Wanted wanted) {
        List<Line> lines = new ArrayList<>();
        long size = ledger.latest().size();
        for (long end = size; end > 0; end -= BLOCK) {
            if (size - end >= MOST_READ) {
                return new Lines(lines, false);
            }
            long first = Math.max(0, end - BLOCK);
            List<LedgerEntry> entries = entries(first, end);
            for (int i = entries.size() - 1; i >= 0; i--) {
                LedgerEntry entry = entries.get(i);
                if (wanted.isOver(entry)) {
                    return new Lines(lines, true);
                }
                if (wanted.fits(entry)) {
                    Deed deed = deeds.of(first + i, entry.kind());
                    if (deed.actor().contains(wanted.actor())) {
                        lines.add(new Line(first + i, entry.kind(), entry.at(), deed));
                    }
                    if (lines.size() == MOST_LINES) {
                        return new Lines(lines, false);
                    }
                }
            }
        }
        return new Lines(lines, true);
    }

    private List<LedgerEntry> entries(long from, long to) {
        return ledger.leaves(from, to).stream().map(AuditTrail::parse).toList();
    }

    private static LedgerEntry parse(byte[] leaf) {
        try {
            return LedgerEntry.parse(leaf);
        } catch (LedgerEntry.BadEntry e) {
            throw new IllegalStateException("a stored entry cannot be read", e);
        }
    }

    /**
     * That nothing is left out.
     *
     * @param entries counted
     * @param derived root of the tree, from the entries themselves
     * @param signed checkpoint that it is compared with
     * @param counts how many of each kind
     */
    public record Completeness(long entries, Hash derived, Checkpoint signed, Map<EntryKind, Long> counts) {
        /** Whether number and root are those that were signed. */
        public boolean isComplete() {
            return entries == signed.size() && derived.equals(signed.root());
        }
    }

    /** Reads every entry up to the newest checkpoint; one at a time, for it is work. */
    public synchronized Completeness prove() {
        Checkpoint signed = ledger.latest();
        TreeEdge edge = TreeEdge.empty();
        Map<EntryKind, Long> counts = new EnumMap<>(EntryKind.class);
        for (long first = 0; first < signed.size(); first += BLOCK) {
            for (byte[] leaf : ledger.leaves(first, Math.min(signed.size(), first + BLOCK))) {
                edge.append(Hash.ofLeaf(leaf), full -> {});
                counts.merge(parse(leaf).kind(), 1L, Long::sum);
            }
        }
        return new Completeness(edge.size(), edge.root(), signed, counts);
    }
}
