package zhengjian.verification.http;

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
import zhengjian.document.receipt.ReceiptFace;
import zhengjian.document.receipt.ReceiptFace.Row;
import zhengjian.page.Address;
import zhengjian.page.CertificateFacts;
import zhengjian.page.Language;
import zhengjian.page.State;
import zhengjian.page.Texts;
import zhengjian.page.VerdictPage;
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.Statement;

/** A receipt as a sheet of paper: the words of its page, in both languages. */
final class ReceiptSheet {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int SAME = 0x1c1a17;
    private static final Texts CHINESE = Texts.of(Language.CHINESE);
    private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

    private ReceiptSheet() {}

    /**
     * @param now how the same question is answered now; empty if that cannot be said
     * @param at when the sheet is made
     */
    static ReceiptFace of(Receipt receipt, Optional<State> now, Instant at, URI baseUrl) {
        Statement statement = Statement.of(receipt);
        VerdictPage then = StatementPage.of(statement, receipt.id());
        State state = then.state();
        String id = receipt.id().text();
        return new ReceiptFace(
                id,
                colour(state.tone()),
                CHINESE.text("verdict." + state.key() + ".title"),
                ENGLISH.text("verdict." + state.key() + ".title"),
                "这是 " + time(then.asOf()) + "（北京时间）的结论。 The verdict as of then, Beijing time.",
                statement.json().at("/reason/text").asText() + " "
                        + statement.json().at("/reason/textEn").asText(),
                since(state, now, at),
                now.filter(other -> other != state)
                        .map(other -> colour(other.tone()))
                        .orElse(SAME),
                rows(receipt, statement, then),
                baseUrl + Address.RECEIPT.replace("{id}", id));
    }

    private static String since(State then, Optional<State> now, Instant at) {
        String when = "出具本页时（" + time(at.atZone(ZONE).toOffsetDateTime()) + "）";
        if (now.isEmpty()) {
            return when + "的状态请重新查验。 What is so now: please check again.";
        }
        return now.get() == then
                ? when + "再查，结果相同。 Checked again when this page was made: the same."
                : when + "再查，已变为：" + CHINESE.text("verdict." + now.get().key() + ".title") + "。 Changed since: "
                        + ENGLISH.text("verdict." + now.get().key() + ".title") + ".";
    }

    private static List<Row> rows(Receipt receipt, Statement statement, VerdictPage then) {
        Optional<CertificateFacts> facts = then.certificate();
        List<Row> rows = new ArrayList<>();
        rows.add(row("证书编号", "Number", fact(facts, CertificateFacts::number)));
        rows.add(row("持证人", "Holder", fact(facts, CertificateFacts::holderName)));
        rows.add(row("资格名称", "Title", fact(facts, f -> joined(f.title(), f.level()))));
        rows.add(row("系列专业", "Specialty", fact(facts, f -> joined(f.series(), f.specialty()))));
        rows.add(row("有效范围", "Scope", fact(facts, ReceiptSheet::scope)));
        rows.add(row(
                "取得时间",
                "Obtained",
                fact(facts, f -> f.obtainedOn().map(Object::toString).orElse(""))));
        rows.add(row("签发机关", "Issuer", fact(facts, CertificateFacts::issuer)));
        rows.add(asked(statement, then));
        rows.add(row("备注", "Label", statement.label()));
        rows.add(new Row("逐项核验", "Checks", checks(statement)));
        rows.add(row("公开账本", "Ledger", "第 " + (receipt.ledgerIndex() + 1) + " 条 Entry " + receipt.ledgerIndex()));
        return rows;
    }

    private static String scope(CertificateFacts facts) {
        return facts.limited() ? "仅限" + facts.scopeName() + "使用。 Only there." : facts.scopeName();
    }

    /** What was asked about: place, date, purpose, and whether it is usable so. */
    private static Row asked(Statement statement, VerdictPage then) {
        List<String> asked = new ArrayList<>();
        statement.number().filter(number -> then.certificate().isEmpty()).ifPresent(asked::add);
        then.place().ifPresent(place -> asked.add("地区 " + place.name()));
        Optional.of(statement.json().at("/asked/on").asText())
                .filter(day -> !day.isEmpty())
                .ifPresent(day -> asked.add("日期 " + day));
        if (!statement.purpose().isEmpty()) {
            asked.add("用途 " + CHINESE.textOr("purpose." + statement.purpose(), statement.purpose()));
        }
        if (!statement.organisation().isEmpty()) {
            asked.add("核验单位 " + statement.organisation());
        }
        List<String> lines = new ArrayList<>(List.of(String.join("；", asked)));
        lines.add(statement.json().at("/usable/reason").asText(""));
        return new Row("所询事项", "Asked", lines);
    }

    private static List<String> checks(Statement statement) {
        List<String> lines = new ArrayList<>();
        statement.json().path("checks").forEach(check -> {
            String mark = switch (check.path("result").asText()) {
                case "pass" -> "通过 ";
                case "fail" -> "不符 ";
                default -> "未查 ";
            };
            lines.add(mark + check.path("detail").asText());
        });
        return lines;
    }

    private static Row row(String label, String english, String value) {
        return new Row(label, english, List.of(value));
    }

    private static String joined(String one, String other) {
        return other.isEmpty() ? one : one + " · " + other;
    }

    private static String fact(Optional<CertificateFacts> facts, Function<CertificateFacts, String> of) {
        return facts.map(of).orElse("");
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(ZONE));
    }

    /** The colours of the page's bands, dark enough on white. */
    private static int colour(State.Tone tone) {
        return switch (tone) {
            case OK -> 0x14663d;
            case LIMITED -> 0x8a5200;
            case REPLACED -> 0x1b4f8a;
            case BAD -> 0xa51d1d;
            case UNKNOWN -> 0x4a5561;
        };
    }
}
