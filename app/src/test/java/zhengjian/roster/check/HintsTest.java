package zhengjian.roster.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.certificate.CertificateNumber;
import zhengjian.roster.list.RosterRow;
import zhengjian.roster.list.RosterRow.Fault;
import zhengjian.roster.list.UseCells;

/** What a row shows by itself: nothing of it comes from the register. */
class HintsTest {
    private static final CertificateNumber RIGHT = CertificateNumber.generate("22", new SecureRandom());

    private static String changed(int place, char symbol) {
        return RIGHT.canonical().substring(0, place)
                + symbol
                + RIGHT.canonical().substring(place + 1);
    }

    @Test
    void everySuggestionWouldMakeTheCheckCharacterFit() {
        for (int i = 2; i < 16; i++) {
            char other = RIGHT.canonical().charAt(i) == '8' ? 'B' : '8';
            CertificateNumber typed = CertificateNumber.parse(changed(i, other));
            String said = NumberHints.mistyped(typed).chinese();
            java.util.regex.Matcher suggestion =
                    java.util.regex.Pattern.compile("第 (\\d+) 位“(.)”若为“(.)”").matcher(said);
            while (suggestion.find()) {
                int place = Integer.parseInt(suggestion.group(1)) - 1;
                String symbols = typed.canonical();
                assertThat(symbols.charAt(place)).isEqualTo(suggestion.group(2).charAt(0));
                assertThat(CertificateNumber.parse(symbols.substring(0, place)
                                        + suggestion.group(3)
                                        + symbols.substring(place + 1))
                                .checkCharacterFits())
                        .isTrue();
            }
        }
    }

    @Test
    void twoSymbolsThatChangedPlacesAreAmongTheSuggestionsOrTheWayIsSaid() {
        String symbols = RIGHT.canonical();
        int place = 3;
        while (symbols.charAt(place) == symbols.charAt(place - 1)) {
            place++;
        }
        String swapped = symbols.substring(0, place - 1)
                + symbols.charAt(place)
                + symbols.charAt(place - 1)
                + symbols.substring(place + 1);
        Sentence hint = NumberHints.mistyped(CertificateNumber.parse(swapped));
        assertThat(hint.chinese()).contains("两位颠倒");
        assertThat(hint.chinese().contains("第 " + place + "、" + (place + 1) + " 位若对调")
                        || hint.chinese().split("若", -1).length == 4)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "張偉, “张”的繁体或异体, another form",
        "王敏, “敏”有常见同音字“民, sound the same",
        "张明（男）, 请只填姓名, brackets",
        "阿依古丽买买提, 间隔号, dot",
    })
    void aNameShowsWhatIsOftenMistaken(String name, String chinese, String english) {
        Sentence said = Sentence.joined(NameHints.mistakes(name));
        assertThat(said.chinese()).contains(chinese);
        assertThat(said.english()).contains(english);
    }

    @ParameterizedTest
    @CsvSource({
        "阿依古丽•买买提, 间隔号",
        "ＡＢ·李, 全角字母",
        "欧 阳, 空格",
    })
    void whatWasReadAllTheSameIsSaid(String name, String chinese) {
        assertThat(Sentence.joined(NameHints.writing(name)).chinese()).contains(chinese);
        assertThat(NameHints.writing("阿依古丽·买买提")).isEmpty();
    }

    @Test
    void numbersInOtherWritingAreReadAndSaid() {
        String wide = RIGHT.canonical()
                .chars()
                .collect(
                        StringBuilder::new,
                        (text, symbol) -> text.append((char) (symbol + 0xFEE0)),
                        StringBuilder::append)
                .toString();
        assertThat(Sentence.joined(NumberHints.writing(wide, CertificateNumber.parse(wide)))
                        .chinese())
                .contains("全角");
        assertThat(NumberHints.writing(RIGHT.text(), RIGHT)).isEmpty();
        assertThat(Sentence.joined(NumberHints.length(CertificateNumber.parse("22A4567890ABCDE")))
                        .chinese())
                .contains("漏了一位");
        assertThat(NumberHints.length(CertificateNumber.parse("20230012345678901")))
                .isEmpty();
    }

    private static RosterRow row(int line, String number, String name) {
        return new RosterRow(line, number, name, UseCells.NOTHING, Fault.NONE);
    }

    @Test
    void whoeverAsksForOneNumberWithManyNamesIsGuessing() {
        WholeList list = new WholeList(List.of(
                row(2, "JL2023-100005", "一"),
                row(3, "JL2023100005", "二"),
                row(4, "jl2023-100005", "二"),
                row(5, "JL2023-100005", "三"),
                row(6, "JL2023-100005", "四"),
                row(7, "JL2023-100005", "一"),
                row(8, "JL2023-100006", "四")));
        CertificateNumber number = CertificateNumber.parse("JL2023-100005");
        List<Boolean> guessing = java.util.stream.IntStream.range(0, 6)
                .mapToObj(place -> list.isGuessing(place, number))
                .toList();
        assertThat(guessing).containsExactly(false, false, false, false, true, true);
        assertThat(list.isGuessing(6, CertificateNumber.parse("JL2023-100006"))).isFalse();
        assertThat(list.earlier(3, number).orElseThrow().line()).isEqualTo(2);
        assertThat(list.neighbours(1)).extracting(RosterRow::line).containsExactly(2);
    }
}
