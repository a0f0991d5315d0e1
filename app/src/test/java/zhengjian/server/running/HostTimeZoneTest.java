package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates are those of Asia/Shanghai, whatever time zone the machine is set to. */
class HostTimeZoneTest {
    private final TimeZone before = TimeZone.getDefault();

    @TempDir
    Path directory;

    @AfterEach
    void setBack() {
        TimeZone.setDefault(before);
    }

    @Test
    void answersAreTheSameInEveryZoneOfTheHost() throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        try (RunningDemo demo = RunningDemo.start(directory, 3)) {
            String number = demo.certificate("status", "valid").get("number").asText();
            for (String zone : List.of("Asia/Shanghai", "Pacific/Kiritimati", "Etc/GMT+12", "America/St_Johns")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                demo.stop();
                demo.startAgain();
                Http.Reply reply = demo.http().get("/api/v1/certificates/" + number);
                assertThat(reply.verdict()).isEqualTo("VALID");
                assertThat(reply.json().get("asOf").asText()).as(zone).endsWith("+08:00");
                ObjectNode answer = (ObjectNode) reply.json();
                answer.remove(List.of("asOf", "receipt"));
                answers.add(answer);
            }
        }
        assertThat(answers).containsOnly(answers.get(0));
    }
}
