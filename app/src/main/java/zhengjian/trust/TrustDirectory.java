package zhengjian.trust;

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
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.state.TrustFiles;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.signing.trust.state.UpdateTrust;
import zhengjian.wholefile.WholeFile;

/**
 * A directory in the layout of docs/formats/trust-list.md. Reading begins at {@code pinned-root.cose} and believes nothing
 * that does not follow from it; each file is replaced as a whole, the timestamp last.
 */
public final class TrustDirectory {
    /** The root that its owner vouches for. */
    public static final String PINNED = "pinned-root.cose";

    private static final String ROOT = "root.cose";
    private static final String LIST = "list.cose";
    private static final String TIMESTAMP = "timestamp.cose";
    private static final String STATUS = "status";
    private static final int LONGEST = 1 << 24;
    private static final int MOST_ROOTS = 1000;
    private static final int MOST_STATUS_LISTS = 4096;

    private final Path directory;

    public TrustDirectory(Path directory) {
        this.directory = directory;
    }

    /** Where it is. */
    public Path path() {
        return directory;
    }

    /** True when somebody has put a root here. */
    public boolean isPinned() {
        return Files.exists(directory.resolve(PINNED));
    }

    /** Trusts this root from now on; what else is in the directory stays and is judged by it. */
    public void pin(Bytes root) throws TrustDirectoryException {
        try {
            TrustState.pinned(root);
            Files.createDirectories(directory);
            replace(PINNED, root);
        } catch (TrustException | IOException e) {
            throw refused("pin a root in", e);
        }
    }

    /** The pinned root alone, checked. */
    public TrustState pinned() throws TrustDirectoryException {
        try {
            return TrustState.pinned(read(PINNED).orElseThrow(() -> new NoSuchFileException(PINNED)));
        } catch (TrustException | IOException e) {
            throw refused("read", e);
        }
    }

    /** The files beside the pinned root, believed by nobody yet. */
    public TrustFiles files() throws TrustDirectoryException {
        try {
            List<Bytes> roots = new ArrayList<>();
            int version = pinned().root().content().version() + 1;
            Optional<Bytes> next = read(rootName(version));
            while (next.isPresent() && roots.size() < MOST_ROOTS) {
                roots.add(next.get());
                version++;
                next = read(rootName(version));
            }
            return new TrustFiles(roots, read(LIST), read(TIMESTAMP), statusLists());
        } catch (IOException e) {
            throw refused("read", e);
        }
    }

    /**
     * What this directory lets one trust at {@code now}, and nothing less: every file has to fit.
     *
     * @throws TrustException with the one reason why not
     */
    public TrustState read(Instant now) throws TrustDirectoryException, TrustException {
        return UpdateTrust.apply(pinned(), files(), now);
    }

    /** Writes a state that was checked. */
    public void write(TrustState state) throws TrustDirectoryException {
        try {
            Files.createDirectories(directory.resolve(STATUS));
            for (SignedFile<Root> root : state.roots()) {
                replace(rootName(root.content().version()), root.bytes());
            }
            for (Map.Entry<StatusListName, Bytes> list : state.statusLists().entrySet()) {
                replace(STATUS + "/" + list.getKey().fileName(), list.getValue());
            }
            replace(ROOT, state.root().bytes());
            if (state.list().isPresent()) {
                replace(LIST, state.list().get().bytes());
            }
            if (state.timestamp().isPresent()) {
                replace(TIMESTAMP, state.timestamp().get().bytes());
            }
        } catch (IOException e) {
            throw refused("write", e);
        }
    }

    private Map<StatusListName, Bytes> statusLists() throws IOException {
        Path folder = directory.resolve(STATUS);
        Map<StatusListName, Bytes> lists = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return lists;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().limit(MOST_STATUS_LISTS).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".cwt")) {
                    read(STATUS + "/" + name).ifPresent(list -> lists.put(StatusListName.parse(name), list));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
        return lists;
    }

    private static String rootName(int version) {
        return "root-" + version + ".cose";
    }

    private Optional<Bytes> read(String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException(name + ": more than " + LONGEST + " bytes");
        }
        return Optional.of(Bytes.copyOf(Files.readAllBytes(file)));
    }

    private void replace(String name, Bytes content) throws IOException {
        Path file = directory.resolve(name);
        if (Files.exists(file) && content.contentEquals(Files.readAllBytes(file))) {
            return;
        }
        WholeFile.write(file, content.toArray());
    }

    private TrustDirectoryException refused(String what, Exception cause) {
        String refusal = cause instanceof TrustException refused ? refused.refusal() + ", " : "";
        return new TrustDirectoryException(
                "信任目录 " + directory + " 无法使用。 Cannot " + what + " the trust directory " + directory + ": " + refusal
                        + cause.getMessage(),
                cause);
    }
}
