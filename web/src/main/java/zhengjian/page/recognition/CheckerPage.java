package zhengjian.page.recognition;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import zhengjian.page.CertificateFacts;

/**
 * Does it count there? Four choices, and the answer below.
 *
 * @param registered whether the certificate is given by number or QR code, not described
 * @param on the day that counts unless another one is chosen
 */
public record CheckerPage(
        boolean registered, Typed typed, Offers offers, String on, Optional<RecognitionAnswer> answer) {
    /** What a certificate is, as parameters of an address: kind, level, series, place and day, and nothing of its holder. */
    public static String about(CertificateFacts facts) {
        StringBuilder query = new StringBuilder();
        boolean title = facts.family().equals("title");
        add(query, "what", title ? "title-" + facts.kind() : facts.family());
        add(query, title ? "level" : facts.family().equals("skill") ? "skillGrade" : "postGrade", facts.levelCode());
        add(query, "series", facts.series());
        add(query, facts.kind().equals("regular") ? "issuer" : "scope", facts.scopeName());
        facts.obtainedOn().ifPresent(day -> add(query, "obtainedOn", day.toString()));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
