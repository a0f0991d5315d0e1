package zhengjian.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.page.oversight.IntegrityEntryPage;
import zhengjian.page.oversight.IntegrityPage;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.PageOfMany;

/** The pages of oversight, in every state, with the longest values that occur. */
final class SampleOversight {
    private static final LocalDate ENTERED = LocalDate.of(2026, 11, 21);

    private SampleOversight() {}

    static void addTo(Map<String, Object> pages) {
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
