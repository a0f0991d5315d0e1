package zhengjian.roster.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.register.RegisterDamaged;
import zhengjian.roster.list.RosterRow;
import zhengjian.roster.list.UseCells;
import zhengjian.verification.Verdict;

/**
 * One row of the result.
 *
 * @param sentence why, in the language of the reader
 * @param category what sort of certificate, or empty
 * @param scope where it is valid, or empty
 * @param use what was asked about its use, as it was written
 * @param usable the answer to that: {@code yes}, {@code no}, {@code not-decided}, or empty
 */
public record ResultRow(
        int line,
        String number,
        String name,
        Verdict verdict,
        String sentence,
        String category,
        String scope,
        UseCells use,
        String usable) {
    /** The columns of a result, in Chinese: their names are the interface's and never change. */
    public static final List<String> COLUMNS = List.of("证书编号", "姓名", "结论", "说明", "证书类别", "有效范围");

    private static final List<String> WITH_USE = Stream.concat(COLUMNS.stream(), Stream.of("使用地", "使用日期", "用途", "能否使用"))
            .toList();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param line the answer as it was committed to */
    public static ResultRow of(RosterRow row, byte[] line, boolean english) {
        try {
            JsonNode answer = JSON.readTree(line);
            JsonNode certificate = answer.path("certificate");
            return new ResultRow(
                    row.line(),
                    row.number(),
                    row.name(),
                    Verdict.valueOf(answer.path("verdict").asText()),
                    answer.path(english ? "textEn" : "text").asText(),
                    category(certificate),
                    scope(certificate),
                    row.use(),
                    answer.path("usable").path("answer").asText(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new RegisterDamaged("a stored answer cannot be read", e);
        }
    }

    private static String category(JsonNode certificate) {
        if (certificate.isMissingNode()) {
            return "";
        }
        String family = Family.parse(certificate.path("family").asText()).chinese();
        String kind = certificate.path("kind").asText();
        for (Kind one : Kind.values()) {
            if (one.code().equals(kind)) {
                return family + "（" + one.chinese() + "）";
            }
        }
        return family;
    }

    private static String scope(JsonNode certificate) {
        String name = certificate.path("scope").path("name").asText("");
        return Kind.DIRECTIONAL.code().equals(certificate.path("kind").asText()) ? "仅限" + name : name;
    }

    /** The columns of a result. @param use whether any row of the list was asked about its use */
    public static List<String> columns(boolean use) {
        return use ? WITH_USE : COLUMNS;
    }

    /** As the columns say. @param withUse as above */
    public List<String> cells(boolean withUse) {
        List<String> cells = List.of(number, name, verdict.name(), sentence, category, scope);
        return withUse
                ? Stream.concat(cells.stream(), Stream.of(use.in(), use.on(), use.purpose(), usableInWords()))
                        .toList()
                : cells;
    }

    private String usableInWords() {
        return switch (usable) {
            case "yes" -> "可以";
            case "no" -> "不可以";
            case "not-decided" -> "规则未作规定";
            default -> "";
        };
    }

    /** Whether somebody should look at it: whatever is not simply valid, or not simply usable as was asked. */
    public boolean needsAttention() {
        return verdict != Verdict.VALID || isLimited() || usable.equals("not-decided");
    }

    /** Valid in one place only: never drawn like one that is valid everywhere. */
    public boolean isLimited() {
        return verdict == Verdict.VALID && !category.contains(Kind.REGULAR.chinese());
    }

    @Override
    public String toString() {
        return "row " + line;
    }
}
