package zhengjian.server.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.KeyTrust;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;

class KeyRingFileTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MIDDLE = Instant.parse("2027-06-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2031-01-01T00:00:00Z");
    private static final String EXAMPLE = new String(ExampleKeys.content("ring.yaml"), StandardCharsets.UTF_8);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatItWrites() {
        ListedKey issuing = key(KeyUse.ISSUING, Algorithm.SM2);
        ListedKey ledger = key(KeyUse.LEDGER, Algorithm.EDDSA).retired(MIDDLE);
        ListedKey documents = key(KeyUse.DOCUMENTS, Algorithm.ES256).compromised(MIDDLE);
        Path file = folder.resolve("ring.yaml");
        KeyRingFile.of(List.of(issuing, ledger, documents)).write(file);
        assertThat(KeyRingFile.read(file).keys()).containsExactly(issuing, ledger, documents);
    }

    @Test
    void leavesNothingBesideTheFile() throws Exception {
        Path file = folder.resolve("ring.yaml");
        KeyRingFile.of(List.of()).write(file);
        KeyRingFile.of(List.of(key(KeyUse.ISSUING, Algorithm.ES256))).write(file);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(KeyRingFile.read(file).keys()).hasSize(1);
    }

    @Test
    void aKeyIsTrustedForItsOneUse() {
        ListedKey ledger = key(KeyUse.LEDGER, Algorithm.EDDSA);
        KeyRingFile file = KeyRingFile.of(List.of(ledger));
        assertThat(file.ring(KeyUse.LEDGER).assess(ledger.id(), "CN-22", MIDDLE))
                .isEqualTo(KeyTrust.TRUSTED);
        assertThat(file.ring(KeyUse.ISSUING).assess(ledger.id(), "CN-22", MIDDLE))
                .isEqualTo(KeyTrust.UNKNOWN);
    }

    @Test
    void whereThereIsNoFileYetTheRingIsEmpty() {
        assertThat(KeyRingFile.readOrEmpty(folder.resolve("none.yaml")).keys()).isEmpty();
        assertThatExceptionOfType(KeyRingFileException.class)
                .isThrownBy(() -> KeyRingFile.read(folder.resolve("none.yaml")))
                .withMessageContaining("none.yaml");
    }

    @Test
    void theSameKeyIsListedOnce() {
        ListedKey key = key(KeyUse.ISSUING, Algorithm.ES256);
        KeyRingFile file = KeyRingFile.of(List.of(key));
        assertThatIllegalArgumentException().isThrownBy(() -> file.with(key));
    }

    /** Spoils one thing of a good file, expects a refusal that names the file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 1 | version: 2 | version",
                "version: 1 | version: '1' | ",
                "version: 1 | version: 1\\nversion: 1 | uplicate",
                "version: 1 | version: 1\\ncomment: x | comment",
                "keys: | key: | key",
                "use: \"ledger\" | use: \"issuing\"\\n  secret: \"x\" | secret",
                "use: \"ledger\" | use: \"documents\" | wrong algorithm",
                "use: \"ledger\" | use: \"everything\" | unknown use",
                "algorithm: \"SM2\" | algorithm: \"ES256\" | algorithm",
                "algorithm: \"SM2\" | algorithm: \"none\" | algorithm",
                "id: \"3c69b822\" | id: \"3c69b823\" | id",
                "id: \"3c69b822\" | ids: \"3c69b822\" | without id",
                "issuer: \"CN-22\" | issuer: \"吉林\" | issuer",
                "issuer: \"CN-22\" | issuer: null | issuer",
                "notAfter: \"2070-01-01T00:00:00+08:00\" | notAfter: \"2019-01-01T00:00:00+08:00\" | window",
                "notAfter: \"2070-01-01T00:00:00+08:00\" | notAfter: \"2070-01-01\" | ",
                "state: \"active\" | state: \"ACTIVE\" | unknown state",
                "state: \"active\" | state: \"retired\" | since",
                "state: \"active\" | state: \"active\"\\n  since: \"2026-01-01T00:00:00+08:00\" | since",
                "publicKey: \"MFk | publicKey: \"MFl | public key",
                "publicKey: \"MFk | publicKey: \"%%%% | ",
            })
    void refusesAFileWithOneThingSpoiled(String good, String bad, String reason) {
        assertThat(EXAMPLE).contains(good);
        String spoiled = EXAMPLE.replaceFirst(Pattern.quote(good), bad.replace("\\n", "\n"));
        assertThatExceptionOfType(KeyRingFileException.class)
                .isThrownBy(() -> KeyRingFile.parse(spoiled, "ring.yaml"))
                .withMessageContaining("ring.yaml")
                .withMessageContaining(reason == null ? "" : reason);
    }

    @ParameterizedTest
    @CsvSource({"''", "'- 1'", "'{'", "text", "'version: 1'", "'version: 1\nkeys: [1]'", "'version: 1\nkeys: [null]'"})
    void refusesWhatIsNoRing(String text) {
        assertThatExceptionOfType(KeyRingFileException.class).isThrownBy(() -> KeyRingFile.parse(text, "ring.yaml"));
    }

    @Test
    void refusesTheSameKeyTwiceInAFile() {
        String rows = EXAMPLE.substring(EXAMPLE.indexOf("- id"));
        assertThatExceptionOfType(KeyRingFileException.class)
                .isThrownBy(() -> KeyRingFile.parse(EXAMPLE + rows, "ring.yaml"))
                .withMessageContaining("two keys");
    }

    @Test
    void refusesAFileThatGrowsWhenRead() {
        StringBuilder bomb = new StringBuilder("version: 1\na0: &a0 [1,1]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ",*a" + (i - 1) + "]\n");
        }
        assertThatExceptionOfType(KeyRingFileException.class)
                .isThrownBy(() -> KeyRingFile.parse(bomb.toString(), "ring.yaml"));
    }

    @Test
    void aRetiredKeyStaysRetiredAndACompromiseOnlyGrows() {
        ListedKey retired = key(KeyUse.ISSUING, Algorithm.ES256).retired(MIDDLE);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> retired.retired(TO));
        ListedKey compromised = retired.compromised(TO);
        assertThat(compromised.trusted().state()).isEqualTo(KeyState.COMPROMISED);
        assertThat(compromised.trusted().since()).contains(MIDDLE);
        assertThat(compromised.compromised(FROM).trusted().since()).contains(FROM);
    }

    private static ListedKey key(KeyUse use, Algorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        return new ListedKey(use, TrustedKey.active(key.verificationKey(), "CN-22", FROM, TO));
    }
}
