package zhengjian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.ledger.EntryKind;

class StatusChangeTest {
    private static final Set<EntryKind> STEPS =
            EnumSet.of(EntryKind.SUSPENDED, EntryKind.REINSTATED, EntryKind.REVOKED, EntryKind.SUPERSEDED);
    private static final CertificateNumber NUMBER = CertificateNumber.generate("22", new SecureRandom());
    private static final CertificateNumber OTHER = CertificateNumber.generate("22", new SecureRandom());

    private static StatusChange change(EntryKind kind) {
        return new StatusChange(
                NUMBER,
                kind,
                "论文抄袭",
                "吉人社函〔2026〕3号",
                "赵六",
                kind == EntryKind.SUPERSEDED ? Optional.of(OTHER) : Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "REINSTATED", "REVOKED", "SUPERSEDED"})
    void comesBackAsItWasAndNoOtherBytesDo(EntryKind kind) {
        StatusChange change = change(kind);
        byte[] bytes = change.encode();
        assertThat(StatusChange.parse(bytes)).isEqualTo(change);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(StatusChange.parse(flipped)).as("bit %d", bit).isNotEqualTo(change);
            } catch (RegisterDamaged refused) {
                assertThat(refused).hasMessageContaining("status change");
            }
        }
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> StatusChange.parse(cut)).isInstanceOf(RegisterDamaged.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyFourKindsOfEntriesChangeAStatus(EntryKind kind) {
        if (STEPS.contains(kind)) {
            assertThat(change(kind).kind()).isEqualTo(kind);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> change(kind)).withMessageContaining(kind.name());
        }
    }

    /** The whole table: what is not listed is refused. */
    @ParameterizedTest
    @CsvSource({"VALID, SUSPENDED|REVOKED|SUPERSEDED", "SUSPENDED, REINSTATED|REVOKED", "REVOKED, ''", "SUPERSEDED, ''"
    })
    void eachStatusAllowsItsStepsAndNoOther(Status now, String allowed) {
        for (EntryKind kind : EntryKind.values()) {
            boolean listed = Arrays.asList(allowed.split("\\|")).contains(kind.name());
            assertThat(ChangeStatus.allows(now, kind)).as(now + " " + kind).isEqualTo(listed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "a\nb", "a\u0000b", "\u3000"})
    void refusesTextsThatSayNothingOrHoldControls(String text) {
        assertRefused(text, "函1号", "赵六");
        assertRefused("论文抄袭", text, "赵六");
        assertRefused("论文抄袭", "函1号", text);
    }

    @Test
    void takesTextsUpToTheirLengthAndNoLonger() {
        new StatusChange(
                NUMBER, EntryKind.REVOKED, "字".repeat(1000), "字".repeat(200), "字".repeat(100), Optional.empty());
        assertRefused("字".repeat(1001), "函1号", "赵六");
        assertRefused("论文抄袭", "字".repeat(201), "赵六");
        assertRefused("论文抄袭", "函1号", "字".repeat(101));
    }

    private static void assertRefused(String reason, String document, String actor) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new StatusChange(NUMBER, EntryKind.REVOKED, reason, document, actor, Optional.empty()))
                .withMessageContaining("应为 1 至");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "REINSTATED", "REVOKED"})
    void onlyASupersededCertificateNamesASuccessor(EntryKind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatusChange(NUMBER, kind, "r", "d", "a", Optional.of(OTHER)))
                .withMessageContaining("supersede");
    }
}
