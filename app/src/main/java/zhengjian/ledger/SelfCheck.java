package zhengjian.ledger;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.SignedCheckpoint;
import zhengjian.signing.merkle.TreeEdge;

/**
 * What is compared before a ledger may write: entries, tiles, head, last checkpoint, and the copy in the second place.
 * Quick, whatever the size: only the right edge is derived anew. The whole is derived by {@code ledger check}.
 */
final class SelfCheck {
    private final LedgerStore store;
    private final LedgerTree tree;
    private final NoteKey key;
    private final CheckpointCopy copy;
    private final boolean beside;

    /** @param beside another process may be appending meanwhile: what is beyond the head that was read is its business */
    SelfCheck(LedgerStore store, LedgerTree tree, NoteKey key, CheckpointCopy copy, boolean beside) {
        this.beside = beside;
        this.store = store;
        this.tree = tree;
        this.key = key;
        this.copy = copy;
    }

    /** Something does not fit; the message is one sentence, Chinese then English. */
    static final class Difference extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;
        private final transient Optional<Sound> readable;

        Difference(String sentence) {
            super(sentence);
            this.sentence = sentence;
            this.readable = Optional.empty();
        }

        /** The store fits in itself and can be read, but not the copy. */
        Difference(Difference copy, Sound readable) {
            super(copy.sentence);
            this.sentence = copy.sentence;
            this.readable = Optional.of(readable);
        }

        String sentence() {
            return sentence;
        }

        Optional<Sound> readable() {
            return readable;
        }
    }

    /** A tree that fits in every respect. {@code checkpoint} is empty when nothing has ever been published. */
    record Sound(TreeEdge edge, long atMicros, Optional<SignedCheckpoint> checkpoint) {}

    /** Compares everything, or says what differs. */
    Sound run() throws Difference {
        LedgerStore.Head head = store.head();
        requireEntries(head.size());
        TreeEdge edge = edge(head.size());
        Optional<SignedCheckpoint> published = published(head, edge.root());
        Sound sound = new Sound(edge, head.atMicros(), published);
        try {
            requireCopy(edge);
        } catch (Difference e) {
            throw new Difference(e, sound);
        }
        return sound;
    }

    private void requireEntries(long size) throws Difference {
        OptionalLong last = store.lastEntry();
        long found = last.isPresent() ? last.getAsLong() + 1 : 0;
        if (found < size || (found > size && !beside)) {
            throw new Difference("存证记录数与树大小不符 / the tree has " + size + " leaves, the store has " + found + " entries");
        }
    }

    private TreeEdge edge(long size) throws Difference {
        try {
            return tree.edge(size);
        } catch (IllegalArgumentException e) {
            throw new Difference("存证数据不完整 / entries or tiles are missing: " + e.getMessage());
        }
    }

    private Optional<SignedCheckpoint> published(LedgerStore.Head head, Hash root) throws Difference {
        if (head.note().isEmpty()) {
            if (head.size() > 0) {
                throw new Difference("缺少最新检查点 / the checkpoint of size " + head.size() + " is missing");
            }
            return Optional.empty();
        }
        SignedCheckpoint checkpoint;
        try {
            checkpoint = SignedCheckpoint.open(head.note().get(), key);
        } catch (NoteException e) {
            throw new Difference(
                    "最新检查点无效 / the last checkpoint is not valid under " + key.name() + ": " + e.getMessage());
        }
        Checkpoint found = checkpoint.checkpoint();
        if (found.size() != head.size() || !found.root().equals(root)) {
            throw new Difference("记录与最新检查点不符 / the entries give root " + root.base64() + " at size " + head.size()
                    + ", the last checkpoint says " + found.root().base64() + " at size " + found.size());
        }
        return Optional.of(checkpoint);
    }

    private void requireCopy(TreeEdge edge) throws Difference {
        Optional<SignedCheckpoint> second;
        try {
            second = copy.read(key);
        } catch (IOException | NoteException e) {
            throw new Difference(
                    "检查点副本不可用 / the checkpoint copy " + copy.file() + " cannot be used: " + e.getMessage());
        }
        if (second.isEmpty()) {
            if (edge.size() > 0) {
                throw new Difference("检查点副本缺失 / the checkpoint copy " + copy.file()
                        + " is missing; `ledger check --renew-copy` makes it again after a full check");
            }
            return;
        }
        Checkpoint copied = second.get().checkpoint();
        if (beside
                && copied.size() > edge.size()
                && copied.size() <= store.head().size()) {
            return;
        }
        if (copied.size() > edge.size()) {
            throw new Difference("数据比检查点副本旧，可能恢复了旧备份 / the data ends at size " + edge.size()
                    + ", the checkpoint copy at size " + copied.size() + ": an older backup was restored");
        }
        if (!root(edge, copied.size()).equals(copied.root())) {
            throw new Difference("数据与检查点副本不是同一本账 / at size " + copied.size()
                    + " the data has another root than the checkpoint copy");
        }
    }

    private Hash root(TreeEdge edge, long size) throws Difference {
        try {
            return tree.nodes(edge.snapshot()).root(size);
        } catch (IllegalArgumentException e) {
            throw new Difference("存证数据不完整 / tiles are missing: " + e.getMessage());
        }
    }
}
