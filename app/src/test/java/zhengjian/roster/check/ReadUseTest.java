package zhengjian.roster.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.catalogue.Divisions;
import zhengjian.roster.check.ReadUse.BadUse;
import zhengjian.roster.list.UseCells;
import zhengjian.verification.Purpose;

class ReadUseTest {
    /** Half past midnight in Asia/Shanghai: the day before by every clock further west. */
    private static final Instant NOW = Instant.parse("2026-11-20T16:30:00Z");

    private final ReadUse uses = new ReadUse(Divisions.load());

    private RowUse read(String in, String on, String purpose) throws BadUse {
        return uses.read(new UseCells(in, on, purpose), NOW);
    }

    private BadUse refused(String in, String on, String purpose) {
        return catchThrowableOfType(BadUse.class, () -> read(in, on, purpose));
    }

    @ParameterizedTest
    @ValueSource(strings = {"220582", " 220582 ", "２２０５８２", "集安市", "吉林省集安市", "吉林省 集安市"})
    void aPlaceIsItsCodeOrANameThatNoOtherHas(String written) throws BadUse {
        assertThat(read(written, "", "").in().orElseThrow().code()).isEqualTo("220582");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "2205", "鼓楼区", "火星", "220582x"})
    void aPlaceThatIsNoneOrSeveralIsRefused(String written) {
        assertThat(refused(written, "", "").field()).isEqualTo("in");
        assertThat(refused(written, "", "").sentence().chinese())
                .contains("六位区划代码")
                .doesNotContain(written);
    }

    @Test
    void theDayIsTodayOrEarlierInShanghai() throws BadUse {
        assertThat(read("", "2026-11-21", "").on()).contains(LocalDate.of(2026, 11, 21));
        assertThat(refused("", "2026-11-22", "").sentence().chinese()).contains("今天（2026-11-21）");
        assertThat(refused("", "1949-09-30", "").field()).isEqualTo("on");
        assertThat(refused("", "2025-02-30", "").sentence().english()).contains("YYYY-MM-DD");
    }

    @ParameterizedTest
    @CsvSource({
        "employment,EMPLOYMENT",
        "聘用,EMPLOYMENT",
        "兑现工资待遇,PAY",
        "promotion-regular,PROMOTION_REGULAR",
        "申报定向高一级职称,PROMOTION_DIRECTIONAL"
    })
    void aPurposeIsItsCodeOrItsChineseName(String written, Purpose purpose) throws BadUse {
        assertThat(read("", "", written).purpose()).contains(purpose);
    }

    @Test
    void anotherPurposeIsRefusedAndNothingIsNothing() throws BadUse {
        assertThat(refused("", "", "开会").field()).isEqualTo("purpose");
        assertThat(read(" ", "", "").isNothing()).isTrue();
    }
}
