package zhengjian.issuance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Scope;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.certificate.person.Sex;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.list.ListFile;

class ListCheckTest {
    @TempDir
    Path folder;

    @Test
    void soundRowBecomesACertificatesFacts() {
        AcceptedRow row = sound(SampleList.of(1));

        assertThat(row.row()).isEqualTo(2);
        assertThat(row.family()).isEqualTo(Family.TITLE);
        assertThat(row.holder().name().text()).isEqualTo("张三明");
        assertThat(row.holder().sex()).contains(Sex.FEMALE);
        assertThat(row.holder().id().type()).isEqualTo(IdDocumentType.RESIDENT_ID);
        assertThat(row.holder().employer()).contains("集安市第一中学");
        assertThat(row.title().name()).isEqualTo("工程师");
        assertThat(row.scope()).isEqualTo(Scope.regular(new DivisionCode("220000")));
        assertThat(row.channel()).isEqualTo(Channel.REVIEW);
        assertThat(row.obtainedOn()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(row.earlierNumber()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "姓名, '', 姓名不能为空",
        "姓名, 张\u200B三, U+200B",
        "姓名, 12345, 没有文字",
        "性别, X, 男或女",
        "性别, 男, 应与证件号码所示一致",
        "证件类型, 学生证, 居民身份证、港澳台居民居住证",
        "证件号码, '', 证件号码不能为空",
        "证件号码, 220582197001010021, 校验位不符",
        "证件号码, 220582197002300021, 出生日期不存在",
        "证件号码, 2205821970010100, 18 位，现为 16 位",
        "证件号码, 22058219700101002A, 校验位",
        "工作单位, =HYPERLINK(1), 公式",
        "工作单位, @SUM(A1), 公式",
        "工作单位, ＝1+1, 公式",
        "工作单位, 集安\u202E市, U+202E",
        "系列, 炼金, 一",
        "系列, '', 系列不能为空",
        "专业, '', 专业不能为空",
        "资格名称, 高级工程师, 工程系列中级的资格名称",
        "资格名称, '', 资格名称不能为空",
        "级别, 高级, 员级、助理级、中级、副高级、正高级",
        "取得方式, 走后门, 评审、评聘结合",
        "类别, '', 普通、定向",
        "类别, 全国, 普通、定向",
        "定向区划, 220582, 类别为普通时应留空",
        "评审日期, 2023-02-30, 日期，如",
        "评审日期, 30/06/2023, 日期，如",
        "评审日期, 2023-07-11, 不应晚于公布日期 2023-07-10",
        "评审日期, 1900-01-01, 日期，如",
        "评审日期, '', 日期，如",
        "评委会, '', 评委会不能为空",
        "证书种类, 学历, 职称、岗位、技能",
        "证书编号, AB12, 至少 6 位",
        "证书编号, JL#2023#1, U+0023",
        "照片, ../photo.jpg, .jpg 或 .png",
        "照片, photo.exe, .jpg 或 .png",
        "取得方式, 定向评价, 定向"
    })
    void everyFaultyCellIsNamedWithWhatWasExpected(String column, String value, String expected) {
        ListCheck check = check(SampleList.of(3).with(column, value == null ? "" : value));

        assertThat(check.findings().count()).isOne();
        Finding finding = check.findings().kept().get(0);
        assertThat(finding.row()).isEqualTo(4);
        assertThat(finding.expected()).contains(expected.equals("一") ? "one of" : expected);
        assertThat(finding.sentence()).startsWith("第 4 行 / row 4，");
        assertThat(check.accepted()).hasSize(2);
    }

    @Test
    void allFaultsOfARowAreReportedAtOnce() {
        ListCheck check = check(SampleList.of(1)
                .with("姓名", "")
                .with("证件号码", "1")
                .with("级别", "高级")
                .with("评审日期", "昨天")
                .with("评委会", ""));

        assertThat(check.findings().kept())
                .extracting(Finding::column)
                .containsExactlyInAnyOrder("姓名", "证件号码", "级别", "评审日期", "评委会");
    }

    @Test
    void noFindingCarriesAWholeIdNumberWhateverColumnItStandsIn() {
        String id = SampleList.id(7);
        SampleList shifted = SampleList.of(1).with("证件号码", id.substring(0, 17) + "Y");
        for (String column : SampleList.COLUMNS) {
            if (!column.equals("证件号码")) {
                shifted.with(column, id);
            }
        }
        ListCheck check = check(shifted.again().with("证件号码", " " + id + "1"));

        assertThat(check.findings().isEmpty()).isFalse();
        for (Finding finding : check.findings().kept()) {
            assertThat(finding.sentence())
                    .doesNotContain(id)
                    .doesNotContain(id.substring(3, 14))
                    .doesNotContain(id.substring(6, 14));
        }
    }

    @Test
    void characterWithoutGlyphStopsWithTheCharacterNamed() {
        ListCheck check = check(SampleList.of(1).with("姓名", "张\uE123明"));

        assertThat(check.findings().kept().get(0).expected())
                .contains("第 2 个字符")
                .contains("U+E123");
    }

    @Test
    void rareCharactersOfTheFontsAreTaken() {
        assertThat(sound(SampleList.of(1).with("姓名", "刘龑·买买提")).holder().name().text())
                .isEqualTo("刘龑·买买提");
    }

    @Test
    void sexIsTakenFromTheIdNumberWhenTheListLeavesItOut() {
        assertThat(sound(SampleList.of(1).with("性别", "")).holder().sex()).contains(Sex.FEMALE);
    }

    @Test
    void employerMayBeMissing() {
        assertThat(sound(SampleList.of(1).with("工作单位", " ")).holder().employer())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"护照, E12345678", "港澳居民来往内地通行证, H12345678", "台胞证, 12345678", "外国人永久居留身份证, USA110090123456"})
    void everyIdDocumentIsTaken(String type, String number) {
        AcceptedRow row = sound(SampleList.of(1).with("证件类型", type).with("证件号码", number));

        assertThat(row.holder().id().number()).isEqualTo(number);
    }

