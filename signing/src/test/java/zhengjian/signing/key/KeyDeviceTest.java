package zhengjian.signing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.signing.pdf.DocumentSigner;

/** Keys in a device, on SoftHSM; the JDK judges the signatures. */
class KeyDeviceTest {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2070-01-01T00:00:00Z");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final SecureRandom random = new SecureRandom();
    private final String alias = "key-" + NEXT.incrementAndGet();

    @TempDir
    private Path folder = Path.of("");

    private static KeyDevice device() throws KeyFileException {
        return KeyDevice.open(SoftDevice.module(), 0, SoftDevice.PIN.clone());
    }

    private SigningKey selfSigned(SigningKey bare) {
        return CertificateAuthority.selfSigned(bare, "CN=device", FROM, TO, random);
    }

    @Test
    void aKeyMadeInADeviceIsFoundAgainAndSigns() throws Exception {
        SigningKey made = device().generate(alias, this::selfSigned);
        SigningKey found = device().key(alias);
        assertThat(found.verificationKey()).isEqualTo(made.verificationKey());
        assertThat(found.chain()).isEqualTo(made.chain()).hasSize(1);
        assertThat(found.algorithm()).isEqualTo(Algorithm.ES256);
        byte[] message = "证".getBytes(StandardCharsets.UTF_8);
        PublicKey key = found.chain().get(0).getPublicKey();
        Signature judge = Signature.getInstance("SHA256withECDSAinP1363Format", "SunEC");
        judge.initVerify(key);
        judge.update(message);
        assertThat(judge.verify(found.sign(message))).isTrue();
    }

    @Test
    void itsSignaturesAreInTheOneFormThatWeWriteFromEveryThread() throws Exception {
        SigningKey key = device().generate(alias, this::selfSigned);
        IntStream.range(0, 100).parallel().forEach(i -> {
            byte[] message = {(byte) i};
            byte[] signature = key.sign(message);
            assertThat(Algorithm.ES256.isCanonicalSignature(signature)).isTrue();
            assertThat(key.verificationKey().verifies(message, signature)).isTrue();
            assertThat(key.verificationKey().verifies(new byte[] {(byte) (i + 1)}, signature))
                    .isFalse();
        });
    }

    @Test
    void keepsTheChainOfARootAndSignsDocuments() throws Exception {
        CertificateAuthority root =
                CertificateAuthority.create(SigningKey.generate(Algorithm.ES256, random), "CN=root", FROM, TO, random);
        device().generate(
                        alias, bare -> root.certify(bare, "CN=documents", CertificateUse.DOCUMENTS, FROM, TO, random));
        SigningKey key = device().key(alias);
        assertThat(key.chain()).hasSize(2).endsWith(root.certificate());
        DocumentSigner signer = DocumentSigner.basic(key);
        assertThat(signer.container(new byte[32]).length).isLessThanOrEqualTo(signer.capacity());
    }

    @Test
    void itsSecretGoesIntoNoFile() throws Exception {
        SigningKey key = device().generate(alias, this::selfSigned);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyFile.write(folder.resolve("stolen.p12"), "p".toCharArray(), "a", key, 1000))
                .withMessageContaining("is in a device");
        assertThat(folder).isEmptyDirectory();
        assertThat(key.toString()).isEqualTo("signing key " + key.verificationKey());
    }

    @Test
    void neverReplacesAKey() throws Exception {
        SigningKey first = device().generate(alias, this::selfSigned);
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> device().generate(alias, this::selfSigned))
                .withMessageContaining("already");
        assertThat(device().key(alias).id()).isEqualTo(first.id());
    }

    @Test
    void refusesAnUnknownAlias() {
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> device().key("nobody"))
                .withMessageContaining("no private key and certificate with alias 'nobody'");
    }

    @Test
    void refusesAMissingModuleAndAnEmptySlot() {
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyDevice.open(folder.resolve("none.so"), 0, SoftDevice.PIN.clone()))
                .withMessageContaining("no such PKCS#11 module");
        assertThatExceptionOfType(KeyFileException.class)
                .isThrownBy(() -> KeyDevice.open(SoftDevice.module(), 77, SoftDevice.PIN.clone()))
                .withMessageContaining("slot 77");
    }
}
