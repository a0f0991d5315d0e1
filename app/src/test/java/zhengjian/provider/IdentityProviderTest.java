package zhengjian.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test lets the provider answer rightly, but for one thing. */
class IdentityProviderTest {
    private static final URI BACK = URI.create("https://zs.example.gov.cn/holder/login/return");
    private static final String BROWSER = "this browser's cookie";

    private HandMadeProvider provider;
    private Instant now = Instant.now();

    @BeforeEach
    void start() throws IOException {
        provider = new HandMadeProvider();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private IdentityProvider ours() {
        return new IdentityProvider(
                new ProviderAccess(
                        URI.create(provider.issuer()),
                        HandMadeProvider.CLIENT,
                        HandMadeProvider.SECRET,
                        List.of("profile"),
                        List.of("two-factors"),
                        Set.of(BACK)),
                new ProviderExchange(Duration.ofMinutes(2)),
                (InstantSource) () -> now,
                new SecureRandom());
    }

    /** Leaves; what the provider would lead back with. */
    private Map<String, List<String>> left(IdentityProvider ours) throws NotProven {
        Map<String, String> question = provider.take(ours.leave(BROWSER, BACK, "/holder/checks"));
        Map<String, List<String>> answer = new HashMap<>();
        answer.put("state", List.of(question.getOrDefault("state", "")));
        answer.put("code", List.of("the code"));
        answer.put("iss", List.of(provider.issuer()));
        return answer;
    }

    private Proof proof() throws NotProven {
        IdentityProvider ours = ours();
        return ours.comeBack(left(ours), BROWSER);
    }

    private NotProven.Reason refused() {
        return refused(answer -> answer);
    }

    private NotProven.Reason refused(UnaryOperator<Map<String, List<String>>> spoil) {
        IdentityProvider ours = ours();
        return catchThrowableOfType(NotProven.class, () -> ours.comeBack(spoil.apply(left(ours)), BROWSER))
                .reason();
    }

    @Test
    void whoIsProvenIsWhoTheProviderSays() throws NotProven {
        Proof proof = proof();
        assertThat(proof.subject()).isEqualTo(HandMadeProvider.SUBJECT);
        assertThat(proof.text("name")).isEqualTo("张明");
        assertThat(proof.text("id_number")).as("from UserInfo").isEqualTo("told beside");
        assertThat(proof.context()).contains("two-factors");
        assertThat(proof.methods()).containsExactly("pwd", "otp");
        assertThat(proof.to()).isEqualTo("/holder/checks");
        assertThat(proof).hasToString("a proof");
        assertThat(catchThrowableOfType(NotProven.class, () -> proof.text("sex")))
                .extracting(NotProven::reason)
                .isEqualTo(NotProven.Reason.INCOMPLETE);
    }

    @Test
    void theBrowserLeavesWithEverythingThatBindsTheAnswer() throws Exception {
        Map<String, String> question = provider.take(ours().leave(BROWSER, BACK, "/holder"));
        assertThat(question)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", HandMadeProvider.CLIENT)
                .containsEntry("redirect_uri", BACK.toString())
                .containsEntry("scope", "openid profile")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("acr_values", "two-factors");
        assertThat(question.get("state")).hasSize(43);
        assertThat(question.get("nonce")).hasSize(43).isNotEqualTo(question.get("state"));
        assertThat(question.get("code_challenge")).hasSize(43);
    }

    @Test
    void theCodeIsRedeemedWithTheVerifierTheAddressAndTheSecret() throws Exception {
        IdentityProvider ours = ours();
        Map<String, String> question = provider.take(ours.leave(BROWSER, BACK, "/holder"));
        ours.comeBack(
                Map.of(
                        "state", List.of(question.getOrDefault("state", "")),
                        "code", List.of("the code"),
                        "iss", List.of(provider.issuer())),
                BROWSER);
        assertThat(provider.asked())
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "the code")
                .containsEntry("redirect_uri", BACK.toString());
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(provider.asked().getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(digest))
                .isEqualTo(question.get("code_challenge"));
        assertThat(new String(
                        Base64.getDecoder().decode(provider.authorization().substring("Basic ".length())),
                        StandardCharsets.UTF_8))
                .isEqualTo("zhengjian:a+client%27s+secret");
    }

    @Test
    void anAnswerIsTakenOnce() throws NotProven {
        IdentityProvider ours = ours();
        Map<String, List<String>> answer = left(ours);
        ours.comeBack(answer, BROWSER);
        assertThatThrownBy(() -> ours.comeBack(answer, BROWSER)).hasMessageContaining("no question");
    }

