package zhengjian.roster.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.register.RegisterDamaged;
import zhengjian.roster.list.RosterRow;
import zhengjian.verification.Verdict;

/**
 * One row of the result.
 *
 * @param sentence why, in the language of the reader
 * @param category what sort of certificate, or empty
 * @param scope where it is valid, or empty
 */
public record ResultRow(
        int line, String number, String name, Verdict verdict, String sentence, String category, String scope) {
    /** The columns of a result, in Chinese: their names are the interface's and never change. */
    public static final List<String> COLUMNS = List.of("证书编号", "姓名", "结论", "说明", "证书类别", "有效范围");

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
                    scope(certificate));
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

    /** As the columns say. */
    public List<String> cells() {
        return List.of(number, name, verdict.name(), sentence, category, scope);
    }

    @Override
    public String toString() {
        return "row " + line;
    }
}
