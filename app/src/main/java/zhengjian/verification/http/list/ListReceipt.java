package zhengjian.verification.http.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhengjian.certificate.Status;
import zhengjian.document.receipt.ReceiptFace;
import zhengjian.document.receipt.ReceiptFace.Row;
import zhengjian.page.Address;
import zhengjian.page.Language;
import zhengjian.page.State;
import zhengjian.page.Texts;
import zhengjian.page.employer.ListReceiptPage;
import zhengjian.verification.Verdict;
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.Since;
import zhengjian.verification.receipt.Statement;

/** The receipt of a whole list: there is no verdict over it, only how many rows had which. */
public final class ListReceipt {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int INK = 0x1c1a17;
    private static final int BRAND = 0x17375e;

    private ListReceipt() {}

    /**
     * The page.
     *
     * @param states how a verdict is drawn
     * @param since what has become of the list's certificates
     */
    public static ListReceiptPage page(
            Receipt receipt, Statement statement, Function<Verdict, State> states, Optional<Since> since) {
        JsonNode list = statement.json().path("roster");
        List<ListReceiptPage.Count> counts = new ArrayList<>();
        list.path("counts")
                .fields()
                .forEachRemaining(count -> counts.add(new ListReceiptPage.Count(
                        states.apply(Verdict.valueOf(count.getKey())),
                        count.getValue().asLong())));
        return new ListReceiptPage(
                receipt.id().text(),
                statement.asOf(),
                list.path("employerName").asText(),
                list.path("employer").asText(),
                list.path("rows").asLong(),
                counts,
                list.path("root").asText(),
                receipt.ledgerIndex(),
                since.map(found -> changed(found, states)).orElse(List.of()));
    }

    private static List<ListReceiptPage.Count> changed(Since since, Function<Verdict, State> states) {
        List<ListReceiptPage.Count> changed = new ArrayList<>();
        since.rows().forEach((status, rows) -> changed.add(new ListReceiptPage.Count(states.apply(now(status)), rows)));
        return changed;
    }

    private static Verdict now(Status status) {
        return switch (status) {
            case VALID -> Verdict.VALID;
            case SUSPENDED -> Verdict.SUSPENDED;
            case REVOKED -> Verdict.REVOKED;
            case SUPERSEDED -> Verdict.SUPERSEDED;
        };
    }

    /**
     * @param page as above
     * @param at when the sheet is made
     */
    public static ReceiptFace sheet(ListReceiptPage page, Statement statement, Instant at, URI baseUrl) {
        Texts chinese = Texts.of(Language.CHINESE);
        List<Row> rows = new ArrayList<>();
        rows.add(row("核验单位", "Employer", page.employerName()));
        rows.add(row("信用代码", "Credit code", page.employer()));
        rows.add(row("名单行数", "Rows", Long.toString(page.rows())));
        rows.add(new Row(
                "各结论行数",
                "By verdict",
                page.counts().stream()
                        .map(count -> chinese.text("verdict." + count.state().key() + ".title") + " " + count.rows())
                        .toList()));
        rows.add(row("树根", "Root", page.root()));
        rows.add(row(
                "名单文件",
                "File SHA-256",
                statement.json().at("/roster/fileSha256").asText()));
        rows.add(row("公开账本", "Ledger", "第 " + (page.ledgerIndex() + 1) + " 条 Entry " + page.ledgerIndex()));
        while (rows.size() < ReceiptFace.ROWS) {
            rows.add(row("", "", ""));
        }
        return new ReceiptFace(
                page.id(),
                BRAND,
                "名单核验回执",
                "Receipt for a list",
                "核验完成于 " + time(statement.asOf()) + "（北京时间）。 Checked by then, Beijing time.",
                "每行的结论见结果文件；各行依次为树的叶子，树根在此。 Each row's verdict is in the result; its lines lead to this root.",
                since(page, chinese, at),
                INK,
                rows,
                baseUrl + Address.RECEIPT.replace("{id}", page.id()));
    }

    private static String since(ListReceiptPage page, Texts chinese, Instant at) {
        String when = "出具本页时（" + time(at.atZone(ZONE).toOffsetDateTime()) + "）";
        return page.since().isEmpty()
                ? when + "再查，名单中证书的状态没有变更。 Looked at again: no status was changed."
                : when + "再查，其后状态有变更的行："
                        + page.since().stream()
                                .map(count ->
                                        chinese.text("verdict." + count.state().key() + ".title") + " " + count.rows())
                                .collect(Collectors.joining("，"))
                        + "。 Rows changed since.";
    }

    private static Row row(String label, String english, String value) {
        return new Row(label, english, List.of(value));
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(ZONE));
    }
}
