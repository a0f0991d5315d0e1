package zhengjian.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.server.employer.DemoEmployers;

/** What the addresses for watches answer: for holding them against their description. */
final class WatchAnswers {
    static final String WATCHES = "/api/v1/employer/watches";

    private WatchAnswers() {}

    /** The valid certificate of ours that is listed last: nobody else uses its holder. */
    static JsonNode last(JsonNode certificates) {
        JsonNode last = certificates.get(0);
        for (JsonNode certificate : certificates) {
            if (certificate.get("status").asText().equals("valid")
                    && !certificate.get("earlierNumber").asBoolean()) {
                last = certificate;
            }
        }
        return last;
    }

    /** The name of a watch that the key's owner has opened, by a share code of the certificate's holder. */
    static String opened(Http http, JsonNode certificate, String[] key) {
        String code = Holders.share(http, certificate, "{\"days\":180}", Holders.signIn(http, certificate));
        return http.post(WATCHES, Http.object("shareCode", code), key)
                .json()
                .get("id")
                .asText();
    }

    static Map<String, Http.Reply> of(RunningDemo demo) throws IOException {
        Http http = demo.http();
        JsonNode mine = last(demo.certificates());
        String code = Holders.share(http, mine, "{}", Holders.signIn(http, mine));
        String[] key = EmployerAnswers.bearer(DemoEmployers.MEMBERS.get(0).apiKey());
        Map<String, Http.Reply> answers = new LinkedHashMap<>();
        Http.Reply opened =
                http.post(WATCHES, Http.object("shareCode", code, "webhook", "http://127.0.0.1:1/hook"), key);
        answers.put("POST " + WATCHES, opened);
        answers.put("POST " + WATCHES + " {}", http.post(WATCHES, "{}", key));
        answers.put(
                "POST " + WATCHES + " {ftp}",
                http.post(WATCHES, Http.object("shareCode", code, "webhook", "ftp://x/"), key));
        answers.put("POST " + WATCHES + " nobody", http.post(WATCHES, "{}"));
        demo.application()
                .changeStatus()
                .suspend(
                        zhengjian.certificate.CertificateNumber.parse(
                                mine.get("number").asText()),
                        "演示复核",
                        "演示〔2026〕1号",
                        "test");
        answers.put("GET " + WATCHES, http.get(WATCHES, key));
        answers.put("GET " + WATCHES + " nobody", http.get(WATCHES));
        answers.put("GET " + WATCHES + "/digest", http.get(WATCHES + "/digest", key));
        answers.put("GET " + WATCHES + "/digest?since=x", http.get(WATCHES + "/digest?since=x", key));
        answers.put("GET " + WATCHES + "/digest nobody", http.get(WATCHES + "/digest"));
        String one = WATCHES + "/" + opened.json().get("id").asText();
        answers.put("DELETE " + one, http.delete(one, key));
        answers.put("DELETE " + WATCHES + "/x", http.delete(WATCHES + "/x", key));
        answers.put("GET " + WATCHES + "/digest ended", http.get(WATCHES + "/digest", key));
        return answers;
    }
}
