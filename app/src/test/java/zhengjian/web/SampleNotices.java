package zhengjian.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.page.notice.NoticeFacts;
import zhengjian.page.notice.NoticePage;
import zhengjian.page.notice.NoticesPage;

/** Public notices: none and several, a long one, a search, a report that was taken and one that was not. */
final class SampleNotices {
    private static final NoticeFacts REGULAR = new NoticeFacts(
            "00112233445566aa",
            "吉林省工程系列建筑工程专业高级职称评审委员会",
            2026,
            false,
            LocalDate.of(2026, 6, 12),
            LocalDate.of(2026, 6, 18),
            5,
            3,
            "https://zjt.example.gov.cn/gzcy/gsgg/202606/t20260612_8811234567890_long_address.html",
            412);
    private static final NoticeFacts DIRECTIONAL = new NoticeFacts(
            "00112233445566bb",
            "长白朝鲜族自治县职称评审委员会",
            2026,
            true,
            LocalDate.of(2026, 6, 17),
            LocalDate.of(2026, 6, 24),
            5,
            1,
            "https://changbai.example.gov.cn/notice",
            2);
    private static final List<NoticePage.Person> PEOPLE = List.of(
            new NoticePage.Person(
                    "买买提·吐尔逊阿布都热合曼", "220***********2417", "长白朝鲜族自治县人民医院", "工程", "建筑工程（结构设计）", "正高级工程师", "正高级"),
            new NoticePage.Person("𬱖䶮㛃", "220***********1234", "", "工程", "机械", "工程师", "中级"));

    private SampleNotices() {}

    static void addTo(Map<String, Object> pages) {
        pages.put("notices", new NoticesPage(List.of(REGULAR, DIRECTIONAL)));
        pages.put("notices-none", new NoticesPage(List.of()));
        pages.put("notice", notice(REGULAR, 2, 3, Optional.empty(), Optional.empty()));
        pages.put("notice-search", notice(DIRECTIONAL, 1, 1, Optional.of("𬱖䶮㛃"), Optional.empty()));
        pages.put(
                "notice-reported",
                notice(DIRECTIONAL, 1, 1, Optional.empty(), Optional.of(new NoticePage.Report(3, "", "", "", ""))));
        pages.put(
                "notice-refused",
                notice(
                        DIRECTIONAL,
                        1,
                        1,
                        Optional.empty(),
                        Optional.of(new NoticePage.Report(0, "必须写明理由", "", "王某", "0431-1234"))));
    }

    private static NoticePage notice(
            NoticeFacts facts, int number, int pages, Optional<String> searched, Optional<NoticePage.Report> report) {
        return new NoticePage(facts, PEOPLE, number, pages, searched, report);
    }
}
