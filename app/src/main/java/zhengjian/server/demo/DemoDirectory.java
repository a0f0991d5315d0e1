package zhengjian.server.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhengjian.recognition.load.ReadRulebook;
import zhengjian.recognition.ruleset.RuleSet;
import zhengjian.server.Configuration;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.ListedKey;
import zhengjian.server.rules.RulesInForce;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.Issuer;
import zhengjian.trust.TrustDirectory;

/**
 * A directory that holds one province of a demonstration: example keys, {@code demo.yaml}, trust files, data, {@code
 * demo.json}. The first one has the second one in it.
 */
public final class DemoDirectory {
    private static final String[] KEY_FILES = {
        "issuing.p12", "ledger.p12", "documents.p12", "status.p12", "wallet.p12", "ring.yaml"
    };

    private final Path directory;
    private final DemoProvince province;

    private DemoDirectory(Path directory, DemoProvince province) {
        this.directory = directory;
        this.province = province;
    }

    /** As {@link #prepare(Path, int, int, boolean)}, the second province's server being on the next port, if anywhere. */
    public static DemoDirectory prepare(Path directory, int port, boolean limits) throws IOException {
        return prepare(directory, port, port == 65_535 ? port - 1 : port + 1, limits);
    }

    /**
     * Writes what is missing; keys and data that are there stay. {@code demo.yaml} is written again for these ports.
     *
     * @param port that the first province's server will listen on
     * @param neighbourPort that of the second one
     * @param limits whether attempts are limited
     */
    public static DemoDirectory prepare(Path directory, int port, int neighbourPort, boolean limits)
            throws IOException {
        DemoDirectory demo = at(directory);
        DemoDirectory neighbour = demo.neighbour();
        demo.writeKeys();
        neighbour.writeKeys();
        List<Issuer> issuers = List.of(demo.issuer(port), neighbour.issuer(neighbourPort));
        DemoTrust.write(
                demo.file("trust"),
                issuers,
                demo.rules(),
                InstantSource.system().instant());
        writeIfAbsent(
                Files.createDirectories(neighbour.file("trust")).resolve(TrustDirectory.PINNED),
                Files.readAllBytes(demo.file("trust").resolve(TrustDirectory.PINNED)));
        demo.writeConfiguration(
                port, limits, "timestampKey: {file: keys/timestamp.p12, passwordFile: keys/password, alias: trust}");
        neighbour.writeConfiguration(neighbourPort, limits, "source: " + baseUrl(port) + "/trust/");
        return demo;
    }

    /** A directory that was prepared before. */
    public static DemoDirectory at(Path directory) {
        return new DemoDirectory(directory, DemoProvince.JILIN);
    }

    /** The second province's directory. */
    DemoDirectory neighbour() {
        return new DemoDirectory(directory.resolve("anhui"), DemoProvince.ANHUI);
    }

    /** Those of the release, as long as none were adopted here. */
    private Optional<Bytes> rules() {
        return Files.exists(RulesInForce.folder(directory.resolve("data")))
                ? Optional.empty()
                : Optional.of(RuleSet.hash(ReadRulebook.builtInSet()));
    }

    private void writeKeys() throws IOException {
        Path keys = directory.resolve("keys");
        Files.createDirectories(keys);
        for (String name : KEY_FILES) {
            writeIfAbsent(keys.resolve(name), ExampleKeys.content(province.keys + name));
        }
        if (province == DemoProvince.JILIN) {
            writeIfAbsent(keys.resolve("timestamp.p12"), ExampleKeys.content("timestamp.p12"));
        }
        completeRing(keys.resolve("ring.yaml"), ExampleKeys.content(province.keys + "ring.yaml"));
        writeIfAbsent(keys.resolve("password"), text(ExampleKeys.PASSWORD + "\n"));
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        writeIfAbsent(keys.resolve("personal-data-key"), text(HexFormat.of().formatHex(key) + "\n"));
    }

    private Issuer issuer(int port) {
        return province.issuer(baseUrl(port), KeyRingFile.read(directory.resolve("keys/ring.yaml")));
    }

    private static String baseUrl(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** A directory of an earlier version does not list the example keys that came later. */
    private static void completeRing(Path file, byte[] example) {
        KeyRingFile ring = KeyRingFile.read(file);
        KeyRingFile complete = ring;
        for (ListedKey key : KeyRingFile.parse(new String(example, StandardCharsets.UTF_8), "")
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

    private void writeConfiguration(int port, boolean limits, String trust) throws IOException {
        String configuration = String.format(
                Locale.ROOT,
                """
                # 演示的配置，由 demo 命令写成；每次启动重写。 Written by the demo command at every start.
                baseUrl: %1$s
                listen: {host: 127.0.0.1, port: %2$d}
                data: data
                checkpointCopy: checkpoint-copy
                origin: %3$s
                issuer:
                  iso: %4$s
                  division: "%5$s"
                  authorities: [%6$s]
                keys:
                  issuing: {file: keys/issuing.p12, passwordFile: keys/password, alias: issuing}
                  ledger: {file: keys/ledger.p12, passwordFile: keys/password, alias: ledger}
                  documents: {file: keys/documents.p12, passwordFile: keys/password, alias: documents}
                  status: {file: keys/status.p12, passwordFile: keys/password, alias: status}
                  wallet: {file: keys/wallet.p12, passwordFile: keys/password, alias: wallet}
                  ring: keys/ring.yaml
                personalDataKeyFile: keys/personal-data-key
                trust:
                  directory: trust
                  refreshMinutes: 1
                  %9$s
                site:
                  authority: %6$s
                  authorityEnglish: %7$s
                limits: {enabled: %8$s}
                demo: true
                """,
                baseUrl(port),
                port,
                province.origin,
                province.code,
                province.division,
                province.authority,
                province.authorityEnglish,
                limits,
                trust);
        Files.write(directory.resolve("demo.yaml"), text(configuration));
    }

    /** The configuration that was written. */
    public Configuration configuration() {
        return Configuration.read(directory.resolve("demo.yaml"));
    }

    /** The authority that it is about; it does not exist. */
    String authority() {
        return province.authority;
    }

    /** A file in the directory. */
    public Path file(String name) {
        return directory.resolve(name);
    }
}
