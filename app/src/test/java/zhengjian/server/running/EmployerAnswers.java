package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import zhengjian.server.employer.DemoEmployers;

/** What the addresses for employers' programs answer: for holding them against their description. */
final class EmployerAnswers {
    private static final String KEYS = "/api/v1/employer/keys";

    private final Http http;
    private final Map<String, Http.Reply> answers = new LinkedHashMap<>();

    private EmployerAnswers(Http http) {
        this.http = http;
    }

    static String[] bearer(String key) {
        return new String[] {"Authorization", "Bearer " + key};
    }

    /** Waits until a list is checked whole. */
    static void finished(Http http, String address, String[] bearer) {
        long until = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (!http.get(address, bearer).json().path("state").asText().equals("done")) {
            assertThat(System.nanoTime()).as("still not checked: %s", address).isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
    }

    static Map<String, Http.Reply> of(RunningDemo demo) {
        EmployerAnswers asked = new EmployerAnswers(demo.http());
        asked.keys(bearer(DemoEmployers.MEMBERS.get(0).apiKey()));
        asked.rosters(bearer(DemoEmployers.MEMBERS.get(0).apiKey()));
        return asked.answers;
    }

    private void rosters(String[] own) {
        String batches = "/api/v1/verification-batches";
        byte[] list = "证书编号,姓名\nx,y\n".getBytes(StandardCharsets.UTF_8);
        Http.Reply begun = http.upload(batches, "list.csv", list, own);
        answers.put("POST " + batches, begun);
        answers.put("POST " + batches + " {}", http.post(batches, "{}", own));
        answers.put("POST " + batches + " nobody", http.upload(batches, "list.csv", list));
        String one = begun.header("location");
        answers.put("GET " + one + "/result.csv early", http.get(one + "/result.csv", own));
        finished(http, one, own);
        for (String path : List.of("", "/events", "/result.csv", "/result.xlsx", "/result.jsonl")) {
            answers.put("GET " + one + path, http.get(one + path, own));
            answers.put("GET " + batches + "/x" + path, http.get(batches + "/x" + path, own));
        }
        answers.put("GET " + batches, http.get(batches, own));
        answers.put(
                "GET /api/v1/receipts/"
                        + http.get(one, own).json().at("/receipt/id").asText(),
                http.get("/api/v1/receipts/"
                        + http.get(one, own).json().at("/receipt/id").asText()));
        answers.put("DELETE " + one, http.delete(one, own));
        answers.put("GET " + one + " erased", http.get(one, own));
    }

    private void keys(String[] own) {
        Http.Reply made = http.post(KEYS, Http.object("label", "接口"), own);
        answers.put("POST " + KEYS, made);
        answers.put("POST " + KEYS + " {}", http.post(KEYS, "{}", own));
        String[] batchesOnly = bearer(made.json().get("apiKey").asText());
        answers.put("POST " + KEYS + " without the scope", http.post(KEYS, "{}", batchesOnly));
        String one = KEYS + "/" + made.json().get("id").asText();
        answers.put("POST " + one + "/rotation", http.post(one + "/rotation", "{\"overlapDays\":2}", own));
        answers.put("POST " + one + "/rotation {}", http.post(one + "/rotation", "{\"overlapDays\":31}", own));
        answers.put("POST " + KEYS + "/x/rotation", http.post(KEYS + "/x/rotation", "{}", own));
        answers.put("GET " + KEYS, http.get(KEYS, own));
        answers.put("GET " + KEYS + " nobody", http.get(KEYS));
        answers.put("DELETE " + one, http.delete(one, own));
        answers.put("DELETE " + one + " again", http.delete(one, own));
        answers.put("DELETE " + KEYS + "/x", http.delete(KEYS + "/x", own));
    }
}
