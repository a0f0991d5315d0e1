package zhengjian.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptBackTest {
    private static SortedMap<String, Long> table(long... counts) {
        SortedMap<String, Long> table = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            table.put(String.valueOf((char) ('a' + i)), counts[i]);
        }
        return table;
    }

    private static String shown(long... counts) {
        return KeptBack.of(table(counts))
                .map(kept -> String.join(
                        " ",
                        kept.cells().values().stream()
                                .map(count -> count.isPresent() ? Long.toString(count.getAsLong()) : "-")
                                .toList()))
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "5 6 7, 5 6 7",
        "10 4, - -",
        "100 4 20, 100 - -",
        "100 4 4 20, 100 - - 20",
        "100 1 1 20, 100 - - -",
        "1 5 100, - - 100",
        "0 7 9, - - 9",
        "4, nothing",
        "1 1 1 1 1, nothing",
        "2 2 2 2 2 2 2, - - - - - - -"
    })
    void smallCellsAreKeptBackWithAsManyOthersAsTheTotalWouldGiveAway(String counts, String expected) {
        long[] cells =
                Arrays.stream(counts.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        assertThat(shown(cells)).isEqualTo(expected);
    }

    @Test
    void nothingIsKeptBackOfATableWithoutSmallCellsOrCells() {
        assertThat(shown(5)).isEqualTo("5");
        assertThat(shown()).isEmpty();
    }

    /** An independent look: every way in which the cells kept back can add up to what is missing from the total. */
    @Test
    void nobodyCanWorkOutACellFromTheTotal() {
        Random random = new Random(20261121);
        for (int round = 0; round < 400; round++) {
            long[] counts = random.longs(2 + random.nextInt(4), 1, 14).toArray();
            Optional<KeptBack<String>> kept = KeptBack.of(table(counts));
            if (kept.isEmpty()) {
                continue;
            }
            List<Map.Entry<String, OptionalLong>> cells =
                    kept.get().cells().entrySet().stream().toList();
            long shown =
                    cells.stream().mapToLong(cell -> cell.getValue().orElse(0)).sum();
            long missing = Arrays.stream(counts).sum() - shown;
            long hidden =
                    cells.stream().filter(cell -> cell.getValue().isEmpty()).count();
            for (int i = 0; i < counts.length; i++) {
                if (cells.get(i).getValue().isEmpty()) {
                    assertThat(values(hidden, missing)).as("%s", List.of(cells)).isGreaterThanOrEqualTo(5);
                } else {
                    assertThat(counts[i]).isGreaterThanOrEqualTo(KeptBack.LEAST);
                }
            }
        }
    }

    /** How many values the first of so many positive numbers can have that add up to a sum, counted one by one. */
    private static long values(long numbers, long sum) {
        long values = 0;
        for (long first = 1; first <= sum; first++) {
            values += ways(numbers - 1, sum - first) ? 1 : 0;
        }
        return values;
    }

    private static boolean ways(long numbers, long sum) {
        return numbers == 0 ? sum == 0 : sum >= numbers;
    }

    @Test
    void whereNoTotalIsKnownEachCellStandsForItselfAndNoneIsNoSecret() {
        assertThat(KeptBack.each(table(0, 1, 4, 5)).cells().values())
                .containsExactly(OptionalLong.of(0), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(5));
    }
}
