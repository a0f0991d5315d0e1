package zhengjian.watch.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import zhengjian.watch.Digest;
import zhengjian.web.body.JsonTime;

/** A digest as JSON. It names certificates by their numbers, and no person. */
final class DigestJson {
    private DigestJson() {}

    static Map<String, Object> of(Digest digest, Since since, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("since", since.day().toString());
        body.put("asOf", time(now));
        body.put("open", digest.open().size());
        body.put("changes", digest.changes().stream().map(DigestJson::change).toList());
        body.put("whole", digest.whole());
        body.put("ended", digest.ended().stream().map(DigestJson::ended).toList());
        return body;
    }

    private static Map<String, Object> change(Digest.Change change) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("watch", change.watch().id());
        body.put("number", change.watch().number().text());
        body.put("change", change.notice().change().name().toLowerCase(Locale.ROOT));
        body.put("at", time(change.notice().at()));
        body.put("entry", change.notice().entry());
        return body;
    }

    private static Map<String, Object> ended(Digest.Ended ended) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("watch", ended.watch().id());
        body.put("number", ended.watch().number().text());
        body.put("by", ended.cause().code());
        ended.at().ifPresent(at -> body.put("at", time(at)));
        return body;
    }

    private static String time(Instant at) {
        return JsonTime.of(at.truncatedTo(ChronoUnit.SECONDS));
    }
}
