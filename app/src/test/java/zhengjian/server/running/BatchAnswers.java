package zhengjian.server.running;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the addresses of batches answer: for holding them against their description. */
final class BatchAnswers {
    private static final String BATCHES = "/api/v1/staff/batches";

    private final Map<String, Http.Reply> answers = new LinkedHashMap<>();
    private final ReviewWalk walk;

    private BatchAnswers(ReviewWalk walk) {
        this.walk = walk;
    }

    static Map<String, Http.Reply> of(RunningDemo demo, MovingClock clock) {
        ReviewWalk walk = new ReviewWalk(demo, clock, "batches");
        walk.onNotice(5);
        walk.filed();
        walk.publishedAfterFiling();
        BatchAnswers asked = new BatchAnswers(walk);
        asked.ask();
        asked.answers.putAll(walk.answers);
        return asked.answers;
    }

    private void ask() {
        String[] second = walk.staff(1);
        String preview = walk.address() + "/batch-preview";
        get(preview, second);
        get(preview + "/2.svg", second);
        get(preview + "/99.svg", second);
        get(preview, walk.office());
        String confirming = walk.address() + "/batches";
        post(confirming, "{\"certificates\":5}", walk.staff(0));
        post(confirming, "{\"certificates\":4}", second);
        Http.Reply confirmed = post(confirming, "{\"certificates\":5}", second);
        String batch = BATCHES + "/" + confirmed.json().get("batch").asText();
        RunningBatch.await(walk, batch, "held");
        get(batch + "/events", second);
        get(batch + "/failures", second);
        get(BATCHES, second);
        get(batch, second);
        get(batch, walk.office());
        get(BATCHES + "/0000000000000000", second);
        post(batch + "/pause", "{}", second);
        post(batch + "/resumption", "{}", second);
        post(batch + "/publication", "{}", walk.staff(0));
        post(batch + "/undoing", "{\"reason\":\"名单有误\"}", second);
        String again = BATCHES + "/"
                + post(confirming, "{\"certificates\":5}", second)
                        .json()
                        .get("batch")
                        .asText();
        RunningBatch.await(walk, again, "held");
        post(again + "/publication", "{}", second);
        post(again + "/undoing", "{\"reason\":\"太晚\"}", second);
    }

    private void get(String path, String... bearer) {
        answers.put("GET " + path + " " + answers.size(), walk.http.get(path, bearer));
    }

    private Http.Reply post(String path, String json, String... bearer) {
        Http.Reply reply = walk.http.post(path, json, bearer);
        answers.put("POST " + path + " " + answers.size(), reply);
        return reply;
    }
}
