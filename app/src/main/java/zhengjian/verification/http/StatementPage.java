package zhengjian.verification.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhengjian.certificate.Family;
import zhengjian.certificate.Rank;
import zhengjian.page.CertificateFacts;
import zhengjian.page.VerdictPage;
import zhengjian.verification.Check;
import zhengjian.verification.receipt.ReceiptId;
import zhengjian.verification.receipt.Statement;

/** The statement of a receipt as the verdict page of then. */
final class StatementPage {
    private StatementPage() {}

    static VerdictPage of(Statement statement, ReceiptId id) {
        JsonNode json = statement.json();
        return new VerdictPage(
                VerdictPages.state(statement.verdict()),
                text(json.path("reason"), "code"),
                statement.asOf(),
                statement.number(),
                false,
                Optional.ofNullable(json.get("certificate")).map(StatementPage::facts),
                Optional.ofNullable(json.get("usable")).map(StatementPage::place),
                change(json.path("certificate")),
                checks(json.path("checks")),
                Optional.of(id.text()),
                List.of());
    }

    private static CertificateFacts facts(JsonNode certificate) {
        String level = text(certificate, "level");
        String chinese = level.isEmpty()
                ? ""
                : Rank.parse(Family.parse(text(certificate, "family")), level).chinese();
        return new CertificateFacts(
                text(certificate, "number"),
                text(certificate, "family"),
                certificate.path("kind").asText("regular"),
                text(certificate, "holderName"),
                "",
                text(certificate, "title"),
                level,
                chinese,
                text(certificate, "series"),
                text(certificate, "specialty"),
                certificate.path("scope").path("name").asText(""),
                date(certificate, "obtainedOn"),
                date(certificate, "issuedOn"),
                text(certificate, "issuer"),
                "");
    }

    private static VerdictPage.Place place(JsonNode usable) {
        String code = text(usable, "in");
        return new VerdictPage.Place(code, code, text(usable, "answer").equals("yes"));
    }

    private static Optional<VerdictPage.StatusChange> change(JsonNode certificate) {
        String status = text(certificate, "status");
        return status.isEmpty() || status.equals("valid")
                ? Optional.empty()
                : Optional.of(new VerdictPage.StatusChange(
                        LocalDate.parse(text(certificate, "statusSince").substring(0, 10)), "", "", ""));
    }

    private static List<VerdictPage.Check> checks(JsonNode checks) {
        List<VerdictPage.Check> shown = new ArrayList<>();
        for (JsonNode check : checks) {
            VerdictPage.Result result = VerdictPage.Result.valueOf(enumName(text(check, "result")));
            Check.Step step = Check.Step.valueOf(enumName(text(check, "check")));
            shown.add(new VerdictPage.Check(
                    VerdictPages.step(step), result, VerdictPages.detail(step, text(check, "detail"))));
        }
        return shown;
    }

    private static String enumName(String wire) {
        return wire.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asText("");
    }

    private static Optional<LocalDate> date(JsonNode object, String member) {
        return Optional.of(text(object, member)).filter(date -> !date.isEmpty()).map(LocalDate::parse);
    }
}