    @Test
    void directionalTitleOfAPilotCountyIsTaken() {
        AcceptedRow row = sound(directional());

        assertThat(row.scope()).isEqualTo(Scope.directional(new DivisionCode("220582")));
    }

    @ParameterizedTest
    @CsvSource({
        "定向区划, '', 试点县的六位代码", "定向区划, 220581, 2023 年的试点县", "定向区划, 220500, 县级区划", "定向区划, 220171, 县级区划",
        "定向区划, 330602, 吉林省的区划代码", "定向区划, 229999, 吉林省的区划代码", "定向区划, 集安, 试点县的六位代码", "取得方式, 以考代评, 不经考试",
        "取得方式, 考评结合, 不经考试", "评审日期, 2022-12-31, 2022 年的试点县"
    })
    void directionalRulesAreKept(String column, String value, String expected) {
        ListCheck check = check(directional().with(column, value == null ? "" : value));

        assertThat(check.findings().count()).isOne();
        assertThat(check.findings().kept().get(0).expected()).contains(expected);
    }

    @Test
    void examinedSeriesHasNoDirectionalTitles() {
        ListCheck check = check(directional().with("系列", "会计").with("资格名称", "会计师"));

        assertThat(check.findings().kept()).extracting(Finding::column).containsExactly("系列");
    }

    @Test
    void directionalIsForTitlesOnly() {
        ListCheck check =
                check(directional().with("证书种类", "岗位").with("级别", "三级").with("资格名称", ""));

        assertThat(check.findings().kept()).extracting(Finding::column).containsExactly("类别");
    }

    @Test
    void newOccupationSpecialtyDecidesTheTitle() {
        SampleList list = SampleList.of(1).with("系列", "新职业").with("级别", "初级");

        assertThat(sound(list.with("专业", "社会服务").with("资格名称", "初级社会服务师"))
                        .title()
                        .name())
                .isEqualTo("助理社会服务师");
        assertThat(check(list.with("专业", "炼金")).findings().kept())
                .extracting(Finding::column)
                .containsExactly("专业");
        assertThat(check(list.with("专业", "营销").with("资格名称", "助理工程师")).findings().kept())
                .extracting(Finding::column)
                .containsExactly("资格名称");
    }

    @Test
    void postsAndSkillGradesAreTaken() {
        SampleList post = SampleList.of(1).with("证书种类", "岗位").with("级别", "三级").with("资格名称", "");
        SampleList skill =
                SampleList.of(1).with("证书种类", "技能").with("级别", "高级技师").with("资格名称", "车工高级技师");

        assertThat(sound(post).title().rank()).isEqualTo(PostGrade.THIRD);
        assertThat(sound(post).title().name()).isEqualTo("专业技术三级岗位");
        assertThat(sound(skill).title().rank()).isEqualTo(SkillGrade.SENIOR_TECHNICIAN);
    }

    @ParameterizedTest
    @CsvSource({"岗位, 一级", "岗位, 中级", "技能, 中级工", "技能, 副高级"})
    void gradesOfOtherFamiliesAreRefused(String family, String level) {
        assertThat(check(SampleList.of(1).with("证书种类", family).with("级别", level))
                        .findings()
                        .kept())
                .extracting(Finding::column)
                .contains("级别");
    }

    @Test
    void repeatedRowIsReportedWithTheRowThatItRepeats() {
        ListCheck check = check(SampleList.of(2).again());

        assertThat(check.findings().kept().get(0).row()).isEqualTo(4);
        assertThat(check.findings().kept().get(0).expected()).contains("与第 3 行重复");
    }

