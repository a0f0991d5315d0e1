package zhengjian.holder.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhengjian.certificate.CertificateNumber;

/** Finds unusual checking among what a holder is told. Pure. */
public final class NoticeUnusual {
    /** How long an alert stays. */
    public static final Duration STAYS = Duration.ofDays(7);

    private final List<UnusualRule> rules;

    public NoticeUnusual(List<UnusualRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Unusually many checks of one certificate.
     *
     * @param checks most within the rule's period
     * @param last when the last of them was
     */
    public record Alert(UnusualRule rule, CertificateNumber number, int checks, Instant last) {}

    /** Alerts of the last days, for each rule and certificate the greatest. @param checks the newest first */
    public List<Alert> among(List<SeenCheck> checks, Instant now) {
        Map<CertificateNumber, List<SeenCheck>> byNumber =
                checks.stream().collect(Collectors.groupingBy(SeenCheck::number));
        List<Alert> alerts = new ArrayList<>();
        for (UnusualRule rule : rules) {
            byNumber.forEach((number, ofNumber) -> add(alerts, rule, number, ofNumber, now));
        }
        return alerts;
    }

    private static void add(
            List<Alert> alerts, UnusualRule rule, CertificateNumber number, List<SeenCheck> checks, Instant now) {
        List<Instant> times = checks.stream()
                .filter(rule::counts)
                .map(SeenCheck::at)
                .filter(at -> at.isAfter(now.minus(STAYS)))
                .sorted()
                .toList();
        int most = 0;
        Instant last = now;
        for (int first = 0, end = 0; end < times.size(); end++) {
            while (!times.get(end).isBefore(times.get(first).plus(rule.within()))) {
                first++;
            }
            if (end - first + 1 >= most) {
                most = end - first + 1;
                last = times.get(end);
            }
        }
        if (most >= rule.checks()) {
            alerts.add(new Alert(rule, number, most, last));
        }
    }
}
