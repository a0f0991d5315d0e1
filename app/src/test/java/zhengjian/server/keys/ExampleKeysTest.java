package zhengjian.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;

class ExampleKeysTest {
    private static final KeyRingFile RING =
            KeyRingFile.parse(new String(ExampleKeys.content("ring.yaml"), StandardCharsets.UTF_8), "ring.yaml");

    @ParameterizedTest
    @CsvSource({
        "issuing.p12, issuing, ES256, ISSUING",
        "issuing-sm2.p12, issuing, SM2, ISSUING",
        "issuing-ed25519.p12, issuing, EDDSA, ISSUING",
        "ledger.p12, ledger, EDDSA, LEDGER",
        "documents.p12, documents, ES256, DOCUMENTS",
        "status.p12, status, ES256, STATUS",
        "wallet.p12, wallet, ES256, WALLET"
    })
    void everyFileOpensAndItsKeyIsRecognisedAndListed(String file, String alias, Algorithm algorithm, KeyUse use)
            throws Exception {
        SigningKey key = open(file, alias);
        assertThat(key.algorithm()).isEqualTo(algorithm);
        assertThat(ExampleKeys.isExample(key.id())).isTrue();
        assertThat(RING.find(key.id()).orElseThrow().use()).isEqualTo(use);
    }

    @Test
    void theRootIsRecognisedToo() throws Exception {
        assertThat(ExampleKeys.isExample(open("authority.p12", "authority").id()))
                .isTrue();
    }

    @Test
    void everyKeyOfTheExampleRingIsRecognised() {
        assertThat(RING.keys()).hasSize(7).allMatch(key -> ExampleKeys.isExample(key.id()));
        assertThat(ExampleKeys.anyIn(RING.ring(KeyUse.ISSUING))).isTrue();
    }

    @Test
    void theDocumentKeyHasAChainToTheExampleRootAndSaysThatItIsAnExample() throws Exception {
        SigningKey documents = open("documents.p12", "documents");
        assertThat(documents.chain()).hasSize(2);
        documents.chain().get(0).verify(documents.chain().get(1).getPublicKey());
        assertThat(documents.chain().get(0).getSubjectX500Principal().getName()).contains("Example", "演示");
        assertThat(documents.chain().get(0).getNotAfter()).isAfter("2069-01-01");
    }

    @Test
    void aFreshKeyIsNoExample() {
        SigningKey fresh = SigningKey.generate(Algorithm.ES256, new SecureRandom());
        TrustedKey trusted = TrustedKey.active(
                fresh.verificationKey(),
                "CN-22",
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2031-01-01T00:00:00Z"));
        assertThat(ExampleKeys.isExample(fresh.id())).isFalse();
        assertThat(ExampleKeys.anyIn(KeyRing.of(List.of(trusted)))).isFalse();
    }

    private static SigningKey open(String file, String alias) throws Exception {
        return KeyFile.open(ExampleKeys.content(file), file, ExampleKeys.PASSWORD.toCharArray(), alias);
    }
}
