package zhengjian.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengjian.signing.Bytes;

/**
 * What one caller wants done in one transaction: entries, and the rows that belong to them. All of it is stored, or
 * nothing.
 */
public final class Change {
    private final List<NewEntry> entries;
    private final LedgerStore.Write write;
    private final @Nullable Bytes key;
    private final Runnable beforeAnswer;

    private Change(List<NewEntry> entries, LedgerStore.Write write, @Nullable Bytes key, Runnable beforeAnswer) {
        this.entries = entries;
        this.write = write;
        this.key = key;
        this.beforeAnswer = beforeAnswer;
    }

    /** One entry with its rows. */
    public static Change of(NewEntry entry, LedgerStore.Write write) {
        return new Change(List.of(entry), write, null, () -> {});
    }

    /** Any number of entries, also none, with their rows. The list is copied. */
    public static Change of(List<NewEntry> entries, LedgerStore.Write write) {
        return new Change(List.copyOf(entries), write, null, () -> {});
    }

    /**
     * The same change under an idempotency key: submitted again, it is not done a second time but answered as it was.
     *
     * @param key 16 to 64 bytes that nobody else uses, best 16 random ones
     */
    public Change withKey(Bytes key) {
        if (key.length() < 16 || key.length() > 64) {
            throw new IllegalArgumentException("an idempotency key has 16 to 64 bytes, found " + key.length());
        }
        return new Change(entries, write, key, beforeAnswer);
    }

    /**
     * The same change with something to do after the commit and before the caller hears of it, such as dropping a cached
     * value. Runs on the sequencer: must be quick and must not throw.
     */
    public Change beforeAnswer(Runnable action) {
        return new Change(entries, write, key, action);
    }

    /**
     * Both changes in one transaction, the entries of this one first. The key is this one's.
     *
     * @param next has no key of its own
     */
    public Change and(Change next) {
        List<NewEntry> both = new ArrayList<>(entries);
        both.addAll(next.entries);
        LedgerStore.Write writes = (transaction, firstIndex) -> {
            write.write(transaction, firstIndex);
            next.write.write(transaction, firstIndex + entries.size());
        };
        return new Change(List.copyOf(both), writes, key, () -> {
            beforeAnswer.run();
            next.beforeAnswer.run();
        });
    }

    public List<NewEntry> entries() {
        return entries;
    }

    public LedgerStore.Write write() {
        return write;
    }

    public Optional<Bytes> key() {
        return Optional.ofNullable(key);
    }

    /** The idempotency key without wrapping it: asked once a change by the sequencer. */
    @Nullable Bytes keyOrNull() {
        return key;
    }

    Runnable beforeAnswer() {
        return beforeAnswer;
    }
}
