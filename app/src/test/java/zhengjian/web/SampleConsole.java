package zhengjian.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import zhengjian.page.CertificateFacts;
import zhengjian.page.State;
import zhengjian.page.VerdictPage;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.PageOfMany;
import zhengjian.page.staff.AccountsPage;
import zhengjian.page.staff.ActFacts;
import zhengjian.page.staff.AskPage;
import zhengjian.page.staff.AuditPage;
import zhengjian.page.staff.AuthorisationPage;
import zhengjian.page.staff.CertificateDeskPage;
import zhengjian.page.staff.CommitteePage;
import zhengjian.page.staff.CommitteesPage;
import zhengjian.page.staff.RequestPage;
import zhengjian.page.staff.RequestsPage;
import zhengjian.page.supervision.ChangeListPage;
import zhengjian.page.supervision.CorrectionPage;

/** The authority's pages about requests, certificates and committees, in every state. */
final class SampleConsole {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-18T09:30:00+08:00");
    private static final String ID = "00112233445566778899aabbccddeeff";
    private static final String NUMBER = "22XX-7K2M-9QTA-4FDW";
    private static final String REASON = "弄虚作假：申报材料中的三篇论文系抄袭，经专家组复核并由本人书面确认。";
    private static final String DOCUMENT = "证鉴演示函〔2026〕7号，吉人社函〔2023〕8号一（四）";
    private static final Complaint WRONG = new Complaint("reason", "必须填写。 Required.");

    private SampleConsole() {}

    static void addTo(Map<String, Object> pages) {
        pages.put(
                "staff-requests", requests(List.of(line("waiting-for-approval"), line("approved"), line("declined"))));
        pages.put("staff-requests-none", requests(List.of()));
        pages.put("staff-request-to-decide", request(new RequestPage.May(true, false), "", Optional.empty()));
        pages.put(
                "staff-request-own",
                request(
                        new RequestPage.May(false, true),
                        "须由另一人决定，申请人不能批准自己的申请 / another person has to decide; nobody approves the own request",
                        Optional.empty()));
        pages.put(
                "staff-request-ended",
                request(
                        new RequestPage.May(false, false),
                        "",
                        Optional.of(new RequestPage.Ending(new RequestPage.Person("sun.li", "孙莉"), AT, "依据不足"))));
        pages.put(
                "staff-ask",
                new AskPage(
                        act(true),
                        "/staff/certificates/change",
                        Map.of("number", List.of(NUMBER)),
                        List.of(),
                        "certificates",
                        "/staff/certificates"));
        pages.put(
                "staff-ask-refused",
                new AskPage(
                        act(false),
                        "/staff/certificates/change",
                        Map.of(),
                        List.of(new Complaint("", "证书现为“已撤销”，不能恢复 / the certificate is revoked")),
                        "certificates",
                        "/staff/certificates"));
        pages.put("staff-certificates", new CertificateDeskPage("", List.of(), Optional.empty()));
        pages.put("staff-certificate", new CertificateDeskPage(NUMBER, List.of(WRONG), Optional.of(found())));
        addSupervision(pages);
        addCommittees(pages);
        addOversight(pages);
    }

    private static void addSupervision(Map<String, Object> pages) {
        CorrectionPage.Typed typed =
                new CorrectionPage.Typed("", "female", "22058219700101002X", "", "2023-06-30", "", DOCUMENT);
        List<Complaint> wrong = List.of(
                WRONG, new Complaint("obtainedOn", "应为 YYYY-MM-DD。 Expected YYYY-MM-DD."), new Complaint("", REASON));
        pages.put("correction", new CorrectionPage(facts(), "男", "长白朝鲜族自治县人民医院", typed, List.of()));
        pages.put("correction-refused", new CorrectionPage(facts(), "", "", typed, wrong));
        ActFacts corrected = new ActFacts(
                new ActFacts.Heading("correction", List.of(NUMBER)),
                List.of(ActFacts.Row.of("number", NUMBER), new ActFacts.Row("employer", "长白县人民医院", "长白朝鲜族自治县人民医院")),
                List.of(
                        new ActFacts.Reading("now", reading(State.VALID)),
                        new ActFacts.Reading("after-old", reading(State.SUPERSEDED)),
                        new ActFacts.Reading("after-new", reading(State.VALID).withNumber("–"))),
                true);
        pages.put(
                "correction-ask",
                new AskPage(
                        corrected,
                        "/staff/certificates/correction",
                        Map.of("number", List.of(NUMBER)),
                        List.of(),
                        "certificates",
                        "/staff/certificates"));
        ChangeListPage.Typed said = new ChangeListPage.Typed("revoke", "fraud", "", "24", "", DOCUMENT);
        List<CertificateDeskPage.Ground> grounds =
                List.of(new CertificateDeskPage.Ground("plagiarism", "抄袭、剽窃、不当署名", "plagiarism", "J23·一(四)"));
        pages.put("change-list", new ChangeListPage(said, grounds, 2000, 0, List.of(), 0, List.of()));
        pages.put(
                "change-list-refused",
                new ChangeListPage(
                        said,
                        grounds,
                        2000,
                        412,
                        List.of(
                                new ChangeListPage.Finding(3, "证书编号", NUMBER, "与第 2 行重复 / the same as row 2"),
                                new ChangeListPage.Finding(7, "证书编号", "JL？", "不是证书编号 / no certificate number")),
                        12,
                        List.of(
                                WRONG,
                                new Complaint(
                                        "file", "名单中有 12 处不能办理，已逐行列出。 The list has 12 problems, listed row by row."))));
    }

