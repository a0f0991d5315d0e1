package zhengjian.review.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.list.ListFile;

/** Who seems to stand on a list twice: what people mistype is found, what is common is not. */
class SamePeopleTest {
    /** 22058219700101002X and numbers that differ from it in one part, their check characters right. */
    private static final String ID = SampleList.id(0);

    @TempDir
    Path folder;

    private Warnings warnings(SampleList list) {
        try (ListFile file = ListFile.open(list.write(folder))) {
            ListCheck check = ListCheck.of(file, SampleList.rules(), rows -> {});
            assertThat(check.findings().kept()).isEmpty();
            Warnings warnings = new Warnings();
            SamePeople same = new SamePeople(warnings);
            check.accepted().forEach(same::add);
            return warnings;
        }
    }

    private static SampleList one() {
        return SampleList.of(0, 1).with("姓名", "欧阳晓燕");
    }

    private static String withCheck(String seventeen) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int k = 0; k < 17; k++) {
            sum += (seventeen.charAt(k) - '0') * weights[k];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    @Test
    void onePersonWithTwoTitlesIsSaidOnce() {
        Warnings warnings = warnings(one().again().with("专业", "电气"));
        assertThat(warnings.text()).isEqualTo("same-person:1");
        assertThat(warnings.kept().get(0).sentence()).contains("第 3 行", "第 2 行", "row 3");
    }

    @Test
    void oneNameUnderNumbersThatDifferInTheDayIsNearlyTheSame() {
        String other = withCheck(ID.substring(0, 13) + "7" + ID.substring(14, 17));
        assertThat(warnings(one().add(1).with("姓名", "欧阳晓燕").with("证件号码", other)).text())
                .isEqualTo("near-same-name:1");
    }

    @Test
    void oneNameUnderNumbersThatDifferInTheCountyIsNearlyTheSame() {
        String other = withCheck("220581" + ID.substring(6, 17));
        assertThat(warnings(one().add(1).with("姓名", "欧阳晓燕").with("证件号码", other).with("工作单位", "别的单位"))
                        .text())
                .isEqualTo("near-same-name:1");
    }

    @Test
    void namesThatDifferInOneCharacterBornOnOneDayAtOneEmployerAreNearlyTheSame() {
        String other = withCheck(ID.substring(0, 14) + "468");
        SampleList list = one().add(1).with("姓名", "欧阳小燕").with("证件号码", other);
        assertThat(warnings(list).text()).isEqualTo("near-same-name:1");
        assertThat(warnings(list.with("工作单位", "别的单位")).isEmpty()).isTrue();
    }

    @Test
    void oneNameWithAPassportAndAnIdCardAtOneEmployerIsNearlyTheSame() {
        assertThat(warnings(one().add(1).with("姓名", "欧阳晓燕").with("证件类型", "护照").with("证件号码", "E12345678"))
                        .text())
                .isEqualTo("near-same-name:1");
    }

    @Test
    void namesakesAreCommon() {
        assertThat(warnings(one().add(3000).with("姓名", "欧阳晓燕")).isEmpty()).isTrue();
        assertThat(warnings(one().add(1)).isEmpty()).isTrue();
    }

    @Test
    void tenThousandNamesakesAreComparedInASecond() {
        SampleList list = SampleList.of(0, 10_000);
        long start = System.nanoTime();
        Warnings warnings = warnings(list);
        assertThat(warnings.kept()).hasSize(Warnings.KEPT);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void ticksAreForTheseWarningsAndNoOthers() {
        Warnings warnings = warnings(one().again().with("专业", "电气"));
        assertThat(warnings.areTicked("same-person:1")).isTrue();
        assertThat(warnings.areTicked("")).isFalse();
        assertThat(warnings.areTicked("same-person:2")).isFalse();
        assertThat(warnings.areTicked("same-person:1,near-same-name:1")).isFalse();
        assertThat(new Warnings().areTicked("")).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> warnings.areTicked("all"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("same-person:1");
    }
}
