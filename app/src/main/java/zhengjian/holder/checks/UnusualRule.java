package zhengjian.holder.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What counts as unusual checking: data, in {@code unusual-checking.yaml} beside this class.
 *
 * @param id names its words
 * @param checks 2 and more of one certificate
 * @param ways that count; empty for all
 */
public record UnusualRule(String id, Duration within, int checks, Set<SeenCheck.Way> ways) {
    private static final Duration LONGEST = Duration.ofDays(31);

    public UnusualRule {
        if (checks < 2 || within.isNegative() || within.isZero() || within.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "rule " + id + ": 2 checks and more within at most 31 days, found " + checks + " within " + within);
        }
        ways = Set.copyOf(ways);
    }

    boolean counts(SeenCheck check) {
        return ways.isEmpty() || ways.contains(check.way());
    }

    /** The rules of this release. */
    public static List<UnusualRule> load() {
        try (InputStream in = UnusualRule.class.getResourceAsStream("unusual-checking.yaml")) {
            JsonNode root = YAMLMapper.builder().build().readTree(Objects.requireNonNull(in, "unusual-checking.yaml"));
            List<UnusualRule> rules = new ArrayList<>();
            root.get("rules").forEach(rule -> rules.add(rule(rule)));
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnusualRule rule(JsonNode rule) {
        Set<SeenCheck.Way> ways = EnumSet.noneOf(SeenCheck.Way.class);
        rule.get("ways")
                .forEach(way -> ways.add(SeenCheck.Way.valueOf(way.asText().toUpperCase(Locale.ROOT))));
        return new UnusualRule(
                rule.get("id").asText(),
                Duration.parse(rule.get("within").asText()),
                rule.get("checks").asInt(),
                ways);
    }
}
