package zhengjian.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    @ParameterizedTest
    @CsvSource({
        "员级, TECHNICIAN",
        "助理级, ASSISTANT",
        "初级, ASSISTANT",
        "助理级（初级）, ASSISTANT",
        "中级, INTERMEDIATE",
        "副高级, ASSOCIATE_SENIOR",
        "副高, ASSOCIATE_SENIOR",
        "正高级, FULL_SENIOR",
        "full-senior, FULL_SENIOR"
    })
    void levelsAreReadByCodeNameAndShortForm(String text, Level level) {
        assertThat(Level.parse(text)).isEqualTo(level);
    }

    @Test
    void levelCodesAreThoseOfTheContract() {
        assertThat(Arrays.stream(Level.values()).map(Level::code))
                .containsExactly("technician", "assistant", "intermediate", "associate-senior", "full-senior");
    }

    @Test
    void rankCodesAreUniqueAcrossFamiliesAndReadBack() {
        Set<String> codes = new HashSet<>();
        for (Rank[] ranks : new Rank[][] {Level.values(), PostGrade.values(), SkillGrade.values()}) {
            for (int i = 0; i < ranks.length; i++) {
                assertThat(codes.add(ranks[i].code())).as(ranks[i].code()).isTrue();
                assertThat(Rank.parse(ranks[i].family(), ranks[i].code())).isEqualTo(ranks[i]);
                assertThat(Rank.parse(ranks[i].family(), ranks[i].chinese())).isEqualTo(ranks[i]);
                assertThat(ranks[i].height()).isEqualTo(i);
            }
        }
    }

    @Test
    void rankOfAnotherFamilyIsRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> Rank.parse(Family.POST, "高级工"))
                .hasMessageContaining("二级")
                .hasMessageContaining("高级工");
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void channelsAreReadByCodeAndByChineseName(Channel channel) {
        assertThat(Channel.parse(channel.code())).isEqualTo(channel);
        assertThat(Channel.parse(channel.chinese())).isEqualTo(channel);
    }

    @Test
    void thereAreNineteenChannels() {
        assertThat(Channel.values()).hasSize(19);
        assertThat(Channel.parse("认定(初定)")).isEqualTo(Channel.INITIAL_RECOGNITION);
        assertThat(Channel.parse("初定")).isEqualTo(Channel.INITIAL_RECOGNITION);
    }

    @Test
    void unknownWordIsQuotedShortened() {
        assertThatThrownBy(() -> Kind.parse("甲".repeat(500)))
                .hasMessageContaining("普通、定向、区域")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22058", "2205822", "02O582", "022058", "２２0582x", "-20582"})
    void divisionCodeIsSixDigits(String text) {
        assertThatThrownBy(() -> DivisionCode.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void divisionCodeKnowsWhatItLiesIn() {
        DivisionCode county = DivisionCode.parse(" ２２0582 ");

        assertThat(county).isEqualTo(new DivisionCode("220582"));
        assertThat(county.city()).isEqualTo(new DivisionCode("220500"));
        assertThat(county.province()).isEqualTo(new DivisionCode("220000"));
        assertThat(county.isCounty()).isTrue();
        assertThat(county.city().isCity()).isTrue();
        assertThat(county.province().isProvince()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"REGULAR, 220582", "REGULAR, 220500", "DIRECTIONAL, 220000", "DIRECTIONAL, 220500", "LOCAL, 220000"})
    void scopeOfTheWrongSizeIsRefused(Kind kind, String division) {
        assertThatThrownBy(() -> new Scope(kind, new DivisionCode(division)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void statusCodesAreThoseOfTheDomain() {
        assertThat(Arrays.stream(Status.values()).map(Status::code))
                .containsExactly("valid", "suspended", "revoked", "superseded");
    }

    @Test
    void titleTextsAreBoundedAndPrintable() {
        assertThatThrownBy(() -> new Title("工程", "机械", "工程\u200B师", Level.INTERMEDIATE))
                .hasMessageContaining("第 3 个字符 U+200B");
        assertThatThrownBy(() -> new Title("工程", " 机械", "工程师", Level.INTERMEDIATE))
                .hasMessageContaining("空白");
        assertThatThrownBy(() -> new Title("", "机械", "工程师", Level.INTERMEDIATE)).hasMessageContaining("不能为空");
        assertThatThrownBy(() -> new Title("工程", "机".repeat(61), "工程师", Level.INTERMEDIATE))
                .hasMessageContaining("至多 60 字");
        assertThat(new Title("工程", "𠮷".repeat(60), "工程师", Level.INTERMEDIATE).specialty())
                .hasSize(120);
    }
}
