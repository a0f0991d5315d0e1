package zhengjian.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhengjian.page.CertificateFacts;
import zhengjian.page.State;
import zhengjian.page.VerdictPage;
import zhengjian.page.batch.BatchPage;
import zhengjian.page.batch.BatchesPage;
import zhengjian.page.batch.PreviewPage;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.PageOfMany;

/** Batches from the preview to what became of them. */
final class SampleBatches {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-06-18T09:30:00+08:00");
    private static final String ID = "00112233445566aa";
    private static final String REVIEW = "/staff/reviews/" + ID;
    private static final String COMMITTEE = "长白朝鲜族自治县工程系列建筑工程专业中级职称评审委员会";

    private SampleBatches() {}

    static void addTo(Map<String, Object> pages) {
        pages.put("batch-preview", preview("", List.of()));
        pages.put(
                "batch-preview-refused",
                preview(
                        "",
                        List.of(
                                new Complaint("certificates", "键入的证书数与名单不符 / the number does not agree with the list"),
                                new Complaint("", "这次评审已有批次在签发 / a batch of this review is being signed"))));
        pages.put("batch-preview-other-person", preview("other-person", List.of()));
        pages.put("batch-signing", batch("signing", work("running", 0, ""), true, false, false));
        pages.put("batch-incomplete", batch("signing", work("incomplete", 2, ""), false, true, false));
        pages.put(
                "batch-stopped",
                batch("signing", work("stopped", 0, "名单人数与确认时不同 / the list has another number"), false, true, false));
        pages.put("batch-held", batch("held", work("running", 0, ""), true, false, true));
        pages.put("batch-undone", batch("undone", Optional.empty(), false, false, false));
        pages.put("batch-published", batch("published", Optional.empty(), false, false, false));
        pages.put(
                "batches",
                new BatchesPage(
                        List.of(line("signing"), line("held"), line("published"), line("undone")),
                        new PageOfMany("/staff/batches", Map.of(), 2, 3, 61)));
        pages.put("batches-none", new BatchesPage(List.of(), new PageOfMany("/staff/batches", Map.of(), 1, 1, 0)));
    }

    private static PreviewPage preview(String whyNot, List<Complaint> complaints) {
        return new PreviewPage(
                REVIEW + "/batch",
                REVIEW,
                COMMITTEE,
                2026,
                1240,
                List.of(
                        new PreviewPage.Group(
                                "family", List.of(new PreviewPage.Count("family.title", "title", 1240)), 0),
                        new PreviewPage.Group(
                                "kind",
                                List.of(
                                        new PreviewPage.Count("review.kind.regular", "regular", 1200),
                                        new PreviewPage.Count("review.kind.directional", "directional", 40)),
                                0),
                        new PreviewPage.Group(
                                "level", List.of(new PreviewPage.Count("level.full-senior", "full-senior", 1240)), 0),
                        new PreviewPage.Group("specialty", List.of(new PreviewPage.Count("", "建筑工程（结构设计）", 1240)), 12)),
                List.of(sample(7, "regular"), sample(412, "directional")),
                30,
                whyNot,
                complaints.isEmpty() ? "" : "1204",
                complaints);
    }

    private static PreviewPage.Sample sample(int row, String kind) {
        CertificateFacts facts = new CertificateFacts(
                "–",
                "title",
                kind,
                "买****合曼",
                "***********2417",
                "正高级工程师",
                "full-senior",
                "正高级",
                "工程",
                "建筑工程（结构设计）",
                "长白朝鲜族自治县",
                Optional.of(LocalDate.of(2026, 6, 30)),
                Optional.of(LocalDate.of(2026, 7, 14)),
                "证鉴演示人力资源和社会保障厅",
                "证鉴演示〔2026〕1号");
        return new PreviewPage.Sample(
                row,
                "/drawing.svg",
                new VerdictPage(
                        State.VALID,
                        "",
                        AT,
                        Optional.empty(),
                        false,
                        Optional.of(facts),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    private static Optional<BatchPage.Work> work(String state, long failed, String reason) {
        boolean runs = state.equals("running");
        return Optional.of(new BatchPage.Work(
                state, 412, 1240, failed, runs ? 350 : 0, runs ? OptionalLong.of(131) : OptionalLong.empty(), reason));
    }

    private static BatchPage batch(
            String state, Optional<BatchPage.Work> work, boolean pause, boolean resume, boolean held) {
        boolean failed = work.filter(one -> one.failed() > 0).isPresent();
        return new BatchPage(
                ID,
                REVIEW,
                COMMITTEE,
                2026,
                state,
                1240,
                work,
                held ? Optional.of(OffsetDateTime.parse("2126-06-18T10:00:00+08:00")) : Optional.empty(),
                failed
                        ? List.of(
                                new BatchPage.Failure("7", "没有字体 / no font"),
                                new BatchPage.Failure("9", "没有字体 / no font"))
                        : List.of(),
                List.of(
                        new BatchPage.Done("undone", AT, "sun.li", "名单有误，已通知评委会办公室重新报送并说明原因。", 20_418),
                        new BatchPage.Done("confirmed", AT, "sun.li", "", 20_417)),
                new BatchPage.May(pause, resume, held, held || resume),
                held ? "" : "other-person",
                "",
                held
                        ? List.of(new Complaint("reason", "理由应为 1 至 500 个字符 / a reason of 1 to 500 characters"))
                        : List.of());
    }

    private static BatchesPage.Line line(String state) {
        return new BatchesPage.Line(ID, COMMITTEE, 2026, 1240, state, "sun.li", AT);
    }
}
