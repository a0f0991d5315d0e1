package zhengjian.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhengjian.page.oversight.AccountFormPage;
import zhengjian.page.oversight.Chart;
import zhengjian.page.oversight.IntegrityEntryPage;
import zhengjian.page.oversight.IntegrityPage;
import zhengjian.page.oversight.PublicationsPage;
import zhengjian.page.oversight.StatisticsPage;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.PageOfMany;

/** The pages of oversight, in every state, with the longest values that occur. */
final class SampleOversight {
    private static final LocalDate ENTERED = LocalDate.of(2026, 11, 21);

    private SampleOversight() {}

    static void addTo(Map<String, Object> pages) {
        addNumbers(pages);
        for (String step : List.of("make", "open", "renew")) {
            pages.put(
                    "staff-account-" + step,
                    new AccountFormPage(
                            step,
                            step.equals("make") ? List.of("staff", "security-administrator") : List.of(),
                            step.equals("open")
                                    ? Optional.empty()
                                    : Optional.of(new AccountFormPage.Secret(
                                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "M0 0h7v1h-7z", 37)),
                            new AccountFormPage.Typed("he.xin", "何新", "staff", "新到岗"),
                            List.of(new Complaint("user", "已有用户 he.xin / there is an account he.xin"))));
        }
        pages.put(
                "staff-integrity",
                integrity(
                        List.of(
                                line(1, IntegrityPage.Standing.BANNED),
                                line(2, IntegrityPage.Standing.KEPT),
                                line(3, IntegrityPage.Standing.ENDED)),
                        false));
        pages.put("staff-integrity-not-found", integrity(List.of(), true));
        pages.put(
                "staff-integrity-entry",
                entry(
                        IntegrityPage.Standing.BANNED,
                        Optional.empty(),
                        List.of(new Complaint("reason", "必须填写。 Required."))));
        pages.put(
                "staff-integrity-lifted",
                entry(
                        IntegrityPage.Standing.KEPT,
                        Optional.of(new IntegrityEntryPage.Lifting(
                                ENTERED.plusMonths(3), "申诉成立", "证鉴演示函〔2026〕19号", "申请 zhao.min，批准 sun.li")),
                        List.of()));
    }

    private static void addNumbers(Map<String, Object> pages) {
        Chart few = new Chart("status", false, List.of());
        Chart series = new Chart(
                "series",
                true,
                List.of(
                        new Chart.Bar("工程", "工程", OptionalLong.of(12_345)),
                        new Chart.Bar("党政机关和事业单位人事档案管理", "党政机关和事业单位人事档案管理", OptionalLong.of(6)),
                        new Chart.Bar("船舶", "船舶", OptionalLong.empty())));
        Chart levels = new Chart(
                "level",
                true,
                List.of(
                        new Chart.Bar("associate-senior", "副高级", OptionalLong.of(240)),
                        new Chart.Bar("skill-special-technician", "特级技师", OptionalLong.of(5))));
        Chart checks =
                new Chart("checks", true, List.of(new Chart.Bar("2026-11-21", "2026-11-21", OptionalLong.of(1_240))));
        OffsetDateTime at = OffsetDateTime.parse("2026-11-21T23:00:00+08:00");
        pages.put("stats", new StatisticsPage(at, OptionalLong.of(12_351), List.of(levels, series, few), checks));
        pages.put(
                "stats-few",
                new StatisticsPage(at, OptionalLong.empty(), List.of(few), new Chart("checks", true, List.of())));
        PublicationsPage.Line line = new PublicationsPage.Line(
                "证鉴演示人社职〔2026〕118号",
                "关于公布2026年度长白朝鲜族自治县建筑工程系列高级专业技术资格评审结果的通知",
                ENTERED,
                "证鉴演示人力资源和社会保障厅",
                "长白朝鲜族自治县住房和城乡建设局工程系列评审委员会",
                OptionalLong.of(1_204),
                Optional.of(new PublicationsPage.Notice(
                        "0123456789abcdef",
                        ENTERED.minusDays(20),
                        ENTERED.minusDays(13),
                        "https://engineers.example/a-long-address/of-the-notice")));
        PublicationsPage.Line other = new PublicationsPage.Line(
                "证鉴演示〔2023〕1号", "结果公布", ENTERED, "证鉴演示厅", "评委会", OptionalLong.empty(), Optional.empty());
        pages.put(
                "publications",
                new PublicationsPage(at, List.of(new PublicationsPage.Year(2026, List.of(line, other)))));
        pages.put("publications-none", new PublicationsPage(at, List.of()));
    }

    private static IntegrityPage integrity(List<IntegrityPage.Line> lines, boolean searched) {
        return new IntegrityPage(
                lines,
                List.of(
                        new IntegrityPage.IdType("resident-id", "居民身份证"),
                        new IntegrityPage.IdType("travel-permit-hm", "港澳居民来往内地通行证")),
                "resident-id",
                searched,
                searched ? List.of(new Complaint("idNumber", "校验位不对。 Wrong check digit.")) : List.of(),
                new PageOfMany("/staff/integrity", Map.of(), 1, searched ? 1 : 2, lines.size()));
    }

    private static IntegrityPage.Line line(long number, IntegrityPage.Standing standing) {
        return new IntegrityPage.Line(
                number,
                "买买提·吐尔逊阿布都热合曼",
                "220***********2417",
                "以其他不正当手段取得职称",
                ENTERED,
                ENTERED.plusYears(3).minusDays(1),
                standing == IntegrityPage.Standing.BANNED
                        ? Optional.of(ENTERED.plusYears(2).minusDays(1))
                        : Optional.empty(),
                standing);
    }

    private static IntegrityEntryPage entry(
            IntegrityPage.Standing standing, Optional<IntegrityEntryPage.Lifting> lifting, List<Complaint> complaints) {
        return new IntegrityEntryPage(
                line(1234, standing),
                "22XX-7K2M-9QTA-4FDW",
                "人社部令第40号",
                "弄虚作假：申报材料中的三篇论文系抄袭，经专家组复核并由本人书面确认。",
                "证鉴演示函〔2026〕7号，吉人社函〔2023〕8号一（四）",
                "申请 zhao.min，批准 sun.li",
                lifting,
                lifting.isEmpty(),
                "",
                "",
                complaints);
    }
}
