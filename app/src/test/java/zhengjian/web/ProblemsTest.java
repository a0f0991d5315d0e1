package zhengjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProblemsTest {
    private static JsonNode read(Problem problem) throws Exception {
        return new ObjectMapper().readTree(ErrorAnswers.document(problem));
    }

    @Test
    void aFieldErrorNamesItsField() throws Exception {
        JsonNode document = read(Problems.invalidField("/number", "应为 16 个字符。Expected 16 symbols."));
        assertThat(document.get("type").asText()).isEqualTo("urn:problem-type:zhengjian:invalid-field");
        assertThat(document.get("status").asInt()).isEqualTo(400);
        assertThat(document.get("pointer").asText()).isEqualTo("/number");
        assertThat(document.get("detail").asText()).contains("16");
    }

    @Test
    void waitingTimesAreRoundedUpToWholeSeconds() {
        assertThat(Problems.tooManyAttempts(Duration.ofMillis(1)).retryAfter()).isEqualTo(1);
        assertThat(Problems.tooManyAttempts(Duration.ofMillis(1001)).retryAfter())
                .isEqualTo(2);
        assertThat(Problems.tooManyAttempts(Duration.ZERO).retryAfter()).isEqualTo(1);
    }

    @Test
    void membersWithoutValueAreLeftOut() throws Exception {
        JsonNode document = read(Problems.notFound());
        assertThat(document.has("detail")).isFalse();
        assertThat(document.has("pointer")).isFalse();
        assertThat(document.has("reference")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 413, 414, 415, 418, 429, 431, 500, 502, 503})
    void everyStatusHasATitleInBothLanguages(int status) {
        Problem problem = Problems.ofStatus(status);
        assertThat(problem.title()).matches(".*\\p{IsHan}.* [A-Z][a-z].*");
        assertThat(problem.status() / 100).isEqualTo(status / 100);
    }
}
