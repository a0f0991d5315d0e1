package zhengjian.signing.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import javax.crypto.spec.PBEParameterSpec;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    private static final char[] PASSWORD = "口令 with spaces".toCharArray();
    private static final char[] ASCII_PASSWORD = "correct horse battery".toCharArray();
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2070-01-01T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void opensWhatItWrites(Algorithm algorithm) throws Exception {
        SigningKey key = written(algorithm, "key.p12");
        SigningKey opened = KeyFile.open(folder.resolve("key.p12"), PASSWORD, "issuing");
        assertThat(opened.verificationKey()).isEqualTo(key.verificationKey());
        assertThat(opened.chain()).isEqualTo(key.chain());
        assertThat(key.verificationKey().verifies(new byte[] {1}, opened.sign(new byte[] {1})))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void opensAPasswordOfAsciiAlikeWhicheverLibraryReadsIt(Algorithm algorithm) throws Exception {
        SigningKey key = written(algorithm, "key.p12", ASCII_PASSWORD);
        SigningKey opened = KeyFile.open(folder.resolve("key.p12"), ASCII_PASSWORD, "issuing");
        assertThat(opened.verificationKey()).isEqualTo(key.verificationKey());
        assertThat(opened.chain()).isEqualTo(key.chain());
        assertThat(key.verificationKey().verifies(new byte[] {1}, opened.sign(new byte[] {1})))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusesAWrongPasswordOfAscii(Algorithm algorithm) throws Exception {
        written(algorithm, "key.p12", ASCII_PASSWORD);
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.open(folder.resolve("key.p12"), "guess".toCharArray(), "issuing"))
                .withMessageContaining("key.p12");
    }

    @Test
    void refusesAKeyStoreOfAnotherKind() throws Exception {
        KeyStore jks = KeyStore.getInstance("JKS");
        jks.load(null, ASCII_PASSWORD);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jks.store(content, ASCII_PASSWORD);
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.open(content.toByteArray(), "key.jks", ASCII_PASSWORD, "issuing"))
                .withMessageContaining("no PKCS#12 file");
    }

    @Test
    void refusesAFileThatNothingProtectsFromBeingChanged() throws Exception {
        SigningKey key = written(Algorithm.ES256, "key.p12", ASCII_PASSWORD);
        Pfx whole = Pfx.getInstance(Files.readAllBytes(folder.resolve("key.p12")));
        byte[] bare = new Pfx(whole.getAuthSafe(), null).getEncoded();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bare), ASCII_PASSWORD);
        assertThat(store.getCertificate("issuing")).isEqualTo(key.chain().get(0));
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.open(bare, "bare", ASCII_PASSWORD, "issuing"))
                .withStackTraceContaining("nothing protects");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 5_000_001, Integer.MAX_VALUE})
    void refusesAFileWhoseMacTakesTooFewOrTooManyRounds(int rounds) throws Exception {
        written(Algorithm.ES256, "key.p12", ASCII_PASSWORD);
        Pfx whole = Pfx.getInstance(Files.readAllBytes(folder.resolve("key.p12")));
        MacData mac = whole.getMacData();
        byte[] other = new Pfx(whole.getAuthSafe(), new MacData(mac.getMac(), mac.getSalt(), rounds)).getEncoded();
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.open(other, "other.p12", ASCII_PASSWORD, "issuing"))
                .withMessage("other.p12: its password is stretched by " + rounds + " rounds, expected 1000 to 5000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1000})
    void refusesAFileWhoseKeyTakesTooFewRoundsAsAnotherLibraryWritesIt(int rounds) throws Exception {
        SigningKey key = written(Algorithm.ES256, "key.p12", ASCII_PASSWORD);
        byte[] content = byTheJdk(rounds);
        if (rounds >= KeyFile.FEWEST_ROUNDS) {
            assertThat(KeyFile.open(content, "jdk.p12", ASCII_PASSWORD, "issuing")
                            .verificationKey())
                    .isEqualTo(key.verificationKey());
        } else {
            assertThatExceptionOfType(KeyFileException.class)
                    .isThrownBy(() -> KeyFile.open(content, "jdk.p12", ASCII_PASSWORD, "issuing"))
                    .withMessageContaining("stretched by 999 rounds");
        }
    }

    /** The file just written, stored anew by the JDK with so many rounds around the key; those of its MAC are its own. */
    private byte[] byTheJdk(int rounds) throws Exception {
        KeyStore ours = KeyStore.getInstance("PKCS12");
        ours.load(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("key.p12"))), ASCII_PASSWORD);
        KeyStore.Entry entry = ours.getEntry("issuing", new KeyStore.PasswordProtection(ASCII_PASSWORD));
        KeyStore theirs = KeyStore.getInstance("PKCS12");
        theirs.load(null, ASCII_PASSWORD);
        PBEParameterSpec stretching = new PBEParameterSpec("16 bytes of salt".getBytes(UTF_8), rounds);
        theirs.setEntry(
                "issuing",
                entry,
                new KeyStore.PasswordProtection(ASCII_PASSWORD, "PBEWithHmacSHA256AndAES_256", stretching));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        theirs.store(content, ASCII_PASSWORD);
        return content.toByteArray();
    }

    @Test
    void keepsTheWholeChainInOrder() throws Exception {
        SecureRandom random = new SecureRandom();
        SigningKey key = CertificateAuthority.create(
                        SigningKey.generate(Algorithm.ES256, random), "CN=root", FROM, TO, random)
                .certify(TestKeys.ES256, "CN=leaf", CertificateUse.DOCUMENTS, FROM, TO, random);
        KeyFile.write(folder.resolve("key.p12"), PASSWORD, "documents", key, 1000);
        assertThat(KeyFile.open(folder.resolve("key.p12"), PASSWORD, "documents")
                        .chain())
                .isEqualTo(key.chain())
                .hasSize(2);
    }

    @Test
    void isReadableByItsOwnerAlone() throws Exception {
        written(Algorithm.ES256, "key.p12");
        assertThat(Files.getPosixFilePermissions(folder.resolve("key.p12")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void neverReplacesAFile() throws Exception {
        Files.writeString(folder.resolve("key.p12"), "something precious");
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> written(Algorithm.ES256, "key.p12"))
                .withMessageContaining("exists already");
        assertThat(folder.resolve("key.p12")).hasContent("something precious");
    }

    @Test
    void refusesAWrongPasswordWithoutShowingAny() throws Exception {
        written(Algorithm.ES256, "key.p12");
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.open(folder.resolve("key.p12"), "guess".toCharArray(), "issuing"))
                .withMessageContaining("key.p12")
                .withMessageNotContaining("guess");
    }

    @Test
    void refusesAnAliasThatIsNotThere() throws Exception {
        written(Algorithm.ES256, "key.p12");
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.open(folder.resolve("key.p12"), PASSWORD, "ledger"))
                .withMessageContaining("ledger");
    }

    @Test
    void refusesAMissingFileAndAHugeOne() throws Exception {
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.open(folder.resolve("none.p12"), PASSWORD, "issuing"))
                .withMessageContaining("no such file");
        Files.write(folder.resolve("huge.p12"), new byte[(1 << 20) + 1]);
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyFile.open(folder.resolve("huge.p12"), PASSWORD, "issuing"))
                .withMessageContaining("larger than");
    }

    @Test
    void refusesAnyDamagedFile() throws Exception {
        SigningKey key = written(Algorithm.ES256, "key.p12");
        byte[] content = Files.readAllBytes(folder.resolve("key.p12"));
        Random random = new Random(2026);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = content.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                SigningKey opened = KeyFile.open(damaged, "damaged", PASSWORD, "issuing");
                assertThat(opened.verificationKey()).isEqualTo(key.verificationKey());
            } catch (KeyFileException refused) {
                assertThat(refused).hasMessageStartingWith("damaged");
            }
        }
    }

    @Test
    void refusesToWriteAKeyWithoutCertificate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFile.write(folder.resolve("key.p12"), PASSWORD, "issuing", TestKeys.ES256));
        assertThat(folder.resolve("key.p12")).doesNotExist();
    }

    @Test
    void refusesAnEffortThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFile.write(folder.resolve("key.p12"), PASSWORD, "issuing", TestKeys.ES256, 1));
    }

    @Test
    void theSecretIsNotInTheFile() throws Exception {
        written(Algorithm.ES256, "key.p12");
        assertThat(new String(Files.readAllBytes(folder.resolve("key.p12")), UTF_8))
                .doesNotContain("BEGIN PRIVATE");
    }

    private SigningKey written(Algorithm algorithm, String name) throws KeyFileException {
        return written(algorithm, name, PASSWORD);
    }

    private SigningKey written(Algorithm algorithm, String name, char[] password) throws KeyFileException {
        SecureRandom random = new SecureRandom();
        SigningKey key = CertificateAuthority.selfSigned(TestKeys.fresh(algorithm), "CN=样例", FROM, TO, random);
        KeyFile.write(folder.resolve(name), password, "issuing", key, 1000);
        return key;
    }
}
