package zhengjian.approval.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.approval.Request;
import zhengjian.register.StatusChange;

/** A request as staff and auditors read it. */
final class RequestJson {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private RequestJson() {}

    static Map<String, Object> of(Request request) {
        StatusChange change = request.asked().change();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("request", request.id().text());
        body.put("state", request.state().code());
        body.put("number", change.number().text());
        body.put("change", ChangeWord.of(change.kind()).code());
        body.put("reason", change.reason());
        body.put("document", change.document());
        change.successor().ifPresent(successor -> body.put("successor", successor.text()));
        body.put("publicWillRead", change.status().code());
        body.put("askedBy", request.asked().user().text());
        body.put("askedAt", time(request.askedAt()));
        body.put("ledgerIndex", request.ledgerIndex());
        request.ending().ifPresent(ending -> {
            body.put("endedBy", ending.decision().user().text());
            body.put("endedAt", time(ending.at()));
            body.put("comment", ending.decision().comment());
        });
        return body;
    }

    private static String time(Instant at) {
        return at.atZone(ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
