package zhengjian.server.keys.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.ledger.EntryKind;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyUse;
import zhengjian.server.keys.ListedKey;

/** Keys made, changed and refused where they count: when the register is opened. */
class KeysOfARegisterTest {
    @TempDir
    private Path folder = Path.of("");

    private Path configuration = folder;

    @BeforeEach
    void makeKeys() throws Exception {
        configuration = ConfiguredRegister.in(folder);
        for (String use : List.of("issuing", "ledger", "documents")) {
            command("new", "--use", use, "--iterations", "1000");
        }
    }

    @Test
    void openingTheRegisterEntersItsKeysInTheLedger() {
        assertThat(kindsAfterOpening())
                .containsExactly(
                        EntryKind.KEY_ADDED, EntryKind.KEY_ADDED, EntryKind.KEY_ADDED, EntryKind.RULES_CHANGED);
        assertThat(kindsAfterOpening()).hasSize(4);
    }

    @Test
    void aKeyIsReplacedWithoutLosingTheOldOne() throws Exception {
        kindsAfterOpening();
        String old = issuing().id().hex();
        command(
                "new",
                "--use",
                "issuing",
                "--iterations",
                "1000",
                "--file",
                folder.resolve("keys/next.p12").toString());
        command("retire", old);
        Files.writeString(configuration, Files.readString(configuration).replace("keys/issuing.p12", "keys/next.p12"));
        assertThat(kindsAfterOpening()).hasSize(6).endsWith(EntryKind.KEY_RETIRED, EntryKind.KEY_ADDED);
    }

    @Test
    void aRegisterDoesNotOpenWithARetiredOrCompromisedKey() {
        command("retire", issuing().id().hex());
        refused("issuing.p12");
        command("compromised", issuing().id().hex(), "--since", "2026-01-01");
        refused("issuing.p12");
    }

    @Test
    void aRegisterDoesNotOpenWithoutRing() throws Exception {
        Files.delete(folder.resolve("keys/ring.yaml"));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> Application.open(Configuration.read(configuration)))
                .withMessageContaining("ring.yaml");
    }

    @Test
    void onlyADemonstrationOpensWithExampleKeys() throws Exception {
        for (String name : List.of("issuing.p12", "ledger.p12", "documents.p12", "ring.yaml")) {
            Files.write(folder.resolve("keys/" + name), ExampleKeys.content(name));
        }
        Files.writeString(folder.resolve("password"), ExampleKeys.PASSWORD);
        refused("示例密钥");
    }

    private void refused(String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Application.open(Configuration.read(configuration)))
                .withMessageContaining(reason);
    }

    private List<EntryKind> kindsAfterOpening() {
        try (Application application = Application.open(Configuration.read(configuration))) {
            return LongStream.range(0, application.ledger().latest().size())
                    .mapToObj(index ->
                            application.ledger().entry(index).orElseThrow().kind())
                    .toList();
        }
    }

    private ListedKey issuing() {
        return KeyRingFile.read(folder.resolve("keys/ring.yaml")).keys().stream()
                .filter(key -> key.use() == KeyUse.ISSUING)
                .findFirst()
                .orElseThrow();
    }

    private void command(String... arguments) {
        String[] whole = new String[arguments.length + 3];
        whole[0] = "keys";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        whole[whole.length - 2] = "--config";
        whole[whole.length - 1] = configuration.toString();
        Commands.Answer answer = Commands.run(whole);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
    }
}
