package zhengjian.roster;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhengjian.roster.check.RowAnswer;
import zhengjian.verification.Verdict;

/** How many rows had which verdict; those that none had are left out. */
public record Counts(Map<Verdict, Long> byVerdict) {
    static Counts of(List<RowAnswer> answers) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        answers.forEach(answer -> counts.merge(answer.verdict(), 1L, Long::sum));
        return new Counts(counts);
    }

    /** As it stands in the store: {@code VALID 480,NOT_FOUND 20}. */
    String text() {
        return byVerdict.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(","));
    }

    /** The sum of stored texts. */
    static Counts sum(List<String> texts) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (String text : texts) {
            for (String one : text.split(",", -1)) {
                int blank = one.indexOf(' ');
                counts.merge(
                        Verdict.valueOf(one.substring(0, blank)), Long.parseLong(one.substring(blank + 1)), Long::sum);
            }
        }
        return new Counts(counts);
    }

    /** Rows altogether. */
    public long total() {
        return byVerdict.values().stream().mapToLong(Long::longValue).sum();
    }
}
