package zhengjian.ledger;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import zhengjian.signing.Bytes;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.SignedCheckpoint;
import zhengjian.signing.merkle.Tile;
import zhengjian.signing.merkle.TreeEdge;

/**
 * Derives the whole tree anew from the stored entries and compares it with every checkpoint that was published, with
 * every stored tile, and with the copy in the second place. Needs the same little memory for any size. One use.
 */
public final class CheckLedger {
    private static final int PAGE = 4096;
    private static final int MOST_FAULTS = 50;

    private final LedgerStore store;
    private final NoteKey key;
    private final CheckpointCopy copy;
    private final BiConsumer<Long, LedgerEntry> sound;

    private final List<String> faults = new ArrayList<>();
    private final Deque<Checkpoint> ahead = new ArrayDeque<>();
    private final TreeEdge edge = TreeEdge.empty();
    private long lastNote = -1;
    private long checkpoints;
    private long minute;
    private Optional<Checkpoint> copied = Optional.empty();

    /**
     * @param key of the log
     * @param sound hears of each entry that can be read, in order
     */
    public CheckLedger(LedgerStore store, NoteKey key, CheckpointCopy copy, BiConsumer<Long, LedgerEntry> sound) {
        this.store = store;
        this.key = key;
        this.copy = copy;
        this.sound = sound;
    }

    /**
     * What was compared.
     *
     * @param entries of the tree
     * @param checkpoints that were published, all of them verified
     * @param faults what does not fit, one sentence each, at most 50; empty when everything does
     * @param root of the tree as derived
     */
    public record Report(long entries, long checkpoints, List<String> faults, Hash root) {
        public Report {
            faults = List.copyOf(faults);
        }

        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    /** Compares everything up to the head of this moment; a ledger that is being written can be checked too. */
    public Report run() {
        readCopy();
        return runWithoutCopy();
    }

    /** The same for data that were brought to a new machine: an empty copy is no fault there. */
    public Report runWithCopyIfAny() {
        return copy.isEmpty() ? runWithoutCopy() : run();
    }

    /** The same without the copy in the second place. */
    public Report runWithoutCopy() {
        LedgerStore.Head head = store.head();
        compareCheckpoints();
        for (long from = 0; from < head.size() && faults.size() < MOST_FAULTS; from += PAGE) {
            List<byte[]> leaves = store.entries(from, Math.min(head.size(), from + PAGE));
            leaves.forEach(this::append);
            if (leaves.size() < Math.min(PAGE, head.size() - from)) {
                fault("第 " + edge.size() + " 条记录缺失 / entry " + edge.size() + " of " + head.size() + " is missing");
                break;
            }
        }
        compareEnd(head);
        return new Report(edge.size(), checkpoints, faults, edge.root());
    }

    private void fault(String sentence) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(sentence);
        }
    }

    private void readCopy() {
        try {
            copied = copy.read(key).map(SignedCheckpoint::checkpoint);
            if (copied.isEmpty()) {
                fault("检查点副本缺失 / the checkpoint copy " + copy.file() + " is missing");
            }
        } catch (IOException | NoteException e) {
            fault("检查点副本不可用 / the checkpoint copy " + copy.file() + " cannot be used: " + e.getMessage());
        }
    }

    private void append(byte[] leaf) {
        long index = edge.size();
        try {
            LedgerEntry entry = LedgerEntry.parse(leaf);
            compare(index, entry);
            sound.accept(index, entry);
        } catch (LedgerEntry.BadEntry e) {
            fault("第 " + index + " 条记录损坏 / entry " + index + " is damaged: " + e.getMessage());
        }
        edge.append(Hash.ofLeaf(leaf), this::compare);
        compareCheckpoints();
    }

    private void compare(long index, LedgerEntry entry) {
        long found = entry.at().getEpochSecond() / 60;
        if (found < minute) {
            fault("第 " + index + " 条记录的时间早于前一条 / entry " + index + " is earlier than the one before it");
        }
        minute = found;
        if (entry.about() >= index) {
            fault("第 " + index + " 条记录指向后面的记录 / entry " + index + " is about the later entry " + entry.about());
        }
    }

    private void compare(Tile derived) {
        Optional<Bytes> stored = store.tile(derived.level(), derived.index()).map(Bytes::copyOf);
        byte[] root = store.tileRoots(derived.level(), derived.index(), derived.index() + 1);
        if (!stored.equals(Optional.of(derived.hashes()))
                || !Bytes.copyOf(root).contentEquals(derived.root().toArray())) {
            fault("瓦片与记录不符 / tile " + derived.index() + " of level " + derived.level() + " is not that of the entries");
        }
    }

    /** Compares the checkpoints and the copy of exactly this size. */
    private void compareCheckpoints() {
        long size = edge.size();
        fetchCheckpoints(size);
        Checkpoint next = ahead.peek();
        if (next != null && next.size() == size) {
            ahead.remove();
            checkpoints++;
            compareRoot(next, "检查点 / checkpoint");
        }
        copied.filter(checkpoint -> checkpoint.size() == size)
                .ifPresent(checkpoint -> compareRoot(checkpoint, "检查点副本 / checkpoint copy"));
    }

    private void compareRoot(Checkpoint checkpoint, String what) {
        if (!checkpoint.root().equals(edge.root())) {
            fault(what + " " + checkpoint.size() + "：与记录不符 / does not fit the entries: expected "
                    + edge.root().base64() + ", found " + checkpoint.root().base64());
        }
    }

    private void fetchCheckpoints(long size) {
        while (ahead.isEmpty() && lastNote < size) {
            List<String> notes = store.notesAfter(lastNote, PAGE);
            if (notes.isEmpty()) {
                lastNote = Long.MAX_VALUE;
            }
            for (String note : notes) {
                try {
                    Checkpoint checkpoint = SignedCheckpoint.open(note, key).checkpoint();
                    ahead.add(checkpoint);
                    lastNote = checkpoint.size();
                } catch (NoteException e) {
                    fault("检查点无效 / a checkpoint after size " + lastNote + " is not valid: " + e.getMessage());
                    lastNote = Long.MAX_VALUE;
                    return;
                }
            }
        }
    }

    private void compareEnd(LedgerStore.Head head) {
        if (faults.size() >= MOST_FAULTS) {
            return;
        }
        if (edge.size() == head.size() && head.note().isEmpty()) {
            fault("缺少最新检查点 / the checkpoint of size " + head.size() + " is missing");
        }
        copied.filter(checkpoint -> checkpoint.size() > store.head().size())
                .ifPresent(checkpoint -> fault("数据比检查点副本旧 / the data ends at size " + edge.size()
                        + ", the checkpoint copy at size " + checkpoint.size() + ": an older backup was restored"));
    }
}
