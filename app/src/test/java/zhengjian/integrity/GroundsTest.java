package zhengjian.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroundsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Grounds GROUNDS = Grounds.load();

    @Test
    void everyGroundSaysByWhichRuleAndSinceWhen() {
        assertThat(GROUNDS.on(TODAY))
                .extracting(Ground::code)
                .containsExactly(
                        "plagiarism",
                        "improper-authorship",
                        "academic-misconduct",
                        "false-materials",
                        "improper-means");
        assertThat(GROUNDS.on(TODAY)).allSatisfy(ground -> {
            assertThat(ground.rule()).containsAnyOf("J23·一(四)", "人社部令第40号");
            assertThat(ground.recordRule()).isEqualTo("人社部令第40号");
            assertThat(ground.recordMonths()).isEqualTo(36);
            assertThat(ground.banRule()).contains("J23·一(四)", "以处理决定为准");
            assertThat(ground.sense()).contains("诚信档案");
        });
    }

    @Test
    void aGroundHoldsFromTheDayOfItsDocumentAndNoEarlier() {
        assertThat(GROUNDS.on(LocalDate.of(2023, 1, 15)))
                .extracting(Ground::code)
                .containsExactly("false-materials", "improper-means");
        assertThat(GROUNDS.on(LocalDate.of(2023, 1, 16))).hasSize(5);
        assertThat(GROUNDS.on(LocalDate.of(2019, 8, 31))).isEmpty();
    }

    @Test
    void whatIsNoGroundThatDayIsRefusedWithThoseThereAre() {
        Misconduct plagiarism = new Misconduct("plagiarism", 0);
        assertThat(GROUNDS.require(plagiarism, TODAY).chinese()).isEqualTo("抄袭、剽窃");
        assertThatThrownBy(() -> GROUNDS.require(plagiarism, LocalDate.of(2022, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("false-materials、improper-means", "plagiarism");
    }

    @Test
    void aBanOutsideTheBoundsOfItsRuleIsRefusedWithTheRule() {
        assertThatThrownBy(() -> GROUNDS.require(new Misconduct("plagiarism", 121), TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("0 至 120 个月", "现为 121", "J23·一(四)");
    }

    @Test
    void aRuleThatGivesTheLengthOfTheBanTakesNoOther() {
        Ground fixed = new Ground(
                "plagiarism",
                "抄袭",
                "plagiarism",
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                "甲",
                "乙",
                "c",
                36,
                "丙",
                24,
                24,
                "丁");
        Grounds grounds = Grounds.of(List.of(fixed));
        assertThat(grounds.require(new Misconduct("plagiarism", 24), TODAY)).isEqualTo(fixed);
        for (int other : new int[] {0, 23, 25}) {
            assertThatThrownBy(() -> grounds.require(new Misconduct("plagiarism", other), TODAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("24 至 24");
        }
    }

    @Test
    void wordsAndMonthsThatCannotBeAreNoMisconduct() {
        assertThatThrownBy(() -> new Misconduct("Plagiarism", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Misconduct("plagiarism", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
