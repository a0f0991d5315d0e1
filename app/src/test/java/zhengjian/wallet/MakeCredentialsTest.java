package zhengjian.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.ledger.TestStore;
import zhengjian.register.Certificates;
import zhengjian.register.NewCertificate;
import zhengjian.register.Photo;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.TestRegister;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;

/** What stands in the three forms of a certificate, and what never does. */
class MakeCredentialsTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final IssuerNames NAMES = new IssuerNames(URI.create("https://zs.example.gov.cn"));
    private static final SigningKey KEY = SigningKey.generate(Algorithm.ES256, RANDOM);
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final Map<String, Object> HOLDER_KEY = Map.of("kty", "EC", "crv", "P-256", "x", "AA", "y", "BB");

    @TempDir
    private static Path directory = Path.of("");

    private static TestRegister world;
    private static RegisteredCertificate registered;
    private static RegisteredCertificate revoked;

    private final MakeCredentials credentials = new MakeCredentials(NAMES, KEY, code -> "某地", RANDOM);

    @BeforeAll
    static void enter() throws Exception {
        world = new TestRegister(TestStore.sqlite(directory.resolve("data")), directory);
        List<NewCertificate> certificates =
                List.of(NewCertificate.of(Certificates.certificate(1)), NewCertificate.of(Certificates.certificate(2)));
        world.enter(certificates);
        world.changeStatus().revoke(certificates.get(1).certificate().number(), "材料造假", "函9号", "王五");
        registered = find(certificates.get(0));
        revoked = find(certificates.get(1));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static RegisteredCertificate find(NewCertificate entered) {
        return world.register().find(entered.certificate().number()).orElseThrow();
    }

    private static JsonNode payload(String jws, String type, String keyName) throws Exception {
        SignedJWT jwt = SignedJWT.parse(jws);
        assertThat(jwt.getHeader().getType().getType()).isEqualTo(type);
        assertThat(jwt.getHeader().getKeyID()).isEqualTo(keyName);
        assertThat(jwt.verify(new ECDSAVerifier(key()))).isTrue();
        return JSON.readTree(jwt.getPayload().toString());
    }

    private static ECKey key() throws Exception {
        TrustedKey trusted = TrustedKey.active(KEY.verificationKey(), "CN-22", NOW, NOW.plusSeconds(1));
        KeyRing none = KeyRing.of(List.of());
        PublicKeys keys = new PublicKeys(NAMES, none, none, KeyRing.of(List.of(trusted)));
        Object first = ((List<?>) Objects.requireNonNull(keys.jwks().get("keys"))).get(0);
        return JWK.parse(new String(CompactJws.json(first), StandardCharsets.UTF_8))
                .toECKey();
    }

    private static String didKey() {
        return "did:web:zs.example.gov.cn#" + KEY.id().hex();
    }

    private static String idNumber() {
        return registered.certificate().holder().id().number();
    }

    @Test
    void theWebCredentialHasTheNameAndNothingElseOfThePerson() throws Exception {
        JsonNode credential = payload(credentials.webCredential(registered), "vc+jwt", didKey());
        assertThat(credential.at("/credentialSubject/holderName").asText())
                .isEqualTo(registered.certificate().holder().name().text());
        assertThat(credential.at("/issuer/id").asText()).isEqualTo("did:web:zs.example.gov.cn");
        assertThat(credential.get("validFrom").asText())
                .isEqualTo(registered.certificate().issuedOn() + "T00:00:00+08:00");
        assertThat(credential.toString())
                .doesNotContain(idNumber())
                .doesNotContain(registered.certificate().holder().employer().orElseThrow());
    }

    @Test
    void everyFormNamesItsPlaceInTheStatusList() throws Exception {
        String list = "https://zs.example.gov.cn/status/" + registered.statusList() + ".jwt";
        for (String jws : List.of(credentials.webCredential(registered), credentials.badge(registered))) {
            JsonNode credential = payload(jws, "vc+jwt", didKey());
            assertThat(credential.at("/credentialStatus/statusListUri").asText())
                    .isEqualTo(list);
            assertThat(credential.at("/credentialStatus/statusListIndex").asInt())
                    .isEqualTo(registered.statusIndex());
            assertThat(credential.at("/status/status_list/uri").asText()).isEqualTo(list);
        }
        JsonNode holder = holder(Optional.empty()).payload;
        assertThat(holder.at("/status/status_list/uri").asText()).isEqualTo(list);
        assertThat(holder.at("/status/status_list/idx").asInt()).isEqualTo(registered.statusIndex());
    }

    @Test
    void theBadgeSaysWhatWasAchievedAndWhereItHolds() throws Exception {
        JsonNode badge = payload(credentials.badge(registered), "vc+jwt", didKey());
        assertThat(badge.at("/type/1").asText()).isEqualTo("OpenBadgeCredential");
        assertThat(badge.at("/credentialSubject/type/0").asText()).isEqualTo("AchievementSubject");
        assertThat(badge.at("/credentialSubject/achievement/name").asText())
                .isEqualTo(registered.certificate().title().name());
        assertThat(badge.at("/credentialSubject/achievement/description").asText())
                .endsWith("某地");
        assertThat(badge.at("/credentialSubject/achievement/id"))
                .isEqualTo(payload(credentials.badge(registered), "vc+jwt", didKey())
                        .at("/credentialSubject/achievement/id"));
        assertThat(badge.get("iss")).isEqualTo(badge.at("/issuer/id"));
        assertThat(badge.get("jti")).isEqualTo(badge.get("id"));
        assertThat(badge.toString()).doesNotContain(idNumber());
    }

    private record Holder(JsonNode payload, List<JsonNode> disclosures) {}

    private Holder holder(Optional<Photo> photo) throws Exception {
        String[] parts =
                credentials.holderCredential(registered, photo, HOLDER_KEY, NOW).split("~", -1);
        assertThat(parts[parts.length - 1]).isEmpty();
        List<JsonNode> disclosures = new ArrayList<>();
        for (int i = 1; i < parts.length - 1; i++) {
            disclosures.add(JSON.readTree(Base64.getUrlDecoder().decode(parts[i])));
        }
        return new Holder(payload(parts[0], "dc+sd-jwt", KEY.id().hex()), disclosures);
    }

    @Test
    void nothingOfThePersonStandsInTheOpen() throws Exception {
        JsonNode payload = holder(Optional.empty()).payload;
        assertThat(payload.toString())
                .doesNotContain(registered.certificate().holder().name().text())
                .doesNotContain(registered.certificate().number().text())
                .doesNotContain(registered.certificate().holder().employer().orElseThrow())
                .doesNotContain(idNumber());
        assertThat(payload.at("/cnf/jwk/x").asText()).isEqualTo("AA");
        assertThat(payload.get("kind").asText())
                .isEqualTo(registered.certificate().scope().kind().code());
        assertThat(payload.at("/scope/division_name").asText()).isEqualTo("某地");
    }

    /** Its presence would otherwise show that somebody has an employer or a photo. */
    @Test
    void theNumberOfDigestsIsAlwaysTheSame() throws Exception {
        Holder without = holder(Optional.empty());
        Holder with = holder(Optional.of(new Photo(Bytes.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, 1}))));
        assertThat(with.disclosures).hasSize(without.disclosures.size() + 1);
        assertThat(without.payload.get("_sd")).hasSize(HolderCredential.DIGESTS);
        assertThat(with.payload.get("_sd")).hasSize(HolderCredential.DIGESTS);
        assertThat(with.disclosures)
                .anySatisfy(one -> assertThat(one.get(2).asText()).isEqualTo("data:image/jpeg;base64,/9gB"));
    }

    @Test
    void twoCredentialsOfOneCertificateHaveNoDigestInCommon() throws Exception {
        Set<String> digests = new HashSet<>();
        Set<String> salts = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            Holder holder = holder(Optional.empty());
            holder.payload
                    .get("_sd")
                    .forEach(digest -> assertThat(digests.add(digest.asText())).isTrue());
            holder.disclosures.forEach(
                    one -> assertThat(salts.add(one.get(0).asText())).isTrue());
        }
        assertThat(salts)
                .allSatisfy(
                        salt -> assertThat(Base64.getUrlDecoder().decode(salt)).hasSize(16));
    }

    @Test
    void whoHasTheDocumentInHandSeesThatItIsTheHolders() throws Exception {
        JsonNode digest = holder(Optional.empty()).disclosures.stream()
                .filter(one -> one.get(1).asText().equals("id_document"))
                .findFirst()
                .orElseThrow()
                .get(2);
        PBEKeySpec typed = new PBEKeySpec(
                idNumber().toCharArray(),
                Base64.getUrlDecoder().decode(digest.get("salt").asText()),
                digest.get("iterations").asInt(),
                256);
        byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(typed)
                .getEncoded();
        assertThat(Base64.getUrlDecoder().decode(digest.get("digest").asText())).isEqualTo(derived);
        assertThat(digest.get("iterations").asInt()).isGreaterThanOrEqualTo(210_000);
    }

    @Test
    void nothingIsSignedForACertificateThatIsNotValid() {
        assertThatThrownBy(() -> credentials.webCredential(revoked)).isInstanceOf(NotIssuable.class);
        assertThatThrownBy(() -> credentials.badge(revoked)).hasMessageContaining("已撤销");
        assertThatThrownBy(() -> credentials.holderCredential(revoked, Optional.empty(), HOLDER_KEY, NOW))
                .hasMessageContaining("revoked");
    }

    @Test
    void onlyEs256KeysSign() {
        for (Algorithm algorithm : List.of(Algorithm.SM2, Algorithm.EDDSA)) {
            SigningKey key = SigningKey.generate(algorithm, RANDOM);
            assertThatIllegalArgumentException().isThrownBy(() -> new MakeCredentials(NAMES, key, code -> "", RANDOM));
        }
    }

    @Test
    void theContextAndTheTypeSpeakOfOurOwnAddress() throws IOException {
        Documents documents = new Documents(NAMES);
        assertThat(new String(documents.context(), StandardCharsets.UTF_8))
                .contains("https://zs.example.gov.cn/wallet/contexts/certificate-1.jsonld#holderName")
                .doesNotContain("issuer.example");
        assertThat(JSON.readTree(documents.type()).get("vct").asText()).isEqualTo(NAMES.credentialType());
    }
}
