package zhengjian.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.page.State;
import zhengjian.page.recognition.CheckerPage;
import zhengjian.page.recognition.CorrespondencePage;
import zhengjian.page.recognition.NextPage;
import zhengjian.page.recognition.Offers;
import zhengjian.page.recognition.RecognitionAnswer;
import zhengjian.page.recognition.RecognitionAnswer.Considered;
import zhengjian.page.recognition.RecognitionAnswer.Outcome;
import zhengjian.page.recognition.RuleFacts;
import zhengjian.page.recognition.RulesPage;
import zhengjian.page.recognition.Typed;
import zhengjian.page.recognition.Typed.Choice;
import zhengjian.page.recognition.Typed.Complaint;
import zhengjian.page.recognition.Words;

/** Samples of the pages about recognition, with the longest values that occur. */
final class SampleRecognition {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Words LONG = new Words(
            "在高新功能区块工作、取得自治区《专业技术类职业资格与职称对应目录》中职业资格的人，认可其具备对应的职称，并可作为在区块内申报高一级的依据。",
            "Whoever works in the zone and holds a qualification of the autonomous region's directory is taken to hold the"
                    + " corresponding title, which is also a basis for the next level there.");
    private static final Offers OFFERS = new Offers(
            List.of("乌鲁木齐高新功能区块", "吉林省 220000", "浙江省绍兴市 330600"),
            List.of("农业", "工程"),
            List.of("社会工作者"),
            List.of("博士", "工程硕士"),
            List.of("全国技术能手"),
            List.of("人工智能"));

    private SampleRecognition() {}

    static void addTo(Map<String, Object> pages) {
        pages.put("mutual", new CheckerPage(false, typed(), OFFERS, DAY.toString(), Optional.empty()));
        pages.put("mutual-wrong", new CheckerPage(false, wrong(), OFFERS, DAY.toString(), Optional.empty()));
        pages.put("mutual-certificate", new CheckerPage(true, typed(), OFFERS, DAY.toString(), Optional.empty()));
        for (Outcome outcome : Outcome.values()) {
            pages.put(
                    "mutual-" + outcome.key(),
                    new CheckerPage(false, typed(), OFFERS, DAY.toString(), Optional.of(answer(outcome))));
        }
        pages.put(
                "mutual-rules",
                new RulesPage(
                        typed(),
                        OFFERS,
                        DAY,
                        Optional.of(Words.chinese("浙江省绍兴市")),
                        List.of(rule("R0", false), rule("R16", true)),
                        12,
                        SamplePages.HASH));
        pages.put("mutual-correspondence", correspondence());
        pages.put("mutual-next", new NextPage(typed(), OFFERS, false, DAY, List.of(), List.of(), SamplePages.HASH));
        pages.put("mutual-next-answer", next());
    }

    private static Typed typed() {
        return new Typed(
                Map.of(
                        "what", "title-regular",
                        "level", "intermediate",
                        "issuer", "安徽省 340000",
                        "to", "浙江省绍兴市 330600",
                        "purpose", "employment"),
                List.of());
    }

    private static Typed wrong() {
        return new Typed(
                Map.of("what", "title-directional", "level", "assistant", "to", "朝阳区", "on", "2026-02-30"),
                List.of(
                        new Complaint(
                                "scope",
                                new Words("定向职称只在一个县有效，请写县（市、区）", "a directional title holds in one county: name it"),
                                List.of()),
                        new Complaint(
                                "to",
                                new Words("有几个地方叫“朝阳区”，请选一个", "several places are called “朝阳区”: choose one"),
                                List.of(
                                        new Choice("110105", "北京市朝阳区 110105"),
                                        new Choice("220104", "吉林省长春市朝阳区 220104"))),
                        new Complaint(
                                "on", new Words("日期请写成 2026-11-21 这样", "write the day like 2026-11-21"), List.of())));
    }

