package zhengjian.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.key.Algorithm;

class KeyUseTest {
    @ParameterizedTest
    @EnumSource
    void isReadAsItIsWritten(KeyUse use) {
        assertThat(KeyUse.parse(use.code())).contains(use);
        assertThat(use.allows(use.usualAlgorithm())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ISSUING", "issuing ", "signing"})
    void isNotReadOtherwise(String code) {
        assertThat(KeyUse.parse(code)).isEmpty();
    }

    /** Signed notes know Ed25519 only, PDF readers ECDSA and RSA. */
    @Test
    void aUseAllowsTheAlgorithmsThatItsReadersKnow() {
        assertThat(KeyUse.ISSUING.allows(Algorithm.SM2)).isTrue();
        assertThat(KeyUse.LEDGER.allows(Algorithm.ES256)).isFalse();
        assertThat(KeyUse.DOCUMENTS.allows(Algorithm.EDDSA)).isFalse();
        assertThat(KeyUse.DOCUMENTS.allows(Algorithm.SM2)).isFalse();
        assertThat(KeyUse.DOCUMENTS.allows(Algorithm.RS256)).isTrue();
        assertThat(Arrays.stream(KeyUse.values()).filter(use -> use.allows(Algorithm.RS256)))
                .containsExactly(KeyUse.DOCUMENTS);
        assertThat(KeyUse.STATUS.allows(Algorithm.SM2)).isFalse();
        assertThat(KeyUse.STATUS.allows(Algorithm.EDDSA)).isFalse();
        assertThat(KeyUse.WALLET.allows(Algorithm.SM2)).isFalse();
    }
}
