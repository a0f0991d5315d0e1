package zhengjian.verification.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One pass finds what a plain search finds. */
class MarkFinderTest {
    private static final List<String> MARKS = List.of("abab", "bc", "aac", "\"format\"");

    @Test
    void agreesWithPlainSearchOnTextsFullOfHalfMarks() {
        MarkFinder finder = new MarkFinder(MARKS);
        Random random = new Random(20261121);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append("abc\"format".charAt(random.nextInt(round % 2 == 0 ? 3 : 10)));
            }
            if (round % 7 == 0) {
                text.insert(random.nextInt(text.length() + 1), "\"format\"");
            }
            int[] last = finder.last(text.toString().getBytes(StandardCharsets.US_ASCII));
            for (int mark = 0; mark < MARKS.size(); mark++) {
                assertThat(last[mark])
                        .as("%s in %s", MARKS.get(mark), text)
                        .isEqualTo(text.lastIndexOf(MARKS.get(mark)));
            }
        }
    }

    @Test
    void everyByteIsReadEvenThoseThatNoTextHas() {
        byte[] bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        assertThat(new MarkFinder(MARKS).last(bytes)).containsExactly(-1, 256 + 'b', -1, -1);
    }
}
