package zhengjian.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;

/** Which keys are published for the JOSE world, and in which form; read by nimbus. */
class PublicKeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-06-30T00:00:00Z");
    private static final Instant TO = Instant.parse("2029-01-01T00:00:00Z");
    private static final IssuerNames NAMES = new IssuerNames(URI.create("https://zs.example.gov.cn"));
    private static final KeyRing NONE = KeyRing.of(List.of());

    private static TrustedKey key(Algorithm algorithm, KeyState state) {
        return new TrustedKey(
                SigningKey.generate(algorithm, RANDOM).verificationKey(),
                "CN-22",
                FROM,
                TO,
                state,
                state == KeyState.ACTIVE ? Optional.empty() : Optional.of(SINCE));
    }

    private static JWKSet read(PublicKeys keys) throws Exception {
        return JWKSet.parse(new String(CompactJws.json(keys.jwks()), StandardCharsets.UTF_8));
    }

    @Test
    void keysAreFoundByTheIdThatTheyHaveEverywhere() throws Exception {
        TrustedKey issuing = key(Algorithm.ES256, KeyState.ACTIVE);
        TrustedKey edwards = key(Algorithm.EDDSA, KeyState.ACTIVE);
        JWKSet set = read(new PublicKeys(NAMES, KeyRing.of(List.of(issuing, edwards)), NONE, NONE));
        ECKey read = (ECKey) set.getKeyByKeyId(issuing.key().id().hex());
        assertThat(read.toECPublicKey().getEncoded()).isEqualTo(issuing.key().spki());
        JWK other = set.getKeyByKeyId(edwards.key().id().hex());
        byte[] spki = edwards.key().spki();
        assertThat(other.toOctetKeyPair().getDecodedX())
                .isEqualTo(java.util.Arrays.copyOfRange(spki, spki.length - 32, spki.length));
        assertThat(set.getKeys()).noneMatch(JWK::isPrivate);
    }

    @Test
    void aKeySaysFromWhenToWhenItSigns() throws Exception {
        TrustedKey active = key(Algorithm.ES256, KeyState.ACTIVE);
        TrustedKey retired = key(Algorithm.ES256, KeyState.RETIRED);
        JWKSet set = read(new PublicKeys(NAMES, NONE, NONE, KeyRing.of(List.of(active, retired))));
        assertThat(set.getKeyByKeyId(active.key().id().hex()).getNotBeforeTime())
                .isEqualTo(FROM);
        assertThat(set.getKeyByKeyId(active.key().id().hex()).getExpirationTime())
                .isEqualTo(TO);
        assertThat(set.getKeyByKeyId(retired.key().id().hex()).getExpirationTime())
                .isEqualTo(SINCE);
    }

    @Test
    void keysInOtherHandsAndThoseWithoutAJoseNameAreLeftOut() throws Exception {
        KeyRing ring = KeyRing.of(List.of(
                key(Algorithm.SM2, KeyState.ACTIVE),
                key(Algorithm.ES256, KeyState.COMPROMISED),
                key(Algorithm.EDDSA, KeyState.COMPROMISED)));
        PublicKeys keys = new PublicKeys(NAMES, ring, NONE, NONE);
        assertThat(read(keys).getKeys()).isEmpty();
        assertThat(keys.didDocument().get("verificationMethod")).isEqualTo(List.of());
    }

    @Test
    void onlyWalletKeysMayAssert() {
        TrustedKey wallet = key(Algorithm.ES256, KeyState.RETIRED);
        TrustedKey issuing = key(Algorithm.ES256, KeyState.ACTIVE);
        TrustedKey status = key(Algorithm.ES256, KeyState.ACTIVE);
        Map<String, Object> document = new PublicKeys(
                        NAMES, KeyRing.of(List.of(issuing)), KeyRing.of(List.of(status)), KeyRing.of(List.of(wallet)))
                .didDocument();
        assertThat(document.get("assertionMethod"))
                .isEqualTo(
                        List.of("did:web:zs.example.gov.cn#" + wallet.key().id().hex()));
        assertThat((List<?>) document.get("verificationMethod")).hasSize(3);
    }

    @Test
    void theDidFollowsThePublicAddress() {
        assertThat(did("https://zs.example.gov.cn")).isEqualTo("did:web:zs.example.gov.cn");
        assertThat(did("http://127.0.0.1:8080")).isEqualTo("did:web:127.0.0.1%3A8080");
        assertThat(did("https://example.gov.cn/zs/a")).isEqualTo("did:web:example.gov.cn:zs:a");
    }

    private static String did(String baseUrl) {
        return new IssuerNames(URI.create(baseUrl)).did();
    }
}
