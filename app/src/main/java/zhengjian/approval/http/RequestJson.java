package zhengjian.approval.http;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.approval.Request;

/** A request as staff and auditors read it. */
final class RequestJson {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private RequestJson() {}

    static Map<String, Object> of(Request request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("request", request.id().text());
        body.put("state", request.state().code());
        body.put("act", request.asked().act().kind().word());
        body.putAll(request.asked().act().describe());
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