    private static void addOversight(Map<String, Object> pages) {
        pages.put(
                "staff-audit",
                new AuditPage(
                        List.of(
                                new AuditPage.Line(99, "revoked", "撤销", AT, "申请 zhao.min，批准 sun.li", NUMBER, ""),
                                new AuditPage.Line(
                                        98, "approved", "批准", AT, "sun.li", "status-change", "/staff/requests"),
                                new AuditPage.Line(1, "key-added", "启用密钥", AT, "", "", "")),
                        false,
                        2000,
                        2,
                        40,
                        List.of(new AuditPage.Kind("revoked", "撤销")),
                        new AuditPage.Typed("revoked", "2026-06-18", "", "zhao"),
                        List.of(new Complaint("from", "应为 YYYY-MM-DD。 Expected YYYY-MM-DD.")),
                        Optional.of(new AuditPage.Proof(
                                true,
                                1234,
                                "q3Zr0n9m0bWJ7xXbV1yQeWm1m2Y5xw0b0Wm3mZt4cE8=",
                                1234,
                                "q3Zr0n9m0bWJ7xXbV1yQeWm1m2Y5xw0b0Wm3mZt4cE8=",
                                List.of(new AuditPage.Count("撤销", "revoked", 12))))));
        pages.put(
                "staff-accounts",
                new AccountsPage(
                        List.of(
                                new AccountsPage.Line("zhao.min", "赵敏", "staff", true, "demo"),
                                new AccountsPage.Line("wu.xi", "吴曦", "system-administrator", false, "zhou.an")),
                        true,
                        "",
                        List.of(new Complaint("user", "没有用户 x / there is no account x"))));
    }

    private static RequestsPage requests(List<RequestsPage.Line> lines) {
        return new RequestsPage(
                lines,
                List.of("waiting-for-approval", "approved", "declined", "withdrawn"),
                List.of("status-change", "authorisation-change"),
                "approved",
                "",
                new PageOfMany("/staff/requests", Map.of("state", "approved"), 2, 3, 61));
    }

    private static RequestsPage.Line line(String state) {
        return new RequestsPage.Line(
                ID, "status-change", act(true).heading(), state, "zhao.min", AT, state.startsWith("w") ? "" : "sun.li");
    }

    private static ActFacts act(boolean waiting) {
        return new ActFacts(
                new ActFacts.Heading("status-change.revoke", List.of(NUMBER)),
                List.of(
                        ActFacts.Row.of("number", NUMBER),
                        ActFacts.Row.of("change", "撤销"),
                        ActFacts.Row.of("reason", REASON),
                        ActFacts.Row.of("document", DOCUMENT),
                        ActFacts.Row.of("otherWord", "x")),
                Optional.of(reading(State.VALID)),
                waiting ? Optional.of(reading(State.REVOKED)) : Optional.empty());
    }

