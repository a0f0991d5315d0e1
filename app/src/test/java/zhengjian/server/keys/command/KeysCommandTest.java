package zhengjian.server.keys.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyUse;
import zhengjian.server.keys.ListedKey;
import zhengjian.server.keys.PasswordFile;
import zhengjian.server.keys.RandomPassword;
import zhengjian.server.store.DataLock;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.SigningKey;
import zhengjian.tool.Tool;

class KeysCommandTest {
    private static final char[] PASSWORD = "a secret".toCharArray();

    @TempDir
    private Path folder = Path.of("");

    private Path ring = folder;
    private Path passwordFile = folder;

    @BeforeEach
    void writePassword() throws Exception {
        ring = folder.resolve("ring.yaml");
        passwordFile = Files.writeString(folder.resolve("password"), "a secret\n");
    }

    @Test
    void aNewKeyIsInItsFileAndInTheRing() throws Exception {
        Commands.Answer answer = newKey("--use", "issuing", "--algorithm", "SM2", "--file", path("issuing.p12"));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        SigningKey key = KeyFile.open(folder.resolve("issuing.p12"), PASSWORD, "issuing");
        ListedKey listed = KeyRingFile.read(ring).find(key.id()).orElseThrow();
        assertThat(listed.use()).isEqualTo(KeyUse.ISSUING);
        assertThat(listed.trusted().key()).isEqualTo(key.verificationKey());
        assertThat(listed.trusted().state()).isEqualTo(KeyState.ACTIVE);
        assertThat(answer.out()).contains(key.id().hex(), "已新建签发密钥", "Made issuing key");
    }

    @Test
    void aPasswordFileThatIsNotThereIsMadeAndItsKeyFilesNeedNoManyRounds() throws Exception {
        Files.delete(passwordFile);
        Commands.Answer answer = newKeyAsUsual("--use", "issuing", "--file", path("one.p12"));
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("口令是随机的", passwordFile.toString());
        char[] password = PasswordFile.read(passwordFile);
        assertThat(RandomPassword.is(password)).isTrue();
        assertThat(answer.out() + answer.err()).doesNotContain(new String(password));

        Commands.Answer second = newKeyAsUsual("--use", "ledger", "--file", path("two.p12"));
        assertThat(second.out()).doesNotContain("口令是随机的");
        assertThat(PasswordFile.read(passwordFile)).isEqualTo(password);
        assertThat(KeyFile.open(folder.resolve("one.p12"), password, "issuing").algorithm())
                .isEqualTo(Algorithm.ES256);
        assertThat(KeyFile.open(folder.resolve("two.p12"), password, "ledger").algorithm())
                .isEqualTo(Algorithm.EDDSA);
        assertThat(List.of(rounds("one.p12"), rounds("two.p12"))).containsOnly(List.of(1_000));
    }

    @Test
    void aChosenPasswordIsStretched() throws Exception {
        assertThat(newKeyAsUsual("--use", "issuing", "--file", path("one.p12")).exitCode())
                .isZero();
        assertThat(rounds("one.p12")).containsExactly(600_000);
    }