    @Test
    void anAnswerOfAnotherBrowserIsRefused() throws NotProven {
        IdentityProvider ours = ours();
        Map<String, List<String>> answer = left(ours);
        assertThat(catchThrowableOfType(NotProven.class, () -> ours.comeBack(answer, "another browser's cookie"))
                        .reason())
                .isEqualTo(NotProven.Reason.STALE);
    }

    @Test
    void anAnswerAfterTenMinutesIsRefused() throws NotProven {
        IdentityProvider ours = ours();
        Map<String, List<String>> answer = left(ours);
        now = now.plus(Duration.ofMinutes(10)).plusSeconds(1);
        assertThat(catchThrowableOfType(NotProven.class, () -> ours.comeBack(answer, BROWSER))
                        .reason())
                .isEqualTo(NotProven.Reason.STALE);
    }

    @Test
    void aWrongMissingOrDoubledStateIsRefused() {
        assertThat(refused(answer -> with(answer, "state", "other"))).isEqualTo(NotProven.Reason.STALE);
        assertThat(refused(answer -> with(answer, "state"))).isEqualTo(NotProven.Reason.STALE);
        assertThat(refused(answer -> with(answer, "state", "one", "other"))).isEqualTo(NotProven.Reason.STALE);
    }

    @Test
    void anAnswerOfAnotherIssuerIsRefused() {
        assertThat(refused(answer -> with(answer, "iss", "https://evil.example")))
                .isEqualTo(NotProven.Reason.ISSUER);
        assertThat(refused(answer -> with(answer, "iss"))).as("promised").isEqualTo(NotProven.Reason.ISSUER);
        provider.describe("authorization_response_iss_parameter_supported", false);
        assertThat(refused(answer -> with(answer, "iss", "https://evil.example")))
                .as("not promised, but there")
                .isEqualTo(NotProven.Reason.ISSUER);
    }

    @Test
    void anErrorOfTheProviderIsToldInOurWords() {
        assertThat(refused(answer -> with(answer, "error", "access_denied"))).isEqualTo(NotProven.Reason.CANCELLED);
        assertThat(refused(answer -> with(answer, "error", "<script>"))).isEqualTo(NotProven.Reason.DECLINED);
        assertThat(refused(answer -> with(answer, "code"))).isEqualTo(NotProven.Reason.DECLINED);
    }

    private static Map<String, List<String>> with(Map<String, List<String>> answer, String name, String... values) {
        Map<String, List<String>> other = new HashMap<>(answer);
        other.remove(name);
        if (values.length > 0) {
            other.put(name, List.of(values));
        }
        return other;
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        provider.claims(claims -> claims.issuer("https://evil.example"));
        assertThat(refused()).isEqualTo(NotProven.Reason.ISSUER);
    }

    @Test
    void aTokenForAnotherClientIsRefused() {
        provider.claims(claims -> claims.audience("another-client"));
        assertThat(refused()).isEqualTo(NotProven.Reason.AUDIENCE);
        provider.claims(claims -> claims.audience(List.of(HandMadeProvider.CLIENT, "another-client"))
                .claim("azp", "another-client"));
        assertThat(refused()).as("made for another one").isEqualTo(NotProven.Reason.AUDIENCE);
    }

    @Test
    void aTokenThatIsTooOldOrOfTomorrowIsRefused() {
        provider.claims(claims -> claims.expirationTime(new Date(System.currentTimeMillis() - 120_000)));
        assertThat(refused()).isEqualTo(NotProven.Reason.EXPIRED);
        provider.claims(claims -> claims.issueTime(new Date(System.currentTimeMillis() + 3_600_000))
                .expirationTime(new Date(System.currentTimeMillis() + 7_200_000)));
        assertThat(refused()).isEqualTo(NotProven.Reason.EXPIRED);
        provider.claims(claims -> claims.expirationTime(null));
        assertThat(refused()).isEqualTo(NotProven.Reason.EXPIRED);
    }

    @Test
    void aTokenWithAnotherNonceOrNoneIsRefused() {
        provider.claims(claims -> claims.claim("nonce", "that of another question"));
        assertThat(refused()).isEqualTo(NotProven.Reason.NONCE);
        provider.claims(claims -> claims.claim("nonce", null));
        assertThat(refused()).isEqualTo(NotProven.Reason.NONCE);
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        provider.signing(PlainJWT::new);
        assertThat(refused()).isEqualTo(NotProven.Reason.SIGNATURE);
    }

