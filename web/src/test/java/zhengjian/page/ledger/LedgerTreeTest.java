package zhengjian.page.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.page.ledger.LedgerTree.Box;
import zhengjian.page.ledger.LedgerTree.Kind;

class LedgerTreeTest {
    /** The split of RFC 6962 §2.1: the left side is the largest power of two below the size. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1",
                "2 | 1; 2",
                "3 | 1; 2; 3",
                "7 | 1; 2; 3; 4; 5; 6; 7",
                "8 | 1; 2; 3; 4; 5; 6; 7; 8",
                "9 | 1–2; 3–4; 5–6; 7–8; 9",
                "1000 | 1–128; 129–256; 257–384; 385–512; 513–640; 641–768; 769–896; 897–1,000",
                "65537 | 1–16,384; 16,385–32,768; 32,769–49,152; 49,153–65,536; 65,537"
            })
    void thePartsAreThoseOfTheTree(long size, String ranges) {
        assertThat(LedgerTree.of(size, OptionalLong.empty()).ranges()).isEqualTo(ranges);
    }

    @Test
    void anEmptyLedgerHasNoTree() {
        assertThat(LedgerTree.of(0, OptionalLong.empty()).boxes()).isEmpty();
    }

    @Test
    void fifteenBoxesAtMostEachWithinTheDrawingAndNoneOverAnother() {
        Random random = new Random(20261121);
        for (int i = 0; i < 500; i++) {
            LedgerTree tree = LedgerTree.of(1 + (random.nextLong() >>> 1 + random.nextInt(62)), OptionalLong.empty());
            assertThat(tree.boxes()).hasSizeBetween(1, 15);
            assertThat(tree.whole().kind()).isEqualTo(Kind.WHOLE);
            for (Box box : tree.boxes()) {
                assertThat(box.x()).isPositive();
                assertThat(box.x() + box.width()).isLessThan(LedgerTree.WIDTH);
                assertThat(box.y()).isBetween(12, tree.height() - 12);
                Box to = tree.boxes().get(box.join());
                assertThat(to.equals(box) || to.x() > box.x() + box.width()).isTrue();
                assertThat(tree.boxes().stream().filter(other -> overlap(box, other)))
                        .containsExactly(box);
            }
        }
    }

    @Test
    void theWayOfAnEntryIsMarkedFromItsPartToTheWhole() {
        LedgerTree tree = LedgerTree.of(1000, OptionalLong.of(300));
        List<Box> marked = tree.boxes().stream().filter(Box::marked).toList();
        assertThat(marked).extracting(Box::range).containsExactly("257–384", "257–512", "1–512", "1–1,000");
        for (int i = 0; i + 1 < marked.size(); i++) {
            assertThat(tree.boxes().get(marked.get(i).join())).isEqualTo(marked.get(i + 1));
        }
    }

    private static boolean overlap(Box one, Box other) {
        boolean across = one.x() < other.x() + other.width() && other.x() < one.x() + one.width();
        return across && Math.abs(one.y() - other.y()) < 24;
    }
}
