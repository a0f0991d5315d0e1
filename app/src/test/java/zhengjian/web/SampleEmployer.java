package zhengjian.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.page.State;
import zhengjian.page.employer.BatchPage;
import zhengjian.page.employer.BatchesPage;
import zhengjian.page.employer.ColumnsPage;
import zhengjian.page.employer.KeysPage;
import zhengjian.page.employer.ListReceiptPage;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.PageOfMany;
import zhengjian.page.session.SignInPage;

/** An employer's pages in every state, with the longest values that occur. */
final class SampleEmployer {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-18T09:30:00+08:00");
    private static final LocalDate ERASED = LocalDate.of(2026, 7, 18);
    private static final String BATCH = "0123456789abcdef";
    private static final String NUMBER = "22XX-7K2M-9QTA-4FDW";
    private static final String RECEIPT = "717642cfa7b7a9a3cb0609258aabd9000000a1f3";
    private static final String EMPLOYER = "长白朝鲜族自治县建设工程质量监督检测有限责任公司";
    private static final BatchPage.Use NOTHING = new BatchPage.Use("", "", "", "");

    private SampleEmployer() {}

    static void addTo(Map<String, Object> pages) {
        pages.put(
                "employer-sign-in",
                new SignInPage(
                        "employer",
                        "/employer",
                        List.of(
                                new SignInPage.Field("creditCode", "text", "username", "text", 18),
                                new SignInPage.Field("password", "password", "current-password", "text", 128),
                                new SignInPage.Field("code", "text", "one-time-code", "numeric", 6)),
                        "csrf",
                        "",
                        SignInPage.Reason.NONE,
                        Optional.empty()));
        pages.put("employer-batches", new BatchesPage(batches(), List.of()));
        pages.put(
                "employer-batches-wrong",
                new BatchesPage(List.of(), List.of(new Complaint("file", "请选择一个文件。 Choose a file."))));
        pages.put("employer-columns", columns(Map.of("numberColumn", "A", "nameColumn", "B"), List.of()));
        pages.put(
                "employer-columns-wrong",
                columns(
                        Map.of("in", "火星", "on", "2999-01-01", "purpose", "pay"),
                        List.of(
                                new Complaint("nameColumn", "编号与姓名应为两个不同的列。 Number and name stand in two columns."),
                                new Complaint("in", "使用地无法确定：应为六位区划代码。 The place is not clear."))));
        pages.put("employer-batch-running", batch("running", true, "", List.of(), false));
        pages.put("employer-batch-done", batch("done", false, RECEIPT, rows(NOTHING), true));
        pages.put(
                "employer-batch-with-use",
                batch(
                        "done",
                        false,
                        RECEIPT,
                        rows(new BatchPage.Use("吉林省长白朝鲜族自治县", "2025-06-30", "申报定向高一级职称", "not-decided")),
                        false));
        pages.put("employer-batch-nothing", batch("done", false, RECEIPT, List.of(), true));
        pages.put("employer-batch-erased", batch("erased", false, RECEIPT, List.of(), true));
        pages.put(
                "employer-keys",
                new KeysPage(keys(), Optional.of("zjk_0123456789abcdef_" + "Ab-_".repeat(10) + "xyz"), List.of()));
        pages.put(
                "employer-keys-wrong",
                new KeysPage(List.of(), Optional.empty(), List.of(new Complaint("label", "必须填写。 Required."))));
        pages.put(
                "list-receipt",
                new ListReceiptPage(
                        RECEIPT,
                        AT,
                        EMPLOYER,
                        "91220000DEM0AAAA19",
                        20_000,
                        List.of(
                                new ListReceiptPage.Count(State.VALID, 19_998),
                                new ListReceiptPage.Count(State.REVOKED, 2)),
                        "q3Zr0n9m0bWJ7xXbV1yQeWm1m2Y5xw0b0Wm3mZt4cE8=",
                        20_416,
                        List.of(new ListReceiptPage.Count(State.REVOKED, 1))));
    }

    private static List<BatchesPage.Batch> batches() {
        List<BatchesPage.Batch> batches = new ArrayList<>();
        for (String state : List.of("waiting", "running", "done", "stopped", "cancelled", "erased")) {
            String name = state.equals("erased") ? "" : "2026年秋季招聘拟聘用人员职称证书核验名单（第二批，含补充材料）.xlsx";
            batches.add(new BatchesPage.Batch(BATCH, state, name, AT, 20_000, 7_500));
        }
        return batches;
    }

    private static ColumnsPage columns(Map<String, String> typed, List<Complaint> complaints) {
        return new ColumnsPage(
                "00112233445566778899aabbccddeeff",
                "名单.xlsx",
                "XLSX，工作表“名单” / XLSX, sheet 名单",
                20_000,
                List.of("A", "B", "C", "D"),
                List.of("职称证书编号", "姓名", "部门", "备注（人事处填写，请勿改动本列内容）"),
                List.of(
                        List.of(NUMBER, "买买提·吐尔逊阿布都热合曼", "质量监督一科", ""),
                        List.of("JL2019-00418", "张明", "", "=HYPERLINK(\"x\")")),
                typed,
                complaints);
    }

    private static BatchPage batch(
            String state, boolean goesOn, String receipt, List<BatchPage.Row> rows, boolean attention) {
        return new BatchPage(
                BATCH,
                state,
                goesOn,
                20_000,
                goesOn ? 7_500 : 20_000,
                goesOn ? 4 : 0,
                List.of(new BatchPage.Count(State.VALID, 7_400), new BatchPage.Count(State.NOT_FOUND, 100)),
                receipt,
                ERASED,
                attention,
                rows,
                new PageOfMany("/employer/batches/" + BATCH, Map.of("show", attention ? "" : "all"), 2, 3, 240));
    }

    private static List<BatchPage.Row> rows(BatchPage.Use use) {
        List<BatchPage.Row> rows = new ArrayList<>();
        for (State state : State.values()) {
            boolean shown = state == State.LIMITED;
            rows.add(new BatchPage.Row(
                    rows.size() + 2,
                    NUMBER,
                    "买买提·吐尔逊阿布都热合曼",
                    state,
                    "校验位不符，编号有一位输错或两位颠倒；第 3 位“8”若为“B”，校验位即相符，请对照证书。",
                    shown ? "职称（定向）" : "",
                    shown ? "仅限长白朝鲜族自治县" : "",
                    use));
        }
        return rows;
    }

    private static List<KeysPage.Key> keys() {
        List<KeysPage.Key> keys = new ArrayList<>();
        for (String state : List.of("in-force", "ended", "revoked")) {
            keys.add(new KeysPage.Key(
                    BATCH,
                    "人事管理系统（集团总部与各分公司共用，2026 年起）",
                    state,
                    List.of("batches", "keys", "watches"),
                    AT,
                    Optional.of(AT),
                    Optional.of(AT),
                    12_345,
                    100_000));
        }
        return keys;
    }
}