    static RecognitionAnswer answer(Outcome outcome) {
        boolean limited = outcome == Outcome.RECOGNISED_WITH_LIMITS;
        boolean open = outcome == Outcome.NOT_DECIDED;
        return new RecognitionAnswer(
                outcome,
                limited || open,
                new Words(
                        "普通职称，副高级，技工院校教师系列，安徽省发证，2023年6月30日取得",
                        "regular title, Associate senior level, 技工院校教师系列, issued by 安徽省, obtained 30 June 2023"),
                Words.chinese("乌鲁木齐高新功能区块"),
                "promotion-directional",
                DAY,
                limited ? Optional.of(State.LIMITED) : Optional.empty(),
                LONG,
                limited ? List.of(LONG, LONG) : List.of(),
                List.of(LONG, new Words("继续教育与岗位空缺", "continuing education and vacant posts")),
                limited ? Optional.of(new Words("工程系列中级（工程师）", "Intermediate level, 工程 (工程师)")) : Optional.empty(),
                Optional.of(rule("R4", limited || open)),
                open ? List.of(new Considered(rule("R6", true), LONG)) : List.of(),
                open
                        ? Optional.of(new Words(
                                "请向浙江省绍兴市人力资源和社会保障主管部门询问",
                                "ask the human-resources and social-security authority of 浙江省绍兴市"))
                        : Optional.empty(),
                SamplePages.TIME,
                SamplePages.HASH,
                Optional.of("/mutual?what=title-regular&level=associate-senior&series=%E5%B7%A5%E7%A8%8B"
                        + "&issuer=340000&obtainedOn=2023-06-30&to=330600&purpose=employment&on=2026-11-21"));
    }

    private static RuleFacts rule(String id, boolean draft) {
        return new RuleFacts(
                id,
                new Words(
                        "高新功能区块认可职业资格对应职称",
                        "The Urumqi high-tech zone takes a qualification for the corresponding title"),
                LONG,
                Words.chinese("乌鲁木齐高新功能区块"),
                draft ? Optional.empty() : Optional.of(LocalDate.of(2023, 1, 16)),
                draft ? Optional.empty() : Optional.of(LocalDate.of(2027, 12, 31)),
                draft,
                List.of(new RuleFacts.Source(
                        draft ? "" : "吉人社函〔2022〕158号",
                        "乌鲁木齐高新区（新市区）推进自由贸易试验区块企业职称改革助推经济社会高质量发展的若干措施",
                        "附件·三(二)3",
                        draft)),
                List.of(LONG),
                List.of(
                        new RuleFacts.Case("recognised-with-limits", LONG, List.of(LONG)),
                        new RuleFacts.Case("not-decided", LONG, List.of()),
                        new RuleFacts.Case("may", LONG, List.of())));
    }

    private static CorrespondencePage correspondence() {
        List<CorrespondencePage.Row> rows = List.of(
                new CorrespondencePage.Row(
                        new Words("特级技师", "Special technician 特级技师"),
                        new Words("正高级", "Full senior level"),
                        "may-apply",
                        5,
                        List.of(LONG),
                        rule("R8", false)),
                new CorrespondencePage.Row(
                        new Words("技师", "Technician 技师"), LONG, "treated-as", 0, List.of(), rule("R11", true)));
        return new CorrespondencePage(
                typed(),
                List.of(new Choice("skill:skill-technician", "技师")),
                DAY,
                List.of(
                        new CorrespondencePage.Section("skill", rows),
                        new CorrespondencePage.Section("qualification", rows),
                        new CorrespondencePage.Section("title", rows)));
    }

    private static NextPage next() {
        List<NextPage.Years> years = List.of(
                new NextPage.Years(
                        new Words("受聘现专业技术岗位", "appointed in the present post"),
                        Optional.of(LocalDate.of(2023, 4, 1)),
                        Optional.of(LocalDate.of(2027, 4, 1)),
                        4,
                        "R13"),
                new NextPage.Years(LONG, Optional.empty(), Optional.empty(), -2, "R14"));
        Words apply = new Words("工程系列副高级", "Associate senior level, 工程");
        return new NextPage(
                typed(),
                OFFERS,
                true,
                DAY,
                List.of(
                        new NextPage.May(
                                apply,
                                DAY.plusYears(1),
                                false,
                                LONG,
                                years,
                                List.of(),
                                rule("R13", false),
                                List.of(rule("R14", false))),
                        new NextPage.May(
                                apply, DAY, true, LONG, List.of(), List.of(LONG), rule("R11", true), List.of())),
                List.of(
                        new NextPage.MayNot(apply, true, LONG, Optional.of(rule("R2", false))),
                        new NextPage.MayNot(apply, false, LONG, Optional.empty())),
                SamplePages.HASH);
    }
}