    private static VerdictPage reading(State state) {
        return new VerdictPage(
                state,
                "",
                AT,
                Optional.empty(),
                false,
                Optional.of(facts()),
                Optional.empty(),
                state == State.VALID
                        ? Optional.empty()
                        : Optional.of(new VerdictPage.StatusChange(LocalDate.of(2026, 6, 18), "", "", "")),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static CertificateFacts facts() {
        return new CertificateFacts(
                NUMBER,
                "title",
                "regular",
                "买买提·吐尔逊阿布都热合曼",
                "220***********2417",
                "正高级工程师",
                "full-senior",
                "正高级",
                "工程",
                "建筑工程（结构设计）",
                "吉林省",
                Optional.of(LocalDate.of(2023, 6, 30)),
                Optional.of(LocalDate.of(2023, 7, 14)),
                "证鉴演示人力资源和社会保障厅",
                "证鉴演示〔2023〕1号");
    }

    private static RequestPage request(RequestPage.May may, String whyNot, Optional<RequestPage.Ending> ending) {
        return new RequestPage(
                ID,
                "status-change",
                act(ending.isEmpty()),
                ending.isEmpty() ? "waiting-for-approval" : "declined",
                new RequestPage.Person("zhao.min", "赵敏"),
                AT,
                1234,
                ending,
                may,
                whyNot,
                may.decide() ? OptionalInt.of(412) : OptionalInt.empty(),
                may.decide() ? "421" : "",
                "",
                may.decide()
                        ? List.of(
                                new Complaint("certificates", "与申请涉及的份数不同。 It is not how many."),
                                new Complaint("comment", "必须填写。 Required."))
                        : List.of());
    }

    private static CertificateDeskPage.Found found() {
        return new CertificateDeskPage.Found(
                facts(),
                "长白朝鲜族自治县住房和城乡建设局建设工程质量监督站",
                State.SUSPENDED,
                17,
                List.of(new CertificateDeskPage.Step(
                        AT, "suspend", REASON, DOCUMENT, "申请 zhao.min，批准 sun.li", NUMBER, 99)),
                List.of("revoke", "suspend", "reinstate", "supersede"),
                new CertificateDeskPage.Typed("revoke", "fraud", "", DOCUMENT, "", "plagiarism", "24"),
                List.of(
                        new CertificateDeskPage.Ground("plagiarism", "抄袭、剽窃", "plagiarism", "J23·一(四)"),
                        new CertificateDeskPage.Ground(
                                "improper-means", "以其他不正当手段取得职称", "other improper means", "人社部令第40号")));
    }

    private static void addCommittees(Map<String, Object> pages) {
        List<ActFacts.Row> rows = List.of(
                ActFacts.Row.of("committee", "jl-engineering"),
                ActFacts.Row.of("fields", "工程：土木工程、水利工程、建筑工程；农业"),
                new ActFacts.Row("years", "2021–2030", "2021–2035"));
        pages.put(
                "staff-committees",
                new CommitteesPage(
                        List.of(
                                new CommitteesPage.Line(
                                        "jl-engineering",
                                        "吉林省工程系列建筑工程专业高级职称评审委员会",
                                        "吉林省",
                                        "工程、农业",
                                        "2021–2035",
                                        "in-force"),
                                new CommitteesPage.Line(
                                        "unit-1", "演示单位1职称评聘委员会", "吉林省", "工程", "2021–2035", "withdrawn")),
                        true));
        pages.put("staff-committees-none", new CommitteesPage(List.of(), false));
        pages.put(
                "staff-committee",
                new CommitteePage(
                        "jl-engineering",
                        "吉林省工程系列建筑工程专业高级职称评审委员会",
                        "correcting",
                        Optional.of(LocalDate.of(2026, 6, 30)),
                        Optional.of(2028),
                        rows,
                        List.of(
                                new CommitteePage.Change(
                                        LocalDate.of(2026, 1, 5),
                                        "grant",
                                        "年度授权",
                                        DOCUMENT,
                                        "申请 zhao.min，批准 sun.li",
                                        rows),
                                new CommitteePage.Change(
                                        LocalDate.of(2026, 6, 5),
                                        "correct",
                                        REASON,
                                        DOCUMENT,
                                        "申请 zhao.min，批准 sun.li",
                                        List.of())),
                        List.of("change", "stop", "resume", "withdraw")));
        Map<String, List<AuthorisationPage.Choice>> choices = Map.of(
                "families", List.of(new AuthorisationPage.Choice("title", "职称")),
                "highest-title", List.of(new AuthorisationPage.Choice("full-senior", "正高级")),
                "channels",
                        List.of(
                                new AuthorisationPage.Choice("review", "评审"),
                                new AuthorisationPage.Choice("grassroots-3010", "基层“3010”")),
                "kinds", List.of(new AuthorisationPage.Choice("regular", "普通")));
        pages.put(
                "staff-authorisation-new",
                new AuthorisationPage(
                        "", "", "grant", true, Map.of("kinds", List.of("regular")), choices, List.of(WRONG)));
        for (String step : List.of("correct", "withdraw")) {
            pages.put(
                    "staff-authorisation-" + step,
                    new AuthorisationPage("jl-engineering", "工程系列评委会", step, false, Map.of(), choices, List.of()));
        }
    }
}
