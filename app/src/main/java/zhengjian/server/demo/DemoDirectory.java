package zhengjian.server.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import zhengjian.server.Configuration;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.ListedKey;

/** A directory that holds a whole demonstration: example keys, {@code demo.yaml}, data, {@code demo.json}. */
public final class DemoDirectory {
    /** Authority of the demonstration; it does not exist. */
    public static final String AUTHORITY = "证鉴演示人力资源和社会保障厅";

    private static final String[] KEY_FILES = {"issuing.p12", "ledger.p12", "documents.p12", "status.p12", "ring.yaml"};

    private final Path directory;

    private DemoDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes what is missing; keys and data that are there stay. {@code demo.yaml} is written again for this port.
     *
     * @param port that the server will listen on
     * @param limits whether attempts are limited
     */
    public static DemoDirectory prepare(Path directory, int port, boolean limits) throws IOException {
        Path keys = directory.resolve("keys");
        Files.createDirectories(keys);
        for (String name : KEY_FILES) {
            writeIfAbsent(keys.resolve(name), ExampleKeys.content(name));
        }
        completeRing(keys.resolve("ring.yaml"));
        writeIfAbsent(keys.resolve("password"), text(ExampleKeys.PASSWORD + "\n"));
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        writeIfAbsent(keys.resolve("personal-data-key"), text(HexFormat.of().formatHex(key) + "\n"));
        Files.write(directory.resolve("demo.yaml"), text(configuration(port, limits)));
        return new DemoDirectory(directory);
    }

    /** A directory that was prepared before. */
    public static DemoDirectory at(Path directory) {
        return new DemoDirectory(directory);
    }

    /** A directory of an earlier version does not list the example keys that came later. */
    private static void completeRing(Path file) {
        KeyRingFile ring = KeyRingFile.read(file);
        KeyRingFile complete = ring;
        for (ListedKey key : KeyRingFile.parse(new String(ExampleKeys.content("ring.yaml"), StandardCharsets.UTF_8), "")
                .keys()) {
            complete = complete.find(key.id()).isPresent() ? complete : complete.with(key);
        }
        if (complete.keys().size() > ring.keys().size()) {
            complete.write(file);
        }
    }

    private static void writeIfAbsent(Path file, byte[] content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, content);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String configuration(int port, boolean limits) {
        return String.format(Locale.ROOT, """
                # 演示的配置，由 demo 命令写成；每次启动重写。 Written by the demo command at every start.
                baseUrl: http://127.0.0.1:%1$d
                listen: {host: 127.0.0.1, port: %1$d}
                data: data
                checkpointCopy: checkpoint-copy
                origin: zhengjian.example/demo
                issuer:
                  iso: CN-22
                  division: "220000"
                  authorities: [%2$s]
                keys:
                  issuing: {file: keys/issuing.p12, passwordFile: keys/password, alias: issuing}
                  ledger: {file: keys/ledger.p12, passwordFile: keys/password, alias: ledger}
                  documents: {file: keys/documents.p12, passwordFile: keys/password, alias: documents}
                  status: {file: keys/status.p12, passwordFile: keys/password, alias: status}
                  ring: keys/ring.yaml
                personalDataKeyFile: keys/personal-data-key
                site:
                  authority: %2$s
                  authorityEnglish: Zhengjian Demonstration Department of Human Resources
                limits: {enabled: %3$s}
                demo: true
                """, port, AUTHORITY, limits);
    }

    /** The configuration that was written. */
    public Configuration configuration() {
        return Configuration.read(directory.resolve("demo.yaml"));
    }

    /** A file in the directory. */
    public Path file(String name) {
        return directory.resolve(name);
    }
}
