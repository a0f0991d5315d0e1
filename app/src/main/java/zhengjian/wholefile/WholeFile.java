package zhengjian.wholefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * Writes a file so that under its name stands the old content or the new one, each whole, whatever fails and also after a
 * power cut: the content goes into a file beside it and to the disk, that file takes the name, and the folder goes to the
 * disk. When this returns the new content is there for good; when it throws, the old one.
 *
 * <p>One writer at a time for a name: the file beside it has a fixed name, {@code NAME.new}, so that what a crash leaves is
 * overwritten by the next one.
 */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Replaces what stands under that name, if anything does.
     *
     * @throws IOException when a step fails; the old content stands then, save when only the folder could not be synced:
     *     then the new one does, and a power cut may bring back the old one
     */
    public static void write(Path file, byte[] content) throws IOException {
        replace(file, content);
    }

    /** The same, readable by its owner alone: for what holds personal data. */
    public static void writePrivate(Path file, byte[] content) throws IOException {
        replace(file, content, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static void replace(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Path whole = file.toAbsolutePath();
        Path beside = whole.resolveSibling(whole.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            try (FileChannel channel = FileChannel.open(
                    beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            remove(beside, failure);
            throw failure;
        }
        try (FileChannel folder = FileChannel.open(
                Objects.requireNonNull(whole.getParent(), "a file is in a folder"), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static void remove(Path beside, IOException failure) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException another) {
            failure.addSuppressed(another);
        }
    }
}
