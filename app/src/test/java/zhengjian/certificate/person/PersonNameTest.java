package zhengjian.certificate.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.person.BadName.Reason;

class PersonNameTest {
    @Test
    void keepsExactCodePointsWhereNormalisationWouldChangeThem() {
        String compatibility = "\uF900山"; // NFC would make it 豈山

        assertThat(PersonName.parse(compatibility).text()).isEqualTo("\uF900山");
        assertThat(PersonName.parse(compatibility)).isNotEqualTo(PersonName.parse("豈山"));
        assertThat(PersonName.parse(compatibility).matches(PersonName.parse("豈山")))
                .isTrue();
    }

    @Test
    void dropsBlanksAroundTheNameOnly() {
        assertThat(PersonName.parse("\u3000 张三\u00A0\t").text()).isEqualTo("张三");
        assertThat(PersonName.parse("张　三").text()).isEqualTo("张　三");
    }

    @Test
    void acceptsLongTranscribedNamesUpToSixtyCharacters() {
        assertThat(PersonName.parse("阿卜杜热合曼·买买提艾力·阿布都克里木·艾合买提江").text()).isNotEmpty();
        assertThat(PersonName.parse("甲".repeat(60)).text()).hasSize(60);
        assertThat(PersonName.parse("𠮷".repeat(60)).text()).hasSize(120);
        assertRefused("甲".repeat(61), Reason.TOO_LONG, 0);
    }

    @ParameterizedTest
    @CsvSource({"张*明, 张三明", "李*, 李四", "*, 王", "欧**子, 欧阳公子", "阿*****曼, 阿卜杜·热合曼", "J********h, John Smith"})
    void masksTheMiddle(String masked, String name) {
        assertThat(PersonName.parse(name).masked()).isEqualTo(masked);
    }

    @Test
    void masksByCodePointNotByChar() {
        assertThat(PersonName.parse("张𬱖明").masked()).isEqualTo("张*明");
        assertThat(PersonName.parse("𬱖𠮷").masked()).isEqualTo("𬱖*");
    }

    @Test
    void variationSelectorAndMarksStayWithTheirBase() {
        String ivs = "葛\uDB40\uDD00"; // 葛 + VS17
        assertThat(PersonName.parse(ivs + "三明").masked()).isEqualTo(ivs + "*明");
        assertThat(PersonName.parse("三" + ivs).masked()).isEqualTo("三*");
        assertThat(PersonName.parse("Ze\u0301no").masked()).isEqualTo("Z**o");
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿卜杜•热合曼", "阿卜杜・热合曼", "阿卜杜‧热合曼", "阿卜杜⋅热合曼", "阿卜杜･热合曼", "阿卜杜.热合曼", "阿卜杜．热合曼", "阿卜杜 · 热合曼"})
    void searchFindsTheNameWhicheverDotWasTyped(String typed) {
        assertThat(PersonName.parse(typed).searchKey())
                .isEqualTo(PersonName.parse("阿卜杜·热合曼").searchKey());
    }

    @ParameterizedTest
    @CsvSource({"Ｊｏｈｎ　Ｓｍｉｔｈ, john smith", "JOHN SMITH, john smith", "⼭田, 山田", "Straße, STRASSE"})
    void searchFoldsWidthCaseBlanksAndRadicals(String one, String other) {
        assertThat(PersonName.parse(one).searchKey())
                .isEqualTo(PersonName.parse(other).searchKey());
    }

    @Test
    void searchIgnoresVariationSelectors() {
        assertThat(PersonName.parse("葛\uDB40\uDD00城").matches(PersonName.parse("葛城")))
                .isTrue();
    }

    @Test
    void searchKeepsDifferentPeopleApart() {
        assertThat(PersonName.parse("张三").matches(PersonName.parse("张叁"))).isFalse();
        assertThat(PersonName.parse("Аnna").matches(PersonName.parse("Anna")))
                .as("Cyrillic А is not Latin A")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void refusesNothing(String text) {
        assertRefused(text, Reason.EMPTY, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\n", "\u0085", "\u2028", "\u2029", "\u001B"})
    void refusesControlsWithTheirPosition(String control) {
        assertRefused("张" + control + "三", Reason.CONTROL, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u202A", "\u202B", "\u202D", "\u202E", "\u2066",
                        "\u2067",
                "\u2069", "\u200E", "\u200F", "\u061C", "\u00AD", "\u034F", "\u115F", "\u3164", "\uFFA0", "\u180E",
                        "\uFFFD",
                "\uFFFF", "\uFDD0"
            })
    void refusesWhatCannotBeSeenWithItsPosition(String invisible) {
        assertRefused("𠮷三" + invisible + "明", Reason.INVISIBLE, 3);
    }

    @Test
    void refusesTagCharacters() {
        assertRefused("张\uDB40\uDC41三", Reason.INVISIBLE, 2);
    }

    @Test
    void refusesUnpairedSurrogates() {
        assertRefused("张\uD842三", Reason.UNPAIRED_SURROGATE, 2);
        assertRefused("张三\uDFB7", Reason.UNPAIRED_SURROGATE, 3);
    }

    @Test
    void refusesHeapsOfCombiningMarksAndMarksWithoutBase() {
        assertRefused("Z\u0301\u0302\u0303o", Reason.TOO_MANY_MARKS, 4);
        assertRefused("\u0301Zoe", Reason.TOO_MANY_MARKS, 1);
    }

    @Test
    void refusesDotsAlone() {
        assertRefused("···", Reason.NO_LETTER, 0);
    }

    @Test
    void doesNotPrintItselfIntoLogs() {
        assertThat(PersonName.parse("张三明")).hasToString("张*明");
    }

    private static void assertRefused(String text, Reason reason, int position) {
        assertThatThrownBy(() -> PersonName.parse(text)).isInstanceOfSatisfying(BadName.class, bad -> {
            assertThat(bad.reason()).isEqualTo(reason);
            assertThat(bad.position()).isEqualTo(position);
            assertThat(bad.getMessage()).doesNotContain("张三");
        });
    }
}