    @Test
    void aTokenSignedWithTheSecretIsRefused() {
        byte[] secret = "the client's secret, thirty-two bytes".getBytes(StandardCharsets.UTF_8);
        provider.signing(claims -> {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token;
        });
        assertThat(refused()).isEqualTo(NotProven.Reason.SIGNATURE);
    }

    @Test
    void aTokenOfAForeignKeyIsRefusedAlsoUnderTheNameOfTheRightOne() {
        provider.signing(claims -> HandMadeProvider.signed(
                claims, HandMadeProvider.newKey(provider.key().getKeyID())));
        assertThat(refused()).isEqualTo(NotProven.Reason.SIGNATURE);
    }

    @Test
    void aTokenThatWasChangedAfterwardsIsRefused() {
        provider.signing(claims -> {
            SignedJWT right = HandMadeProvider.signed(claims, provider.key());
            JWTClaimsSet other =
                    new JWTClaimsSet.Builder(claims).subject("somebody else").build();
            return tampered(right, other);
        });
        assertThat(refused()).isEqualTo(NotProven.Reason.SIGNATURE);
    }

    private static SignedJWT tampered(SignedJWT right, JWTClaimsSet other) {
        try {
            String[] parts = right.serialize().split("\\.", -1);
            String body = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(other.toString().getBytes(StandardCharsets.UTF_8));
            return SignedJWT.parse(parts[0] + "." + body + "." + parts[2]);
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keysAreAskedForOnceAndAgainWhenOneIsUnknown() throws NotProven {
        IdentityProvider ours = ours();
        ours.comeBack(left(ours), BROWSER);
        ours.comeBack(left(ours), BROWSER);
        assertThat(provider.keyRequests()).isEqualTo(1);
        provider.changeKey("second", true);
        ours.comeBack(left(ours), BROWSER);
        assertThat(provider.keyRequests()).isEqualTo(2);
    }

    @Test
    void unknownKeysDoNotMakeUsAskWithoutEnd() throws NotProven {
        IdentityProvider ours = ours();
        ours.comeBack(left(ours), BROWSER);
        for (int i = 0; i < 5; i++) {
            provider.changeKey("never published " + i, false);
            Map<String, List<String>> answer = left(ours);
            assertThat(catchThrowableOfType(NotProven.class, () -> ours.comeBack(answer, BROWSER)))
                    .isNotNull();
        }
        assertThat(provider.keyRequests()).isLessThanOrEqualTo(3);
    }

    @Test
    void whatIsToldOfAnotherPersonIsRefused() {
        provider.tells(Map.of("sub", "somebody else", "id_number", "1"));
        assertThat(refused()).isEqualTo(NotProven.Reason.ISSUER);
    }

    @Test
    void theSignedClaimGoesBeforeTheOneThatIsTold() throws NotProven {
        provider.tells(Map.of("sub", HandMadeProvider.SUBJECT, "name", "李四"));
        assertThat(proof().text("name")).isEqualTo("张明");
    }

    @Test
    void aProviderThatCallsItselfOtherwiseIsNotUsed() {
        provider.describe("issuer", "https://evil.example");
        assertThat(refused()).isEqualTo(NotProven.Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_endpoint", "jwks_uri", "authorization_endpoint"})
    void anEndpointWithoutTlsIsNotUsed(String endpoint) {
        provider.describe(endpoint, "http://id.example.gov.cn/x");
        assertThat(refused()).isEqualTo(NotProven.Reason.UNREACHABLE);
    }

    @Test
    void aDescriptionWithoutEndIsNotRead() {
        provider.describe("more", "x".repeat(ProviderExchange.MOST_BYTES));
        assertThat(refused()).isEqualTo(NotProven.Reason.UNREACHABLE);
    }

    @Test
    void aProviderThatIsNotThereIsNoWorseThanThat() {
        IdentityProvider ours = ours();
        provider.close();
        assertThat(catchThrowableOfType(NotProven.class, () -> ours.leave(BROWSER, BACK, "/"))
                        .reason())
                .isEqualTo(NotProven.Reason.UNREACHABLE);
    }

    @Test
    void nobodyIsLedToAnAddressThatIsNotRegistered() {
        assertThatThrownBy(() -> ours().leave(BROWSER, URI.create("https://evil.example/"), "/"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIssuerWithoutTlsIsRefused() {
        assertThatThrownBy(() -> new ProviderAccess(
                        URI.create("http://id.example.gov.cn"), "c", "s", List.of(), List.of(), Set.of(BACK)))
                .hasMessageContaining("https");
    }
}