    @Test
    void aNewRootGetsARandomPasswordTooAndAnOldOneNone() throws Exception {
        String[] root = {"--authority", path("root.p12"), "--authority-password-file", path("root-password")};
        Commands.Answer made = newKey(with(root, "--use", "documents", "--file", path("one.p12")));
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(RandomPassword.is(PasswordFile.read(folder.resolve("root-password"))))
                .isTrue();
        Files.delete(folder.resolve("root-password"));
        Commands.Answer refused = newKey(with(root, "--use", "documents", "--file", path("two.p12")));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("root-password")).doesNotExist();
    }

    @Test
    void makesNoPasswordForAKeyFileThatIsThere() throws Exception {
        Files.delete(passwordFile);
        Files.writeString(folder.resolve("key.p12"), "something precious");
        Commands.Answer answer = newKey("--use", "issuing", "--file", path("key.p12"));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("exists already");
        assertThat(passwordFile).doesNotExist();
    }

    @Test
    void refusesToMakeAPasswordWhereThereIsNoFolder() {
        passwordFile = folder.resolve("nowhere/password");
        Commands.Answer answer = newKey("--use", "issuing", "--file", path("key.p12"));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("没有口令文件", "nowhere");
        assertThat(folder.resolve("key.p12")).doesNotExist();
        assertThat(ring).doesNotExist();
    }

    /** All numbers of rounds in the file that are among the usual ones: each stands there as a DER INTEGER. */
    private List<Integer> rounds(String file) throws Exception {
        String content = HexFormat.of().formatHex(Files.readAllBytes(folder.resolve(file)));
        return Stream.of(1_000, 10_000, 600_000)
                .filter(number -> content.contains(HexFormat.of().formatHex(new byte[] {
                            2, (byte) BigInteger.valueOf(number).toByteArray().length
                        })
                        + HexFormat.of().formatHex(BigInteger.valueOf(number).toByteArray())))
                .toList();
    }

    private Commands.Answer newKeyAsUsual(String... options) {
        return Commands.run(with(fixed(), options));
    }

    @Test
    void aDocumentKeyGetsACertificateOfTheRootWhichIsMadeOnce() throws Exception {
        String[] root = {"--authority", path("root.p12"), "--authority-password-file", passwordFile.toString()};
        assertThat(newKey(with(root, "--use", "documents", "--file", path("one.p12")))
                        .exitCode())
                .isZero();
        assertThat(newKey(with(root, "--use", "documents", "--file", path("two.p12")))
                        .exitCode())
                .isZero();
        SigningKey one = KeyFile.open(folder.resolve("one.p12"), PASSWORD, "documents");
        SigningKey two = KeyFile.open(folder.resolve("two.p12"), PASSWORD, "documents");
        assertThat(one.chain()).hasSize(2);
        assertThat(one.chain().get(1)).isEqualTo(two.chain().get(1));
        assertThat(KeyRingFile.read(ring).keys()).hasSize(2);
    }

    @Test
    void aKeyOfRsaFromACertificateAuthorityIsListedForDocumentsAlone() throws Exception {
        Tool openssl = Tool.require("openssl");
        openssl.run(("req -x509 -newkey rsa:3072 -nodes -keyout " + path("ca.key") + " -out " + path("ca.pem")
                                + " -days 30 -subj /CN=ca")
                        .split(" "))
                .ok();
        openssl.run(("req -newkey rsa:3072 -nodes -keyout " + path("leaf.key") + " -out " + path("leaf.csr")
                                + " -subj /CN=documents")
                        .split(" "))
                .ok();
        openssl.run(("x509 -req -in " + path("leaf.csr") + " -CA " + path("ca.pem") + " -CAkey " + path("ca.key")
                                + " -CAcreateserial -days 20 -out " + path("leaf.pem"))
                        .split(" "))
                .ok();
        openssl.run(("pkcs12 -export -inkey " + path("leaf.key") + " -in " + path("leaf.pem") + " -certfile "
                                + path("ca.pem") + " -name bought -passout file:" + passwordFile + " -out "
                                + path("bought.p12"))
                        .split(" "))
                .ok();
        String[] add = {
            "keys",
            "add",
            "--ring",
            ring.toString(),
            "--issuer",
            "CN-22",
            "--file",
            path("bought.p12"),
            "--alias",
            "bought",
            "--password-file",
            passwordFile.toString()
        };
        Commands.Answer refused = Commands.run(with(add, "--use", "issuing"));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("cannot be used for issuing");
        Commands.Answer added = Commands.run(with(add, "--use", "documents"));
        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.out()).contains("已列入文书密钥", "RS256");
        SigningKey opened = KeyFile.open(folder.resolve("bought.p12"), PASSWORD, "bought");
        assertThat(opened.chain()).hasSize(2);
        assertThat(only().trusted().key()).isEqualTo(opened.verificationKey());
        assertThat(only().trusted().notAfter())
                .isEqualTo(opened.chain().get(0).getNotAfter().toInstant());
        assertThat(Commands.run(with(add, "--use", "documents")).err()).contains("two keys with key id");
    }

    @Test
    void listsKeysForPeopleAndForPrograms() throws Exception {
        newKey("--use", "ledger", "--file", path("ledger.p12"));
        Commands.Answer people = Commands.run("keys", "list", "--ring", ring.toString());
        assertThat(people.out()).contains("账本 ledger", "EDDSA", "在用 active");
        JsonNode programs = new ObjectMapper()
                .readTree(Commands.run("keys", "list", "--json", "--ring", ring.toString())
                        .out());
        assertThat(programs.get(0).get("use").textValue()).isEqualTo("ledger");
        assertThat(programs.get(0).has("since")).isFalse();
    }

    @Test
    void aKeyIsRetiredOnce() {
        String id = made("issuing");
        Commands.Answer first = Commands.run("keys", "retire", id, "--ring", ring.toString());
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(only().trusted().state()).isEqualTo(KeyState.RETIRED);
        Commands.Answer second = Commands.run("keys", "retire", id, "--ring", ring.toString());
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err()).contains("not active");
    }

    @Test
    void aCompromiseNeedsATimeAndOnlyMovesBack() {
        String id = made("issuing");
        assertThat(Commands.run("keys", "compromised", id, "--ring", ring.toString())
                        .exitCode())
                .isEqualTo(64);
        assertThat(compromised(id, "2026-02-03").exitCode()).isZero();
        assertThat(only().trusted().since()).contains(Instant.parse("2026-02-02T16:00:00Z"));
        assertThat(compromised(id, "2026-03-03T00:00:00+08:00").exitCode()).isZero();
        assertThat(only().trusted().since()).contains(Instant.parse("2026-02-02T16:00:00Z"));
        assertThat(compromised(id, "2026-01-01").exitCode()).isZero();
        assertThat(only().trusted().since()).contains(Instant.parse("2025-12-31T16:00:00Z"));
        assertThat(only().trusted().state()).isEqualTo(KeyState.COMPROMISED);
        assertThat(Commands.run("keys", "retire", id, "--ring", ring.toString()).exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "yesterday", "2026-02-30", "2026-02-03T00:00:00", ""})
    void refusesATimeThatIsNoneOrToCome(String since) {
        assertThat(compromised(made("issuing"), since).exitCode()).isEqualTo(64);
        assertThat(only().trusted().state()).isEqualTo(KeyState.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "zz", ""})
    void refusesAKeyThatIsNotThere(String id) {
        made("issuing");
        assertThat(Commands.run("keys", "retire", id, "--ring", ring.toString()).exitCode())
                .isIn(2, 64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--use ledger --algorithm ES256",
                "--use documents --algorithm EDDSA",
                "--use documents --algorithm SM2",
                "--use issuing --algorithm RS256",
                "--use status --algorithm RS256",
                "--use everything",
                "--use issuing --algorithm RSA",
                "--use issuing --years 0",
                "--use issuing --years 51",
                "--use issuing --iterations 999",
                "--use issuing --iterations 5000001",
                "--use issuing --password secret"
            })
    void refusesWhatCannotBe(String options) {
        Commands.Answer answer = newKey(with(options.split(" "), "--file", path("key.p12")));
        assertThat(answer.exitCode()).isEqualTo(64);
        assertThat(folder.resolve("key.p12")).doesNotExist();
        assertThat(ring).doesNotExist();
    }

    @Test
    void neverReplacesAKeyFileNorListsAKeyThatWasNotWritten() throws Exception {
        Files.writeString(folder.resolve("key.p12"), "something precious");
        Commands.Answer answer = newKey("--use", "issuing", "--file", path("key.p12"));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("exists already");
        assertThat(folder.resolve("key.p12")).hasContent("something precious");
        assertThat(ring).doesNotExist();
    }

    @Test
    void doesNotTouchADamagedRing() throws Exception {
        Files.writeString(ring, "version: 3\nkeys: []\n");
        Commands.Answer answer = newKey("--use", "issuing", "--file", path("key.p12"));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(ring).hasContent("version: 3\nkeys: []\n");
        assertThat(folder.resolve("key.p12")).doesNotExist();
    }

    @Test
    void refusesARootThatIsNone() throws Exception {
        made("issuing");
        Files.move(folder.resolve("issuing.p12"), folder.resolve("root.p12"));
        String[] root = {"--authority", path("root.p12"), "--authority-password-file", passwordFile.toString()};
        Commands.Answer answer = newKey(with(root, "--use", "documents", "--file", path("documents.p12")));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("documents.p12")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "CN", "=", "CN=a,XYZ=b"})
    void refusesASubjectThatIsNoName(String name) {
        Commands.Answer answer = newKey("--use", "issuing", "--file", path("key.p12"), "--name", name);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("证书主体不合格");
        assertThat(folder.resolve("key.p12")).doesNotExist();
    }

    @Test
    void theWindowBeginsAndEndsWhereItIsTold() {
        newKey("--use", "issuing", "--file", path("key.p12"), "--from", "2024-02-29", "--years", "1");
        assertThat(only().trusted().notBefore()).isEqualTo(Instant.parse("2024-02-28T16:00:00Z"));
        assertThat(only().trusted().notAfter()).isEqualTo(Instant.parse("2025-02-27T16:00:00Z"));
    }

    @Test
    void whatACrashLeftBesideTheRingDoesNoHarm() throws Exception {
        Files.writeString(folder.resolve("ring.yaml.new"), "half a ri");
        made("issuing");
        assertThat(KeyRingFile.read(ring).keys()).hasSize(1);
        assertThat(folder.resolve("ring.yaml.new")).doesNotExist();
    }

    @Test
    void asksForThePasswordOnlyAtATerminal() {
        Commands.Answer answer = Commands.run(
                "keys", "new", "--ring", ring.toString(), "--issuer", "CN-22", "--use", "issuing", "--file", path("k"));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("口令文件");
    }

    @Test
    void aConfigurationSaysWhereEverythingIs() throws Exception {
        Path configuration = ConfiguredRegister.in(folder);
        for (String use : List.of("issuing", "ledger", "documents")) {
            Commands.Answer answer = Commands.run(
                    "keys", "new", "--config", configuration.toString(), "--use", use, "--iterations", "1000");
            assertThat(answer.exitCode()).as(answer.err()).isZero();
            assertThat(KeyFile.open(folder.resolve("keys/" + use + ".p12"), PASSWORD, use)
                            .algorithm())
                    .isEqualTo(use.equals("ledger") ? Algorithm.EDDSA : Algorithm.ES256);
        }
        assertThat(KeyRingFile.read(folder.resolve("keys/ring.yaml")).keys())
                .hasSize(3)
                .allMatch(key -> key.trusted().issuer().equals("CN-22"));
    }

    @Test
    void nothingChangesWhileAServerRuns() throws Exception {
        Path configuration = ConfiguredRegister.in(folder);
        try (DataLock server = DataLock.take(folder.resolve("data"))) {
            Commands.Answer answer = Commands.run(
                    "keys", "new", "--config", configuration.toString(), "--use", "issuing", "--iterations", "1000");
            assertThat(answer.exitCode()).isEqualTo(2);
            assertThat(answer.err()).contains("请先停止它", "stop it first");
        }
        assertThat(folder.resolve("keys/ring.yaml")).doesNotExist();
        assertThat(folder.resolve("keys/issuing.p12")).doesNotExist();
    }

    private String made(String use) {
        assertThat(newKey("--use", use, "--file", path(use + ".p12")).exitCode())
                .isZero();
        return only().id().hex();
    }

    private ListedKey only() {
        return KeyRingFile.read(ring).keys().get(0);
    }

    private Commands.Answer compromised(String id, String since) {
        return Commands.run("keys", "compromised", id, "--since", since, "--ring", ring.toString());
    }

    private Commands.Answer newKey(String... options) {
        String[] quick =
                Stream.of(options).anyMatch("--iterations"::equals) ? options : with(options, "--iterations", "1000");
        return Commands.run(with(fixed(), quick));
    }

    private String[] fixed() {
        return new String[] {
            "keys", "new", "--ring", ring.toString(), "--issuer", "CN-22", "--password-file", passwordFile.toString()
        };
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
