package zhengjian.signing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MIDDLE = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2028-01-01T00:00:00Z");
    private static final VerificationKey KEY = TestKeys.ES256.verificationKey();

    @Test
    void trustsAnActiveKeyFromTheFirstToTheLastInstantOfItsWindow() {
        KeyRing ring = KeyRing.of(List.of(TrustedKey.active(KEY, "CN-22", START, END)));
        assertThat(ring.assess(KEY.id(), "CN-22", START)).isEqualTo(KeyTrust.TRUSTED);
        assertThat(ring.assess(KEY.id(), "CN-22", END)).isEqualTo(KeyTrust.TRUSTED);
        assertThat(ring.assess(KEY.id(), "CN-22", START.minusNanos(1))).isEqualTo(KeyTrust.OUTSIDE_WINDOW);
        assertThat(ring.assess(KEY.id(), "CN-22", END.plusNanos(1))).isEqualTo(KeyTrust.OUTSIDE_WINDOW);
    }

    @Test
    void doesNotKnowAKeyThatItDoesNotList() {
        assertThat(KeyRing.of(List.of()).assess(KEY.id(), "CN-22", MIDDLE)).isEqualTo(KeyTrust.UNKNOWN);
        assertThat(KeyRing.of(List.of()).find(KEY.id())).isEmpty();
    }

    @Test
    void aProvincesKeySignsForThatProvinceOnly() {
        KeyRing ring = KeyRing.of(List.of(TrustedKey.active(KEY, "CN-22", START, END)));
        assertThat(ring.assess(KEY.id(), "CN-33", MIDDLE)).isEqualTo(KeyTrust.WRONG_ISSUER);
    }

    @Test
    void aRetiredKeyIsTrustedForWhatItSignedBefore() {
        KeyRing ring = KeyRing.of(List.of(ended(KeyState.RETIRED)));
        assertThat(ring.assess(KEY.id(), "CN-22", MIDDLE.minusNanos(1))).isEqualTo(KeyTrust.TRUSTED);
        assertThat(ring.assess(KEY.id(), "CN-22", MIDDLE)).isEqualTo(KeyTrust.OUTSIDE_WINDOW);
    }

    @Test
    void aCompromisedKeyIsTrustedForWhatIsProvenOlder() {
        KeyRing ring = KeyRing.of(List.of(ended(KeyState.COMPROMISED)));
        assertThat(ring.assess(KEY.id(), "CN-22", MIDDLE.minusNanos(1))).isEqualTo(KeyTrust.TRUSTED);
        assertThat(ring.assess(KEY.id(), "CN-22", MIDDLE)).isEqualTo(KeyTrust.COMPROMISED);
        assertThat(ring.assess(KEY.id(), "CN-22", END.plusSeconds(1))).isEqualTo(KeyTrust.COMPROMISED);
        assertThat(ring.assess(KEY.id(), "CN-22", START.minusSeconds(1))).isEqualTo(KeyTrust.OUTSIDE_WINDOW);
    }

    @Test
    void refusesTheSameKeyTwice() {
        TrustedKey key = TrustedKey.active(KEY, "CN-22", START, END);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRing.of(List.of(key, ended(KeyState.RETIRED))))
                .withMessageContaining(KEY.id().hex());
    }

    @Test
    void keepsTheOrderGiven() {
        SigningKey other = SigningKey.generate(Algorithm.SM2, new SecureRandom());
        TrustedKey first = TrustedKey.active(other.verificationKey(), "CN-22", START, END);
        TrustedKey second = TrustedKey.active(KEY, "CN-22", START, END);
        assertThat(KeyRing.of(List.of(first, second)).keys()).containsExactly(first, second);
    }

    @Test
    void refusesKeysThatContradictThemselves() {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedKey.active(KEY, "CN-22", END, START));
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedKey.active(KEY, "吉林", START, END));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedKey(KEY, "CN-22", START, END, KeyState.ACTIVE, Optional.of(MIDDLE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedKey(KEY, "CN-22", START, END, KeyState.RETIRED, Optional.empty()));
    }

    private static TrustedKey ended(KeyState state) {
        return new TrustedKey(KEY, "CN-22", START, END, state, Optional.of(MIDDLE));
    }
}
