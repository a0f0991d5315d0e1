package zhengjian.recognition.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.recognition.Rules;
import zhengjian.recognition.question.Place;

/** Places as people write them; the code is all that may come out. */
class PlaceSearchTest {
    private static final PlaceSearch SEARCH = new PlaceSearch(Rules.TERRITORIES.divisions(), Rules.BOOK);

    @ParameterizedTest
    @CsvSource({
        "集安市, 220582",
        "集安, 220582",
        "吉林省集安市, 220582",
        "吉林 通化 集安, 220582",
        "吉林省通化市集安市, 220582",
        "220582, 220582",
        "２２０５８２, 220582",
        "吉林省通化市集安市 220582, 220582",
        "长白, 220623",
        "长白朝鲜族自治县, 220623",
        "延边, 222400",
        "绍兴, 330600",
        "浙江省, 330000",
        "浙江, 330000",
        "zhejiang, 330000",
        "Jilin Province, 220000",
        "Inner Mongolia, 150000",
        "上海, 310000",
        "新疆, 650000",
        "高新功能区块, urumqi-gaoxin",
        "绍兴滨海新区, shaoxing-binhai",
        "urumqi-gaoxin, urumqi-gaoxin",
        "长春市朝阳区, 220104",
        "北京朝阳, 110105",
        "崇文区, 110103"
    })
    void finds(String typed, String place) {
        assertThat(SEARCH.find(typed).stream().map(Place::id)).containsExactly(place);
    }

    @Test
    void aNameOfSeveralPlacesIsNotGuessed() {
        assertThat(SEARCH.find("朝阳区").stream().map(Place::id)).containsExactlyInAnyOrder("110105", "220104");
        assertThat(SEARCH.find("吉林").stream().map(Place::id)).containsExactlyInAnyOrder("220000", "220200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "市", "市辖区", "无此地", "999999", "x", "<script>", "区"})
    void findsNothing(String typed) {
        assertThat(SEARCH.find(typed)).isEmpty();
    }

    @Test
    void everythingThatAFieldSuggestsIsUnderstood() {
        for (String label : SEARCH.suggestions()) {
            assertThat(SEARCH.find(label)).as(label).hasSize(1);
            assertThat(SEARCH.label(SEARCH.find(label).get(0))).isEqualTo(label);
        }
    }
}
