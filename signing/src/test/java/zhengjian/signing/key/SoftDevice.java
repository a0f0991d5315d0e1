package zhengjian.signing.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one SoftHSM device of this JVM, empty at first. The module is loaded once and reads {@code SOFTHSM2_CONF} then, which
 * the build sets; a machine without Debian's softhsm2 fails with one sentence.
 */
final class SoftDevice {
    static final char[] PIN = "1234".toCharArray();

    private static final List<Path> MODULES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"));
    private static final Path MODULE = prepare();

    private SoftDevice() {}

    /** The PKCS#11 module; the device is in slot 0. */
    static Path module() {
        return MODULE;
    }

    private static Path prepare() {
        String configuration = System.getenv("SOFTHSM2_CONF");
        Path module = MODULES.stream()
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "测试需要 SoftHSM，请安装 Debian 软件包 softhsm2。" + " The tests need SoftHSM: apt install softhsm2"));
        if (configuration == null) {
            throw new AssertionError("SOFTHSM2_CONF is not set: run the tests by Maven");
        }
        try {
            make(Path.of(configuration));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no SoftHSM device could be made", e);
        }
        return module;
    }

    private static void make(Path configuration) throws IOException, InterruptedException {
        Path tokens = configuration.resolveSibling("tokens");
        if (Files.exists(tokens)) {
            try (Stream<Path> old = Files.walk(tokens)) {
                old.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        Files.createDirectories(tokens);
        Files.writeString(
                configuration,
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        Process made = new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "zhengjian",
                        "--pin",
                        new String(PIN),
                        "--so-pin",
                        "5678")
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
