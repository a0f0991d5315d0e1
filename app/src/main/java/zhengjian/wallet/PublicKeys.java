package zhengjian.wallet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.TrustedKey;
import zhengjian.signing.key.VerificationKey;

/**
 * The public keys as the JOSE world reads them: JWK set, DID document, SD-JWT VC issuer metadata
 * (docs/formats/wallet-keys.md). Compromised keys are left out, retired ones stay for what they signed; SM2 has no
 * registered JOSE name and is left out.
 */
public final class PublicKeys {
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;
    private static final Set<Algorithm> LISTED = Set.of(Algorithm.ES256, Algorithm.EDDSA);

    private final IssuerNames names;
    private final List<TrustedKey> listed;
    private final List<TrustedKey> wallet;

    /**
     * @param issuing the keys of printed codes
     * @param status the keys of status lists
     * @param wallet the keys of credentials for wallets
     */
    public PublicKeys(IssuerNames names, KeyRing issuing, KeyRing status, KeyRing wallet) {
        this.names = names;
        this.wallet = shown(wallet);
        this.listed = Stream.of(this.wallet, shown(status), shown(issuing))
                .flatMap(List::stream)
                .toList();
    }

    private static List<TrustedKey> shown(KeyRing ring) {
        return ring.keys().stream()
                .filter(key -> key.state() != KeyState.COMPROMISED)
                .filter(key -> LISTED.contains(key.key().algorithm()))
                .toList();
    }

    /** The JWK set (RFC 7517); each key with the time in which it signs. */
    public Map<String, Object> jwks() {
        return Map.of("keys", listed.stream().map(PublicKeys::timed).toList());
    }

    /** SD-JWT VC issuer metadata: our name and the keys of credentials and status lists. */
    public Map<String, Object> issuerMetadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", names.issuer());
        metadata.put("jwks", jwks());
        return metadata;
    }

    /** The document of our {@code did:web}. Only wallet keys may assert; the others are listed to be found by their id. */
    public Map<String, Object> didDocument() {
        List<Map<String, Object>> methods = new ArrayList<>();
        for (TrustedKey key : listed) {
            Map<String, Object> method = new LinkedHashMap<>();
            method.put("id", names.keyOf(key.key().id()));
            method.put("type", "JsonWebKey");
            method.put("controller", names.did());
            method.put("publicKeyJwk", jwk(key.key()));
            methods.add(method);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"));
        document.put("id", names.did());
        document.put("alsoKnownAs", List.of(names.issuer()));
        document.put("verificationMethod", methods);
        document.put(
                "assertionMethod",
                wallet.stream().map(key -> names.keyOf(key.key().id())).toList());
        return document;
    }

    /** {@code nbf} and {@code exp}: it signs nothing before and nothing from then on. */
    private static Map<String, Object> timed(TrustedKey key) {
        Map<String, Object> jwk = jwk(key.key());
        jwk.put("use", "sig");
        jwk.put("nbf", key.notBefore().getEpochSecond());
        Optional<Instant> end = key.since();
        jwk.put("exp", end.orElse(key.notAfter()).getEpochSecond());
        return jwk;
    }

    private static Map<String, Object> jwk(VerificationKey key) {
        byte[] spki = key.spki();
        Map<String, Object> jwk = new LinkedHashMap<>();
        if (key.algorithm() == Algorithm.ES256) {
            jwk.put("kty", "EC");
            jwk.put("crv", "P-256");
            jwk.put("x", coordinate(spki, 2));
            jwk.put("y", coordinate(spki, 1));
            jwk.put("alg", "ES256");
        } else {
            jwk.put("kty", "OKP");
            jwk.put("crv", "Ed25519");
            jwk.put("x", coordinate(spki, 1));
            jwk.put("alg", "EdDSA");
        }
        jwk.put("kid", key.id().hex());
        return jwk;
    }

    /** Both forms end in the bare numbers of 32 bytes. */
    private static String coordinate(byte[] spki, int fromTheEnd) {
        byte[] number = new byte[COORDINATE];
        System.arraycopy(spki, spki.length - fromTheEnd * COORDINATE, number, 0, COORDINATE);
        return BASE64_URL.encodeToString(number);
    }
}
