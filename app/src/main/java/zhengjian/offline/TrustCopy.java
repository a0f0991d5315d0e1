package zhengjian.offline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.state.TrustFiles;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.signing.trust.state.UpdateTrust;

/**
 * Reads a directory of trust files (docs/formats/trust-list.md, “As a directory”), beginning at the pinned root and
 * believing nothing that does not follow from it. Read only.
 */
public final class TrustCopy {
    private static final int LONGEST = 1 << 20;
    private static final int MOST_ROOTS = 1000;
    private static final int MOST_STATUS_LISTS = 4096;

    private TrustCopy() {}

    /**
     * What the directory lets one trust.
     *
     * @throws IOException when a file is missing, cannot be read or is too long
     * @throws TrustException when a file is refused, with its reason
     */
    public static TrustState read(Path directory, Instant now) throws IOException, TrustException {
        Bytes root = file(directory.resolve("pinned-root.cose"))
                .orElseThrow(() -> new NoSuchFileException(
                        directory.resolve("pinned-root.cose").toString()));
        TrustState pinned = TrustState.pinned(root);
        List<Bytes> roots = new ArrayList<>();
        int version = pinned.root().content().version() + 1;
        Optional<Bytes> next = file(directory.resolve("root-" + version + ".cose"));
        while (next.isPresent() && roots.size() < MOST_ROOTS) {
            roots.add(next.get());
            version++;
            next = file(directory.resolve("root-" + version + ".cose"));
        }
        TrustFiles files = new TrustFiles(
                roots,
                file(directory.resolve("list.cose")),
                file(directory.resolve("timestamp.cose")),
                statusLists(directory.resolve("status")));
        return UpdateTrust.apply(pinned, files, now);
    }

    private static Map<StatusListName, Bytes> statusLists(Path folder) throws IOException {
        Map<StatusListName, Bytes> lists = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return lists;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.sorted().limit(MOST_STATUS_LISTS).toList()) {
                String name = String.valueOf(path.getFileName());
                if (name.endsWith(".cwt")) {
                    Bytes content = file(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
                    lists.put(StatusListName.parse(name), content);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return lists;
    }

    private static Optional<Bytes> file(Path path) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (Files.size(path) > LONGEST) {
            throw new IOException(path + ": longer than " + LONGEST + " bytes");
        }
        return Optional.of(Bytes.copyOf(Files.readAllBytes(path)));
    }
}
