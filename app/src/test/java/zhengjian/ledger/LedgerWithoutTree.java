package zhengjian.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import zhengjian.ledger.queue.Sequencer;

/**
 * What the ledger is compared with in the benchmark: the same queue, groups, rows, commit and answers, but no hashes, no
 * tiles, no checkpoint and no copy of it.
 */
public final class LedgerWithoutTree implements AutoCloseable {
    private static final int ANSWERS_A_TASK = 32;

    private final LedgerStore.Transaction transaction;
    private final Sequencer<Pending> sequencer;
    private long size;
    private List<Appended> stored = List.of();

    private record Pending(Change change, CompletableFuture<Appended> answer) {}

    private LedgerWithoutTree(LedgerStore.Transaction transaction) {
        this.transaction = transaction;
        this.sequencer = new Sequencer<>("queue without tree", Ledger.QUEUE, Ledger.GROUP, this::work, this::answer);
    }

    /** Opens on an empty store. */
    public static LedgerWithoutTree open(LedgerStore store) throws SQLException {
        return new LedgerWithoutTree(store.open());
    }

    /** As {@link Ledger#submit}. */
    public CompletableFuture<Appended> submit(Change change) {
        Pending pending = new Pending(change, new CompletableFuture<>());
        if (!sequencer.offer(pending)) {
            throw new IllegalStateException("the queue is full");
        }
        return pending.answer();
    }

    private void work(List<Pending> group) {
        try {
            stored = store(group, Instant.EPOCH);
        } catch (SQLException e) {
            throw new IllegalStateException("the benchmark's queue cannot be written", e);
        }
    }

    private List<Appended> store(List<Pending> group, Instant now) throws SQLException {
        List<Appended> stored = new ArrayList<>();
        for (Pending pending : group) {
            long first = size;
            pending.change().write().write(transaction, first);
            for (NewEntry entry : pending.change().entries()) {
                transaction.add(size++, LedgerEntry.encode(entry, now.getEpochSecond()), entry.about());
            }
            stored.add(new Appended(first, size, now, ""));
        }
        transaction.flush();
        transaction.commit();
        return stored;
    }

    private void answer(List<Pending> group) {
        List<Appended> appended = stored;
        for (int from = 0; from < group.size(); from += ANSWERS_A_TASK) {
            int to = Math.min(group.size(), from + ANSWERS_A_TASK);
            List<Pending> part = new ArrayList<>(group.subList(from, to));
            List<Appended> answers = appended.subList(from, to);
            ForkJoinPool.commonPool().execute(() -> answer(part, answers));
        }
    }

    private static void answer(List<Pending> part, List<Appended> answers) {
        for (int i = 0; i < part.size(); i++) {
            part.get(i).answer().complete(answers.get(i));
        }
    }

    @Override
    public void close() throws SQLException {
        sequencer.close();
        transaction.close();
    }
}
