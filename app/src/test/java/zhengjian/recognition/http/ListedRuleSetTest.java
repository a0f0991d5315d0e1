package zhengjian.recognition.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import zhengjian.signing.Bytes;
import zhengjian.web.ProblemException;

/** Nothing is decided by rules that the list of issuers does not name. */
class ListedRuleSetTest {
    private static final Bytes OWN = Bytes.parseHex("11".repeat(32));
    private static final Bytes OTHER = Bytes.parseHex("22".repeat(32));

    @Test
    void rulesCountWhileNoListNamesOthers() {
        AtomicReference<Optional<Bytes>> listed = new AtomicReference<>(Optional.empty());
        ListedRuleSet rules = new ListedRuleSet(OWN, listed::get);
        assertThatCode(rules::require).doesNotThrowAnyException();
        listed.set(Optional.of(OWN));
        assertThatCode(rules::require).doesNotThrowAnyException();
        listed.set(Optional.of(OTHER));
        assertThatThrownBy(rules::require).isInstanceOfSatisfying(ProblemException.class, e -> {
            org.assertj.core.api.Assertions.assertThat(e.problem().status()).isEqualTo(503);
            org.assertj.core.api.Assertions.assertThat(e.problem().detail())
                    .contains(OWN.hex(), OTHER.hex(), "rules adopt");
        });
    }
}
