package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What an employer's program does that was written from the description alone: a check, a list, a receipt. */
final class DescribedClientWalk {
    private DescribedClientWalk() {}

    static void walk(Http http, String key, JsonNode good) throws Exception {
        DescribedClient client = new DescribedClient(http.get("/openapi.json").body(), Map.of("apiKey", key));
        Map<String, Object> question = Map.of(
                "number", good.get("number").asText(), "name", good.get("name").asText(), "purpose", "employment");
        DescribedClient.Answer check = client.call("verify", question);
        assertThat(check.json().get("verdict").asText()).isEqualTo("VALID");
        DescribedClient.Answer receipt = client.call(
                "receipt", client.argumentsOf("receipt", check.headers().get("Location")));
        assertThat(receipt.json().at("/statement/asked/organisation").asText()).isNotEmpty();
        DescribedClient.Part list = new DescribedClient.Part(
                "list.csv",
                ("证书编号,姓名\n" + good.get("number").asText() + ","
                                + good.get("name").asText() + "\nx,y\n")
                        .getBytes(StandardCharsets.UTF_8));
        DescribedClient.Answer begun = client.call(
                "checkRoster",
                Map.of("file", list, "purpose", "pay", "Idempotency-Key", "written from the description"));
        Map<String, Object> batch =
                client.argumentsOf("showRoster", begun.headers().get("Location"));
        EmployerAnswers.finished(http, begun.headers().get("Location"), EmployerAnswers.bearer(key));
        DescribedClient.Answer done = client.call("showRoster", batch);
        assertThat(done.json().get("counts").toString()).isEqualTo("{\"VALID\":1,\"MALFORMED\":1}");
        assertThat(client.call("rosterResultCsv", batch).text()).contains("\"VALID\"", "\"pay\",\"可以\"");
        assertThat(client.call("rosterResultXlsx", batch).body()).startsWith('P', 'K');
        assertThat(client.call("rosterResultJsonl", batch).text()).contains("\"usable\"");
        Map<String, Object> filed = Map.of("id", done.json().at("/receipt/id").asText());
        assertThat(client.call("receipt", filed)
                        .json()
                        .at("/statement/roster/rows")
                        .asInt())
                .isEqualTo(2);
        assertThat(client.call("receiptCose", filed).body()).isNotEmpty();
        assertThat(client.call("listRosters", Map.of()).text())
                .contains(done.json().get("id").asText());
        assertThat(client.call("eraseRoster", batch).status()).isEqualTo(204);
        assertThatThrownBy(() -> client.call("verify", Map.of("nubmer", "x"))).hasMessageContaining("nubmer");
        assertThatThrownBy(() ->
                        new DescribedClient(http.get("/openapi.json").body(), Map.of()).call("listRosters", Map.of()))
                .hasMessageContaining("credentials");
    }
}
