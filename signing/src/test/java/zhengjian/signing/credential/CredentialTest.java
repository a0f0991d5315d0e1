package zhengjian.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    @Test
    void keepsTheTimeOfIssueToTheSecond() {
        Credential credential = new Credential(
                "CN-22",
                Instant.parse("2026-11-21T02:00:00.987654321Z"),
                "123456",
                "李",
                "1*",
                "post",
                "post-3",
                "工程",
                "工程",
                "专业技术三级岗位",
                Optional.empty(),
                LocalDate.of(2023, 6, 30),
                0,
                0);
        assertThat(credential.issuedAt()).isEqualTo(Instant.parse("2026-11-21T02:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"李", "𬱖", "䶮㛃", "阿卜杜拉·买买提·吐尔逊江", "买买提吐逊·艾山江·阿不都热合曼·依不拉音", "豈", "Ａlice O’Neil-Smith"})
    void takesNamesAsTheyAreWritten(String name) {
        assertThat(Credentials.named(name).holderName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张\u200b三", "张\u202e三", "张\u0000", "张\n三", "\ud840", "张\u2028三", "张\ufeff三"})
    void refusesNamesThatCannotBePrinted(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.named(name))
                .withMessageContaining("holderName");
    }

    @Test
    void countsCodePointsNotChars() {
        assertThat(Credentials.named("𬱖".repeat(64)).holderName()).hasSize(128);
        assertThatIllegalArgumentException().isThrownBy(() -> Credentials.named("𬱖".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22K7M4T9XQ3W8E5A", "123456", "吉", "12345", "A-2019-000123-B", "22k7m4"})
    void takesNumbersOfSixToThirtyTwo(String number) {
        boolean good = number.matches("[0-9A-Z-]{6,32}");
        if (good) {
            assertThat(Credentials.numbered(number).number()).isEqualTo(number);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> Credentials.numbered(number));
        }
    }

    @Test
    void refusesAnIdNumberThatIsNotMasked() {
        Credential from = Credentials.DIRECTIONAL;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Credential(
                        from.issuer(),
                        from.issuedAt(),
                        from.number(),
                        from.holderName(),
                        "22058219900101123X",
                        from.family(),
                        from.rank(),
                        from.series(),
                        from.specialty(),
                        from.title(),
                        from.localDivision(),
                        from.obtainedOn(),
                        0,
                        0))
                .withMessageContaining("maskedId")
                .withMessageNotContaining("1990");
    }

    @Test
    void refusesARankOfAnotherFamily() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Credentials.ranked("post", "technician", "工程", "工程", "技术员"));
    }
}
