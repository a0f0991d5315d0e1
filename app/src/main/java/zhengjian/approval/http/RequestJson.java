package zhengjian.approval.http;

import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.approval.Request;
import zhengjian.approval.State;
import zhengjian.web.body.JsonTime;

/** A request as staff and auditors read it. */
final class RequestJson {
    private RequestJson() {}

    /** One of them: while it waits, with what the public is answered before and after. */
    static Map<String, Object> alone(Request request) {
        Map<String, Object> body = of(request);
        if (request.state() == State.WAITING) {
            request.asked().act().publicAnswers().ifPresent(answers -> body.put("publicAnswers", answers));
        }
        return body;
    }

    static Map<String, Object> of(Request request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("request", request.id().text());
        body.put("state", request.state().code());
        body.put("act", request.asked().act().kind().word());
        body.putAll(request.asked().act().describe());
        body.put("askedBy", request.asked().user().text());
        body.put("askedAt", JsonTime.of(request.askedAt()));
        body.put("ledgerIndex", request.ledgerIndex());
        request.ending().ifPresent(ending -> {
            body.put("endedBy", ending.decision().user().text());
            body.put("endedAt", JsonTime.of(ending.at()));
            body.put("comment", ending.decision().comment());
        });
        return body;
    }
}
