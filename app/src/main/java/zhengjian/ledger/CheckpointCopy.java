package zhengjian.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.SignedCheckpoint;

/**
 * The newest checkpoint in a second place, so that a restored older backup is noticed. The file has two slots of 4 KiB
 * that are written in turn: a torn write leaves the other one whole. It may lag behind the store, never the reverse, for
 * it is written after the commit.
 */
public final class CheckpointCopy implements AutoCloseable {
    private static final int SLOT = 4096;
    private static final byte[] EMPTY = new byte[SLOT];

    private final Path file;
    private final FileChannel channel;
    /** Outside the heap, from where the kernel takes it without another copy. */
    private final ByteBuffer slot = ByteBuffer.allocateDirect(SLOT);

    private int next;

    private CheckpointCopy(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the file, or makes an empty one. */
    public static CheckpointCopy open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        if (channel.size() < 2 * SLOT) {
            channel.write(ByteBuffer.allocate(1), 2 * SLOT - 1);
            channel.force(true);
            forceName(file);
        }
        return new CheckpointCopy(file, channel);
    }

    /** A new file survives a power cut only when its directory has reached the disk. */
    private static void forceName(Path file) throws IOException {
        try (FileChannel folder =
                FileChannel.open(Objects.requireNonNull(file.toAbsolutePath().getParent()), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Replaces whatever is in the file by this checkpoint: an operator's decision after a full check. */
    public void renew(SignedCheckpoint checkpoint) throws IOException {
        for (int slot = 0; slot < 2; slot++) {
            write(checkpoint.note());
        }
        force();
    }

    /** Whether nothing was ever written to it. */
    boolean isEmpty() {
        try {
            return text(0).isEmpty() && text(1).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /**
     * The newer of the two slots; empty when the file is.
     *
     * @throws NoteException when the file holds something, but no checkpoint that {@code key} signed
     */
    Optional<SignedCheckpoint> read(NoteKey key) throws IOException, NoteException {
        Optional<SignedCheckpoint> newest = Optional.empty();
        Optional<NoteException> fault = Optional.empty();
        for (int slot = 0; slot < 2; slot++) {
            String note = text(slot);
            if (note.isEmpty()) {
                continue;
            }
            try {
                SignedCheckpoint found = SignedCheckpoint.open(note, key);
                if (newest.isEmpty()
                        || found.checkpoint().size() > newest.get().checkpoint().size()) {
                    newest = Optional.of(found);
                    next = 1 - slot;
                }
            } catch (NoteException e) {
                fault = Optional.of(e);
                next = slot;
            }
        }
        if (newest.isEmpty() && fault.isPresent()) {
            throw fault.get();
        }
        return newest;
    }

    private String text(int slot) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(SLOT);
        long from = (long) slot * SLOT;
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) > 0) {
            // until the slot or the file ends
        }
        byte[] bytes = buffer.array();
        int length = buffer.position();
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Writes a note of up to 4,096 bytes into the older slot; the other one stays as it is. */
    void write(String note) throws IOException {
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > SLOT) {
            throw new IOException("a checkpoint of " + bytes.length + " bytes does not fit " + SLOT);
        }
        slot.clear().put(bytes).put(EMPTY, 0, slot.remaining()).flip();
        long from = (long) next * SLOT;
        while (slot.hasRemaining()) {
            channel.write(slot, from + slot.position());
        }
        next = 1 - next;
    }

    /** Brings what was written to the disk itself. */
    void force() throws IOException {
        channel.force(false);
    }

    /** Closed already, it does nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.force(false);
            channel.close();
        }
    }
}
