package zhengjian.ledger;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import zhengjian.signing.merkle.Hash;

/**
 * A change and who waits for it. The leaf of its first entry is hashed by whoever submits it, for the second of that
 * moment, to spare the one thread that everybody waits for; it is used if that second is still the one to be shown.
 */
final class Pending {
    final Change change;
    final CompletableFuture<Appended> answer = new CompletableFuture<>();
    final long second;
    final byte[] leaf;
    final @Nullable Hash leafHash;

    @Nullable NotAppended failure;

    LedgerStore.@Nullable Earlier earlier;
    long firstIndex;

    @Nullable Appended appended;

    Pending(Change change, long second) {
        this.change = change;
        this.second = second;
        boolean empty = change.entries().isEmpty();
        this.leaf = empty ? new byte[0] : LedgerEntry.encode(change.entries().get(0), second);
        this.leafHash = empty ? null : Hash.ofLeaf(leaf);
    }

    boolean isStored() {
        return failure == null;
    }

    boolean isNew() {
        return failure == null && earlier == null;
    }

    void answer() {
        if (failure != null) {
            answer.completeExceptionally(failure);
        } else {
            answer.complete(appended);
        }
    }
}
