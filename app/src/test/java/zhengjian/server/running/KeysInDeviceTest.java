package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.Main;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.server.demo.Demo;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.ListedKey;
import zhengjian.signing.key.Algorithm;
import zhengjian.tool.SoftDevice;

/** Issuing and document keys in a device behind PKCS#11: made, configured, signed with, and refused when they are others. */
class KeysInDeviceTest {
    @TempDir
    Path directory;

    private DemoDirectory demo;

    @BeforeEach
    void prepare() throws IOException {
        demo = DemoDirectory.prepare(directory, 18080, true);
        Files.writeString(directory.resolve("keys/pin"), new String(SoftDevice.PIN) + "\n");
    }

    private void configure(String use, String alias) throws IOException {
        Path yaml = directory.resolve("demo.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replaceFirst(
                                use + ": \\{.*\\}",
                                use + ": {pkcs11: " + SoftDevice.module() + ", passwordFile: keys/pin, alias: " + alias
                                        + "}"));
    }

    @Test
    void certificatesAndDocumentsAreSignedByADevice() throws Exception {
        configure("issuing", "issuing-1");
        configure("documents", "documents-1");
        assertThat(run("keys", "new", "--use", "issuing")).isEqualTo(ExitCode.YES);
        assertThat(run(
                        "keys",
                        "new",
                        "--use",
                        "documents",
                        "--authority",
                        directory.resolve("root.p12").toString(),
                        "--authority-password-file",
                        directory.resolve("keys/password").toString()))
                .isEqualTo(ExitCode.YES);
        Configuration configuration = demo.configuration();
        CertificateNumber number;
        try (Application application = Application.open(configuration)) {
            Demo.fill(demo, application, 3);
            number = application.register().numbersAfter("", 1).get(0);
            KeyRingFile ring = KeyRingFile.read(configuration.keys().ring());
            ListedKey listed = ring.find(
                            application.register().find(number).orElseThrow().keyId())
                    .orElseThrow();
            assertThat(listed.trusted().key().algorithm()).isEqualTo(Algorithm.ES256);
            assertThat(ExampleKeys.isExample(listed.id()))
                    .as("the device's own key")
                    .isFalse();
            assertThat(application.documentKey().chain()).hasSize(2);
        }
        assertThat(run("export", number.text(), "--to", directory.resolve("out").toString()))
                .isEqualTo(ExitCode.YES);
        assertThat(directory.resolve("out").resolve(number.text() + ".pdf")).isNotEmptyFile();
        assertThat(run("ledger", "check")).isEqualTo(ExitCode.YES);
    }

    @Test
    void aKeyOfTheDeviceThatIsNotInTheRingIsRefused() throws Exception {
        configure("issuing", "issuing-2");
        Path otherRing = directory.resolve("other-ring.yaml");
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int made = Main.run(
                writer,
                writer,
                "keys",
                "new",
                "--use",
                "issuing",
                "--ring",
                otherRing.toString(),
                "--issuer",
                "CN-22",
                "--pkcs11",
                SoftDevice.module().toString(),
                "--alias",
                "issuing-2",
                "--password-file",
                directory.resolve("keys/pin").toString());
        assertThat(made).as(out.toString()).isEqualTo(ExitCode.YES);
        assertThatThrownBy(() -> Application.open(demo.configuration()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("issuing-2")
                .hasMessageContaining("not listed");
    }

    @Test
    void anUnknownAliasIsToldInOneSentence() throws Exception {
        configure("issuing", "nobody");
        assertThatThrownBy(() -> Application.open(demo.configuration()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'nobody'");
    }

    /** In a process of its own: a device that is open already asks nobody for a PIN. */
    @Test
    void aWrongPinIsToldInOneSentence() throws Exception {
        configure("issuing", "any");
        Files.writeString(directory.resolve("keys/pin"), "9999\n");
        try (ServedProcess process = ServedProcess.start(
                directory, "serve", "--config", directory.resolve("demo.yaml").toString())) {
            assertThat(process.awaitReady()).isFalse();
            assertThat(process.exitCode()).isEqualTo(ExitCode.UNDECIDED);
        }
        assertThat(Files.readString(directory.resolve("log")))
                .contains("密钥打不开", "wrong PIN")
                .doesNotContain("9999", "\tat ");
    }

    @Test
    void theLedgersKeyIsNotMadeInADevice() throws Exception {
        configure("ledger", "ledger-1");
        assertThat(run("keys", "new", "--use", "ledger")).isEqualTo(ExitCode.UNDECIDED);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", directory.resolve("demo.yaml").toString()));
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int exitCode = Main.run(writer, writer, all.toArray(String[]::new));
        System.out.println(out);
        return exitCode;
    }
}
