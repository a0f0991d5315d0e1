package zhengjian.wallet.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import zhengjian.wallet.offer.WalletRefusal.Reason;

/** Proofs of a wallet's key: a right one, and each one in which one thing is wrong. */
class HolderProofTest {
    private static final String US = "https://zs.example.gov.cn";
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final Wallet wallet = new Wallet(US);

    private static void assertRefused(String words, String proof) {
        WalletRefusal refusal = catchThrowableOfType(WalletRefusal.class, () -> HolderProof.check(proof, US, NOW));
        assertThat(refusal).isNotNull().hasMessageContaining(words);
        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_PROOF);
    }

    private void assertRefused(String words, UnaryOperator<Wallet.Parts> spoil) {
        assertRefused(words, wallet.proof("n", NOW, spoil));
    }

    private static UnaryOperator<Wallet.Parts> header(UnaryOperator<JWSHeader.Builder> change) {
        return parts -> new Wallet.Parts(change.apply(parts.header()), parts.claims());
    }

    @Test
    void aRightOneGivesKeyAndNonce() throws Exception {
        HolderProof proof = HolderProof.check(wallet.proof("n", NOW), US, NOW);
        assertThat(proof.key()).isEqualTo(wallet.key.toPublicJWK().getRequiredParams());
        assertThat(proof.key().keySet()).containsExactlyInAnyOrder("kty", "crv", "x", "y");
        assertThat(proof.thumbprint()).isEqualTo(wallet.key.computeThumbprint().toString());
        assertThat(proof.nonce()).isEqualTo("n");
    }

    @Test
    void aProofIsMadeForUsAndOfTheRightType() {
        assertRefused("aud", parts -> {
            parts.claims().audience("https://evil.example");
            return parts;
        });
        assertRefused("aud", parts -> {
            parts.claims().audience(List.of(US, "https://evil.example"));
            return parts;
        });
        assertRefused("type", header(header -> header.type(JOSEObjectType.JWT)));
    }

    @Test
    void aProofIsFresh() {
        for (Duration off : List.of(
                HolderProof.TOLERANCE.plusSeconds(1),
                HolderProof.TOLERANCE.plusSeconds(1).negated())) {
            assertRefused("iat", parts -> {
                parts.claims().issueTime(Date.from(NOW.plus(off)));
                return parts;
            });
        }
        assertRefused("iat", parts -> {
            parts.claims().issueTime(null);
            return parts;
        });
        assertRefused("expired", parts -> {
            parts.claims().expirationTime(Date.from(NOW));
            return parts;
        });
        assertRefused("nonce", parts -> {
            parts.claims().claim("nonce", null);
            return parts;
        });
    }

    @Test
    void aProofIsUnderTheOneKeyInItsHeader() {
        assertRefused("signature", header(header -> header.jwk(new Wallet(US).key.toPublicJWK())));
        assertRefused("jwk", header(header -> header.jwk(null)));
        assertRefused("kid", header(header -> header.keyID("another")));
        String good = wallet.proof("n", NOW);
        assertRefused("", good.substring(0, good.length() - 4) + "AAAA");
        assertRefused("", good.substring(0, good.lastIndexOf('.') + 1));
        assertRefused("", "eyJhbGciOiJub25lIn0.e30.");
        assertRefused("4096", "A".repeat(4097));
    }
}