    @Test
    void findingsOfALongListStandInTheOrderOfItsRows() {
        String[] lines = SampleList.of(5_000).csv().split("\r\n");
        List<Integer> faulty = new ArrayList<>();
        for (int row = 3; row <= lines.length; row += 37) {
            lines[row - 1] = row % 2 == 0
                    ? lines[row - 1].replace(",中级,", ",高级,")
                    : row % 3 == 0 ? lines[row - 2] : lines[row - 1].replace("张三明,女", ",男");
            faulty.add(row);
        }

        ListCheck check = check(SampleList.write(
                folder.resolve("list.csv"), (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8)));

        List<Integer> found = check.findings().kept().stream().map(Finding::row).toList();
        assertThat(found).isSorted();
        assertThat(found.stream().distinct().toList()).isEqualTo(faulty);
        assertThat(check.findings().kept().stream().filter(one -> one.expected().contains("重复")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.expected()).contains("与第 " + (one.row() - 1) + " 行重复"));
        assertThat(check.rows()).isEqualTo(5_000);
        assertThat(check.accepted()).extracting(AcceptedRow::row).isSorted().hasSize(5_000 - faulty.size());
    }

    @Test
    void progressCountsEveryRowOnTheCallingThread() {
        List<Integer> heard = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();
        try (ListFile list = ListFile.open(SampleList.of(1_000).write(folder))) {
            ListCheck.of(list, SampleList.rules(), rows -> {
                heard.add(rows);
                threads.add(Thread.currentThread());
            });
        }
        assertThat(heard).isEqualTo(IntStream.rangeClosed(1, 1_000).boxed().toList());
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void listOfLongCellsIsCheckedInSmallBlocks() {
        SampleList list = SampleList.of(1);
        for (int row = 0; row < 100; row++) {
            list.again().with("工作单位", "长".repeat(30_000));
        }

        assertThat(check(list).findings().kept())
                .filteredOn(one -> one.column().equals("工作单位"))
                .extracting(Finding::row)
                .isEqualTo(IntStream.rangeClosed(3, 102).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {" 机械", "机械\t", "\u00A0机械\u3000", "\u3000 机械 \u00A0"})
    void blanksAroundACellAreForgiven(String specialty) {
        assertThat(sound(SampleList.of(1).with("专业", specialty)).title().specialty())
                .isEqualTo("机械");
    }

    @Test
    void sameTitleInAnotherYearIsAskedOfTheCatalogueAgain() {
        SampleList list = SampleList.of(1).with("系列", "新职业").with("级别", "初级").with("专业", "社会服务");
        ListCheck check = check(list.with("资格名称", "初级社会服务师")
                .again()
                .with("证件号码", SampleList.id(9))
                .with("评审日期", "2001-06-30"));

        assertThat(check.accepted()).hasSize(1);
        assertThat(check.findings().kept()).extracting(Finding::row).containsOnly(3);
    }

    @Test
    void samePersonMayObtainTwoTitles() {
        ListCheck check = check(SampleList.of(1).again().with("系列", "农业").with("资格名称", "农艺师"));

        assertThat(check.findings().isEmpty()).isTrue();
        assertThat(check.accepted()).hasSize(2);
    }

    @Test
    void repeatedEarlierNumberIsReportedHoweverItIsWritten() {
        ListCheck check = check(SampleList.of(1)
                .with("证书编号", "JL-2023-0001")
                .again()
                .with("系列", "农业")
                .with("资格名称", "农艺师")
                .with("证书编号", "jl20230001"));

        assertThat(check.findings().kept()).extracting(Finding::column).containsExactly("证书编号");
    }

    @Test
    void missingColumnsAreNamedOnceAndNotForEachRow() {
        String csv = SampleList.of(50).csv().replaceFirst("评委会", "评审会");
        ListCheck check = check(
                SampleList.write(folder.resolve("list.csv"), csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(check.findings().kept())
                .extracting(Finding::column, Finding::row)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("评委会", 1), org.assertj.core.groups.Tuple.tuple("评审会", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"评委会*", " 评 委 会 ", "\uFEFF评委会"})
    void headerIsReadWithTheMarksThatPeopleAdd(String header) {
        String csv = SampleList.of(1).csv().replaceFirst("评委会", header);
        ListCheck check = check(
                SampleList.write(folder.resolve("list.csv"), csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(check.findings().isEmpty()).isTrue();
    }

    @Test
    void headerAloneIsNoList() {
        assertThat(check(SampleList.of(0)).findings().kept().get(0).expected()).contains("至少一行");
    }

    @Test
    void reportKeepsAThousandFindingsAndCountsTheRest() {
        SampleList list = SampleList.of(0);
        String row = ",,,,,,,,,,,,,,,,\r\n".replaceFirst(",", "x,");
        String csv = list.csv() + row.repeat(3_000);
        ListCheck check = check(
                SampleList.write(folder.resolve("list.csv"), csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(check.findings().kept()).hasSize(Findings.KEPT);
        assertThat(check.findings().count()).isGreaterThan(20_000);
    }

    private static SampleList directional() {
        return SampleList.of(1).with("类别", "定向").with("定向区划", "220582").with("取得方式", "评审");
    }

    private AcceptedRow sound(SampleList list) {
        ListCheck check = check(list);
        assertThat(check.findings().kept()).isEmpty();
        return check.accepted().get(0);
    }

    private ListCheck check(SampleList list) {
        return check(list.write(folder));
    }

    private static ListCheck check(Path file) {
        try (ListFile list = ListFile.open(file)) {
            return ListCheck.of(list, SampleList.rules(), rows -> {});
        }
    }
}
