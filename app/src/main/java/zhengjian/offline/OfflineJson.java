package zhengjian.offline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.person.PersonName;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.verification.Check;
import zhengjian.verification.Verdict;

/** An answer for programs, with the names of the service's own answers (docs/api.md); maps in the order of their members. */
public final class OfflineJson {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Optional<TrustState> trust;

    /** @param trust empty while none was needed */
    public OfflineJson(Optional<TrustState> trust) {
        this.trust = trust;
    }

    /** @param input as it was named, not what it holds */
    public Map<String, Object> of(String input, OfflineAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("input", input);
        json.put("verdict", answer.verdict().name());
        OfflineReason reason = answer.reason();
        json.put("reason", Map.of("code", reason.code(), "zh", reason.chinese(), "en", reason.english()));
        answer.credential().ifPresent(credential -> json.put("certificate", certificate(credential, answer.verdict())));
        answer.receipt().ifPresent(told -> json.put("receipt", receipt(told)));
        json.put("checks", answer.checks().stream().map(OfflineJson::check).toList());
        answer.statusAsOf().ifPresent(at -> {
            json.put("statusAsOf", time(at));
            json.put(
                    "statusAgeSeconds",
                    Math.max(0, Duration.between(at, answer.asOf()).toSeconds()));
        });
        trust.ifPresent(known -> json.put("trust", trust(known, answer.asOf())));
        json.put("asOf", time(answer.asOf()));
        return json;
    }

    private static Map<String, Object> receipt(ReceiptTold told) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", told.verdict().name());
        json.put("asOf", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(told.asOf()));
        told.number().ifPresent(number -> json.put("number", number));
        told.since()
                .ifPresent(since -> json.put(
                        "now",
                        Map.of(
                                "verdict", since.verdict().name(),
                                "changed", told.changed(),
                                "statusAsOf", time(since.statusAsOf()))));
        return json;
    }

    /** What was answered then, and on a second line what is so since. */
    private static List<String> lines(ReceiptTold told) {
        List<String> lines = new ArrayList<>();
        lines.add("  当时的结论 Verdict of then: " + told.verdict() + "（" + told.asOf() + "）"
                + told.number().map(number -> " " + number).orElse(""));
        lines.add(told.since()
                .map(since -> (told.changed() ? "  此后已有变化 Changed since: " : "  此后没有变化 Not changed since: ")
                        + since.verdict() + "（" + time(since.statusAsOf()) + "）")
                .orElse("  此后的变化请联网查询。 What has changed since: ask online."));
        return lines;
    }

    private static Map<String, Object> trust(TrustState trust, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "freshness",
                trust.freshness(now).name().toLowerCase(Locale.ROOT).replace('_', '-'));
        trust.list().ifPresent(list -> json.put("listVersion", list.content().version()));
        trust.timestamp()
                .ifPresent(stamp ->
                        json.put("issuedAt", time(stamp.content().period().issuedAt())));
        return json;
    }

    private static Map<String, Object> certificate(Credential credential, Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (verdict.disclosure()) {
            case NOTHING -> {}
            case NUMBER -> {
                json.put("number", credential.number());
                json.put("family", credential.family());
                json.put("issuer", credential.issuer());
            }
            case FACTS -> {
                json.put("number", credential.number());
                json.put("family", credential.family());
                json.put("kind", credential.localDivision().isPresent() ? "directional" : "regular");
                json.put("holderName", new PersonName(credential.holderName()).masked());
                json.put("title", credential.title());
                json.put("level", credential.rank());
                json.put("series", credential.series());
                json.put("specialty", credential.specialty());
                credential.localDivision().ifPresent(code -> json.put("scope", Map.of("division", code)));
                json.put("obtainedOn", credential.obtainedOn().toString());
                json.put(
                        "issuedOn",
                        credential.issuedAt().atZone(ZONE).toLocalDate().toString());
                json.put("issuer", credential.issuer());
            }
        }
        return json;
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", check.step().code());
        json.put("result", check.result().code());
        json.put("detail", check.detail());
        return json;
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE));
    }

    /** The same in sentences: verdict, certificate, then one line for each check. */
    public List<String> lines(String input, OfflineAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(input + ": " + answer.verdict().name());
        lines.add("  " + answer.reason().chinese() + " " + answer.reason().english());
        answer.credential().ifPresent(credential -> {
            Map<String, Object> shown = certificate(credential, answer.verdict());
            shown.computeIfPresent(
                    "scope", (name, scope) -> credential.localDivision().orElseThrow());
            if (!shown.isEmpty()) {
                lines.add("  "
                        + String.join(
                                " · ",
                                shown.values().stream().map(String::valueOf).toList()));
            }
        });
        answer.receipt().ifPresent(told -> lines.addAll(lines(told)));
        for (Check check : answer.checks()) {
            lines.add("  [" + check.result().code() + "] " + check.step().code() + ": " + check.detail());
        }
        answer.statusAsOf().ifPresent(at -> {
            long hours = Math.max(0, Duration.between(at, answer.asOf()).toHours());
            lines.add("  状态列表签于 " + time(at) + "（" + hours + " 小时前） Status list signed " + hours + " h ago");
        });
        return lines;
    }
}
