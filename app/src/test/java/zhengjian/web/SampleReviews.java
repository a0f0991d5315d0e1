package zhengjian.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.page.review.CheckPage;
import zhengjian.page.review.ColumnsPage;
import zhengjian.page.review.CommitteePage;
import zhengjian.page.review.FormPage;
import zhengjian.page.review.PeoplePage;
import zhengjian.page.review.ReviewFacts;
import zhengjian.page.review.ReviewPage;
import zhengjian.page.review.ReviewsPage;
import zhengjian.page.review.Station;
import zhengjian.page.review.StepForm;
import zhengjian.page.review.StepForm.Input;
import zhengjian.page.review.StepForm.Option;
import zhengjian.page.review.StepForm.Type;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.PageOfMany;

/** Reviews on both sides: late and in time, with nothing and with much on them, refused and taken. */
final class SampleReviews {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);
    private static final String OFFICE = "/committee/reviews/00112233445566aa";
    private static final List<Complaint> COMPLAINTS = List.of(
            new Complaint("ownSite", "必须填写。 Required."),
            new Complaint("", "没有填写组建单位网站的公示网址（J23·六(四)：双公示） / the address is missing (J23·六(四): two sites)"));

    private SampleReviews() {}

    static void addTo(Map<String, Object> pages) {
        pages.put("reviews", new ReviewsPage(List.of(facts(true)), List.of(facts(false), facts(false))));
        pages.put("reviews-none", new ReviewsPage(List.of(), List.of()));
        pages.put("committee", new CommitteePage(List.of(committee()), List.of(facts(true), facts(false))));
        pages.put("committee-none", new CommitteePage(List.of(), List.of()));
        pages.put("review-office", review(List.of()));
        pages.put("review-refused", review(COMPLAINTS));
        pages.put("review-begun", begun());
        pages.put("review-upload", new FormPage("upload", upload(), OFFICE, List.of()));
        pages.put("review-upload-refused", new FormPage("upload", upload(), OFFICE, COMPLAINTS));
        pages.put("review-columns", columns());
        pages.put("review-faults", check(true));
        pages.put("review-check", check(false));
        pages.put(
                "review-people",
                new PeoplePage(
                        OFFICE,
                        "吉林省工程系列评委会",
                        List.of(new PeoplePage.Person(
                                2,
                                "买买提·吐尔逊阿布都热合曼",
                                "220***********2417",
                                "长白朝鲜族自治县人民医院",
                                "工程",
                                "建筑工程（结构设计）",
                                "正高级工程师（正高级）")),
                        new PageOfMany(OFFICE + "/people", Map.of(), 2, 3, 212)));
    }

    private static ReviewFacts facts(boolean late) {
        return new ReviewFacts(
                "00112233445566aa",
                OFFICE,
                "长白朝鲜族自治县工程系列建筑工程专业中级职称评审委员会",
                2026,
                "title",
                late ? "directional" : "regular",
                late ? "定向评价" : "高技能人才贯通",
                late ? "长白朝鲜族自治县" : "",
                "长春市人民大街 1 号",
                DAY,
                DAY.plusDays(3),
                1200,
                Optional.of(412),
                "on-notice",
                Optional.of(DAY.plusDays(12)),
                late);
    }

    private static CommitteePage.Committee committee() {
        return new CommitteePage.Committee(
                "jl-engineering",
                "吉林省工程系列评委会",
                "correcting",
                List.of("工程", "农业（农学、畜牧）"),
                List.of("正高级"),
                List.of("评审", "高技能人才贯通"),
                List.of("普通"),
                "吉林省",
                "演示单位1",
                2023,
                2026,
                Optional.of(DAY));
    }

    private static List<Station> stations() {
        List<Station> stations = new ArrayList<>();
        List<String> states = List.of(
                "applied", "meeting-approved", "reported", "on-notice", "filed", "accepted", "published", "issued");
        for (int i = 0; i < states.size(); i++) {
            stations.add(new Station(
                    states.get(i),
                    i < 3 ? Station.Place.DONE : i == 3 ? Station.Place.HERE : Station.Place.AHEAD,
                    i < 4 ? Optional.of(DAY.plusDays(i)) : Optional.empty(),
                    i == 2 || i == 4 ? Optional.of(DAY.plusDays(i)) : Optional.empty(),
                    i == 4,
                    i == 2 || i == 4 ? "J23·六(四)" : ""));
        }
        return stations;
    }

    private static StepForm form(String key, String about, Input... inputs) {
        return new StepForm(key, OFFICE + "/" + key, about, List.of(inputs));
    }

    private static Input input(String name, Type type) {
        return new Input(name, type, "", true, 100, List.of());
    }

    private static ReviewPage review(List<Complaint> complaints) {
        Input upheld = new Input(
                "outcome",
                Type.RADIO,
                "upheld",
                true,
                0,
                List.of(new Option("upheld", "属实", "found true"), new Option("not-upheld", "不属实", "not found true")));
        ReviewPage.Objection open = new ReviewPage.Objection(
                1,
                DAY,
                "第三人的论文系代写。\n证据在 https://a.example/一个很长的地址/一个很长的地址/一个很长的地址",
                "",
                "0431-1234",
                "",
                "",
                Optional.of(form("settled", "1", upheld, input("finding", Type.LONG_TEXT))));
        ReviewPage.Objection settled =
                new ReviewPage.Objection(2, DAY, "学历不实", "王某", "", "not-upheld", "学历属实", Optional.empty());
        return new ReviewPage(
                facts(true),
                stations(),
                "office",
                Optional.of(form("notice-opened", "", input("firstDay", Type.DATE), input("ownSite", Type.ADDRESS))),
                List.of(form("removed", "", input("row", Type.NUMBER), input("reason", Type.LONG_TEXT))),
                "",
                Optional.of(new ReviewPage.Notice(
                        DAY, DAY.plusDays(6), 5, 2, "https://zjt.example.gov.cn/gzcy/t20260612.html", "/notices")),
                List.of(open, settled),
                List.of(new ReviewPage.Document("report", DAY, SamplePages.HASH)),
                List.of(
                        new ReviewPage.Done("objected", DAY, "", "", 1843),
                        new ReviewPage.Done("reported", DAY, "qian.ban", "系统故障 near-same-name:2,same-person:1", 1842),
                        new ReviewPage.Done("applied", DAY, "qian.ban", "", 20_417)),
                complaints);
    }

    private static ReviewPage begun() {
        return new ReviewPage(
                facts(false),
                stations().subList(0, 2),
                "office",
                Optional.empty(),
                List.of(),
                "list",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new ReviewPage.Done("applied", DAY, "qian.ban", "", 7)),
                List.of());
    }

    private static StepForm upload() {
        return new StepForm(
                "uploaded",
                OFFICE + "/list",
                "",
                List.of(
                        input("endedOn", Type.DATE),
                        input("reviewed", Type.NUMBER),
                        input("lateReason", Type.LONG_TEXT),
                        input("ownSite", Type.ADDRESS),
                        input("file", Type.FILE)));
    }

    private static ColumnsPage columns() {
        return new ColumnsPage(
                OFFICE + "/list/columns",
                List.of(
                        new ColumnsPage.Column("身份证号", "证件号码", List.of("22058219700101002X", "220582197001020021")),
                        new ColumnsPage.Column("", "", List.of()),
                        new ColumnsPage.Column("档次", "", List.of("中级", "中级", "高级"))),
                List.of("姓名", "证件号码", "级别"),
                List.of("级别", "专业"),
                10_000,
                List.of(new Complaint("", "“姓名”指给了两列，只能指给一列 / two columns are said to be 姓名")));
    }

    private static CheckPage check(boolean faults) {
        List<CheckPage.Finding> findings = new ArrayList<>();
        for (int i = 0; faults && i < 12; i++) {
            findings.add(
                    new CheckPage.Finding(i, i == 0 ? "" : "级别", "应为 / one of：员级、助理级、中级、副高级、正高级", i == 0 ? "" : "高级"));
        }
        return new CheckPage(
                OFFICE + "/list/check",
                OFFICE + "/list/columns",
                OFFICE + "/list",
                DAY,
                1200,
                412,
                findings,
                faults ? 1312 : 0,
                List.of(new CheckPage.Tick(
                        "near-same-name",
                        "near-same-name:2",
                        2,
                        List.of("第 7 行：姓名、证件号码相近，可能是同一人（第 3 行 / row 3） / row 7: nearly the same"),
                        true)),
                List.of(
                        new CheckPage.Count("rank", "副高级", 400),
                        new CheckPage.Count("specialty", "工程 · 建筑工程（结构设计）", 412),
                        new CheckPage.Count("county", "长白朝鲜族自治县", 412)),
                faults ? List.of() : List.of(new Complaint("tick-near-same-name", "请核对并勾选。 Look and tick.")));
    }
}
