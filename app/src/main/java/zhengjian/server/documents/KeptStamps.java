package zhengjian.server.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.signing.pdf.StampedContainers;
import zhengjian.signing.pdf.TimestampException;
import zhengjian.wholefile.WholeFile;

/**
 * Containers of stamped documents, a file each, named by the SHA-256 of what they sign. No name or number is in them. Several
 * processes may use one folder: a file is there whole or not at all. Safe for threads.
 */
final class KeptStamps implements StampedContainers {
    private static final Logger LOG = LoggerFactory.getLogger(KeptStamps.class);
    private static final int LARGEST = 1 << 16;

    private final Path folder;

    /** @param folder made when the first stamp is kept */
    KeptStamps(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> find(byte[] sha256) {
        Path file = file(sha256);
        try {
            return Files.size(file) <= LARGEST ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("a kept time stamp cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void keep(byte[] sha256, byte[] container) {
        try {
            Files.createDirectories(folder);
            WholeFile.writePrivate(file(sha256), container);
        } catch (IOException e) {
            LOG.warn("a time stamp cannot be kept, the next download will have another one: {}", e.toString());
        }
    }

    @Override
    public void missed(TimestampException cause) {
        LOG.warn("a document goes out without a time stamp: {}", cause.getMessage());
    }

    private Path file(byte[] sha256) {
        return folder.resolve(HexFormat.of().formatHex(sha256) + ".cms");
    }
}
