package zhengjian.signing.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.signing.Bytes;

/** The examples and the test vectors of draft-ietf-oauth-status-list. */
class PublishedListsTest {
    record Vector(int bits, Bytes compressed, Map<Integer, Integer> values) {
        static Vector of(String paragraph) {
            List<String> lines = paragraph.lines().toList();
            Map<Integer, Integer> values = new HashMap<>();
            for (String line : lines.subList(2, lines.size())) {
                String[] sides = line.split("=", -1);
                values.put(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
            }
            return new Vector(
                    Integer.parseInt(lines.get(0).substring("bits ".length())),
                    bytes(lines.get(1).substring("list ".length())),
                    values);
        }

        @Override
        public String toString() {
            return bits + " bits";
        }
    }

    static List<Vector> vectors() throws IOException {
        try (InputStream in = PublishedListsTest.class.getResourceAsStream("published-lists.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n\n", -1))
                    .filter(paragraph -> paragraph.startsWith("bits"))
                    .map(Vector::of)
                    .toList();
        }
    }

    private static Bytes bytes(String base64) {
        return Bytes.copyOf(Base64.getUrlDecoder().decode(base64));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void eachVectorHasTheValuesOfTheDraftAndZerosBetween(Vector vector) throws StatusListException {
        StatusList list = StatusList.inflate(vector.bits(), vector.compressed());
        assertThat(list.entries()).isEqualTo(1 << 20);
        for (int place = 0; place < list.entries(); place++) {
            if (list.value(place).orElseThrow() != vector.values().getOrDefault(place, 0)) {
                throw new AssertionError("place " + place + " has " + list.value(place));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theSameValuesGiveTheSameListAgain(Vector vector) throws StatusListException {
        StatusList.Draft draft = StatusList.draft(vector.bits(), 1 << 20);
        vector.values().forEach(draft::set);
        StatusList made = draft.finish();
        assertThat(made).isEqualTo(StatusList.inflate(vector.bits(), vector.compressed()));
        assertThat(StatusList.inflate(vector.bits(), made.deflate())).isEqualTo(made);
        assertThat(made.deflate().length())
                .isLessThanOrEqualTo(vector.compressed().length() + 64);
    }

    /** The two examples of the section on the compressed byte array, with all their values. */
    @ParameterizedTest
    @CsvSource({"1, eNrbuRgAAhcBXQ, 1001110111000101", "2, eNo76fITAAPfAgc, 120301011233"})
    void theShortExamplesReadAsTheDraftSays(int bits, String compressed, String values) throws StatusListException {
        StatusList list = StatusList.inflate(bits, bytes(compressed));
        StringBuilder read = new StringBuilder();
        for (int place = 0; place < list.entries(); place++) {
            read.append(list.value(place).orElseThrow());
        }
        assertThat(read).hasToString(values);
    }
}
