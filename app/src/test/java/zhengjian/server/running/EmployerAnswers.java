package zhengjian.server.running;

import java.util.LinkedHashMap;
import java.util.Map;
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

    static Map<String, Http.Reply> of(RunningDemo demo) {
        EmployerAnswers asked = new EmployerAnswers(demo.http());
        asked.keys(bearer(DemoEmployers.MEMBERS.get(0).apiKey()));
        return asked.answers;
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
