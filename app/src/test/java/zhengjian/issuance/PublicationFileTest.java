package zhengjian.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.certificate.Publication;

class PublicationFileTest {
    private static final String SOUND =
            "{\"documentNumber\":\"吉人社函〔2023〕100号\",\"title\":\"关于公布评审结果的通知\",\"publishedOn\":\"2023-07-10\",\"authority\":\"证鉴演示人力资源和社会保障厅\"}";

    @Test
    void readsTheFourFacts() {
        assertThat(parse(SOUND).documentNumber()).isEqualTo("吉人社函〔2023〕100号");
        assertThat(parse("\uFEFF" + SOUND)).isEqualTo(parse(SOUND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\"|\"titel\"|没有这样的项 titel",
                "\"2023-07-10\"|\"2023-02-30\"|应为日期",
                "\"2023-07-10\"|\"2026-11-21\"|不应晚于今天",
                "\"2023-07-10\"|20230710|publishedOn 应为文本",
                "\"title\":\"关于公布评审结果的通知\",||title 应为文本，不可缺少",
                "证鉴演示|某某|应为配置所列的发证机关",
                "}|} {}|JSON 有误",
                "\"title\"|\"title\":\"x\",\"title\"|JSON 有误",
                "{|[{|JSON 有误",
                "关于公布|关于\\u200B公布|U+200B"
            })
    void everyOtherThingIsRefusedWithWhatIsWrong(String sound, String spoiled, String message) {
        String text = SOUND.replace(sound, spoiled == null ? "" : spoiled);

        assertThatThrownBy(() -> parse(text)).isInstanceOf(BadPublication.class).hasMessageContaining(message);
    }

    private static Publication parse(String text) {
        return PublicationFile.parse(
                text.getBytes(StandardCharsets.UTF_8), List.of(SampleList.AUTHORITY), SampleList.TODAY);
    }
}
