package zhengjian.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import zhengjian.ledger.queue.Sequencer;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.ConsistencyProof;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.InclusionProof;
import zhengjian.signing.merkle.NodeReader;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.Tile;

/**
 * The append-only ledger: one sequencer writes, everybody reads. An answered change is durable with its entries, tiles
 * and checkpoint; a later reader sees it. Safe for threads.
 */
public final class Ledger implements AutoCloseable {
    /** Changes in one transaction at most. */
    public static final int GROUP = 256;
    /** Changes that may wait, unless told otherwise; at 20 µs each that is a fifth of a second. */
    public static final int QUEUE = 8192;

    private static final int ATTEMPTS = 3;
    private static final int ANSWERS_A_TASK = 32;

    private final LedgerStore store;
    private final NoteKey key;
    private final LedgerWriter writer;
    private final Sequencer<Pending> sequencer;
    private final Executor answers = ForkJoinPool.commonPool();

    private Ledger(LedgerStore store, NoteKey key, LedgerWriter writer, int queue) {
        this.store = store;
        this.key = key;
        this.writer = writer;
        this.sequencer = new Sequencer<>("ledger", queue, GROUP, writer::commit, this::answer, writer::expectGroup);
    }

    /** As {@link #open(LedgerStore, String, SigningKey, CheckpointCopy, InstantSource, int)} with a usual queue. */
    public static Ledger open(
            LedgerStore store, String origin, SigningKey secret, CheckpointCopy copy, InstantSource clock) {
        return open(store, origin, secret, copy, clock, QUEUE);
    }

    /**
     * Opens the ledger and compares store, last checkpoint and copy. When they differ it opens all the same, reads only,
     * and {@link #health()} says why.
     *
     * @param origin name of the log, for ever the same
     * @param secret Ed25519
     * @param copy closed together with the ledger
     * @param queue changes that may wait, 1 and more; what does not fit is refused at once
     */
    public static Ledger open(
            LedgerStore store, String origin, SigningKey secret, CheckpointCopy copy, InstantSource clock, int queue) {
        NoteKey key = NoteKey.of(origin, secret.verificationKey());
        LedgerWriter writer = new LedgerWriter(store, key, secret, copy, clock);
        writer.start();
        return new Ledger(store, key, writer, queue);
    }

    /**
     * Opens a ledger that another process may be writing, as it stands at this moment: proofs and entries can be read,
     * every change is refused.
     */
    public static Ledger openForReading(LedgerStore store, NoteKey key, CheckpointCopy copy) {
        LedgerWriter writer = new LedgerWriter(store, key, null, copy, () -> Instant.EPOCH);
        writer.start();
        return new Ledger(store, key, writer, 1);
    }

    /**
     * Queues a change. The future ends when the change is durable, or fails with a {@link NotAppended}; it never ends on
     * the sequencer's own thread.
     */
    public CompletableFuture<Appended> submit(Change change) {
        String readOnly = writer.readOnly();
        if (readOnly != null) {
            return CompletableFuture.failedFuture(NotAppended.Unavailable.readOnly(readOnly));
        }
        Pending pending = writer.pending(change);
        if (!sequencer.offer(pending)) {
            return CompletableFuture.failedFuture(
                    sequencer.isClosed() ? NotAppended.Unavailable.closed() : NotAppended.Unavailable.queueFull());
        }
        return pending.answer;
    }

    /** Submits and waits; throws the {@link NotAppended} itself. What is in doubt under a key is tried again, twice. */
    public Appended append(Change change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return submit(change).join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof NotAppended reason)) {
                    throw e;
                }
                if (!(reason instanceof NotAppended.InDoubt) || change.key().isEmpty() || attempt == ATTEMPTS) {
                    throw reason;
                }
            }
        }
    }

    private void answer(List<Pending> group) {
        for (int from = 0; from < group.size(); from += ANSWERS_A_TASK) {
            List<Pending> part = new ArrayList<>(group.subList(from, Math.min(group.size(), from + ANSWERS_A_TASK)));
            answers.execute(() -> part.forEach(Pending::answer));
        }
    }

    /**
     * How the ledger is doing.
     *
     * @param writable false when it reads only
     * @param reason why it reads only, one sentence, Chinese then English; empty when writable
     * @param size of the published tree; 0 when none can be read
     * @param waiting changes in the queue
     */
    public record Health(boolean writable, String reason, long size, int waiting) {}

    /** Cheap enough to ask at every request. */
    public Health health() {
        String reason = writer.readOnly();
        LedgerTree.Head head = writer.head();
        return new Health(
                reason == null,
                reason == null ? "" : reason,
                head == null ? 0 : head.edge().size(),
                sequencer.waiting());
    }

    /** The key and name under which checkpoints are signed. */
    public NoteKey key() {
        return key;
    }

    /** The newest checkpoint. */
    public Checkpoint latest() {
        return head().checkpoint().checkpoint();
    }

    /** Entries of the stored tree: for a moment more than {@link #latest} has, while a group is being acknowledged. */
    public long storedSize() {
        return store.head().size();
    }

    /** The newest checkpoint as the signed note that is published. */
    public String latestNote() {
        return head().checkpoint().note();
    }

    /**
     * Proof that the entry at {@code index} is in the tree of {@code size}.
     *
     * @throws IllegalArgumentException when there is no such entry or no such size yet
     */
    public InclusionProof inclusion(long index, long size) {
        requireSize(size);
        return InclusionProof.of(index, size, nodes());
    }

    /**
     * Proof that the tree of {@code from} is the beginning of the tree of {@code to}.
     *
     * @throws IllegalArgumentException when the sizes are not 1 ≤ from ≤ to ≤ latest
     */
    public ConsistencyProof consistency(long from, long to) {
        requireSize(to);
        return ConsistencyProof.of(from, to, nodes());
    }

    /**
     * The root that the published tree had at {@code size}.
     *
     * @throws IllegalArgumentException when it has not grown so far
     */
    public Hash root(long size) {
        requireSize(size);
        return nodes().root(size);
    }

    private void requireSize(long size) {
        long latest = head().edge().size();
        if (size < 0 || size > latest) {
            throw new IllegalArgumentException("the tree has " + latest + " leaves, asked for size " + size);
        }
    }

    private NodeReader nodes() {
        return writer.tree().nodes(head().edge());
    }

    /** The bytes of the entry at {@code index}, as they are hashed; empty beyond the published tree. */
    public Optional<byte[]> leaf(long index) {
        return leaves(index, index + 1).stream().findFirst();
    }

    /** The entries {@code [from, to)} as far as they are published. */
    public List<byte[]> leaves(long from, long to) {
        return store.entries(Math.max(0, from), Math.min(to, head().edge().size()));
    }

    /** The entry at {@code index}; empty beyond the published tree. */
    public Optional<LedgerEntry> entry(long index) {
        return leaf(index).map(LedgerStore::parse);
    }

    /** The entry at {@code index}, proven to stand in the tree of the newest checkpoint; empty when it does not. */
    public Optional<LedgerEntry> proven(long index) {
        Checkpoint checkpoint = latest();
        if (index < 0 || index >= checkpoint.size()) {
            return Optional.empty();
        }
        return leaf(index)
                .filter(leaf -> inclusion(index, checkpoint.size()).proves(Hash.ofLeaf(leaf), checkpoint.root()))
                .map(LedgerStore::parse);
    }

    /** Indexes of the published entries that follow up the entry at {@code index}, oldest first. */
    public List<Long> entriesAbout(long index) {
        return store.entriesAbout(index);
    }

    /** The bytes of a tile of the published tree: 32 for each hash. */
    public Optional<byte[]> tile(Tile.Address address) {
        return writer.tree().tile(head().edge(), address);
    }

    private LedgerTree.Head head() {
        LedgerTree.Head head = writer.head();
        if (head == null) {
            throw new LedgerStore.StoreFailed("the ledger cannot be read: " + writer.readOnly(), null);
        }
        return head;
    }

    /** Finishes what is queued, then closes the store's connection and the copy. */
    @Override
    public void close() {
        sequencer.close();
        writer.close();
    }
}
