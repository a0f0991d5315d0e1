package zhengjian.holder.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhengjian.certificate.CertificateNumber;

class NoticeUnusualTest {
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final CertificateNumber ONE = CertificateNumber.parse("JL2023-100001");
    private static final CertificateNumber OTHER = CertificateNumber.parse("JL2023-100002");
    private static final UnusualRule FIVE_AN_HOUR = new UnusualRule("test", Duration.ofHours(1), 5, Set.of());

    private static SeenCheck check(CertificateNumber number, SeenCheck.Way way, Instant at) {
        return new SeenCheck(
                number,
                new CheckName.Entry(at.getEpochSecond()),
                at,
                way,
                Optional.empty(),
                Optional.empty(),
                "VALID",
                Optional.empty(),
                Optional.empty());
    }

    /** So many checks, the newest first, one every so often, the last one at this time. */
    private static List<SeenCheck> checks(int count, Duration apart, Instant last) {
        List<SeenCheck> checks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            checks.add(check(ONE, SeenCheck.Way.NUMBER, last.minus(apart.multipliedBy(i))));
        }
        return checks;
    }

    private static List<NoticeUnusual.Alert> alerts(UnusualRule rule, List<SeenCheck> checks) {
        return new NoticeUnusual(List.of(rule)).among(checks, NOW);
    }

    @Test
    void asManyAsTheRuleSaysIsUnusualAndOneLessIsNot() {
        assertThat(alerts(FIVE_AN_HOUR, checks(4, Duration.ofMinutes(1), NOW))).isEmpty();
        List<NoticeUnusual.Alert> alerts = alerts(FIVE_AN_HOUR, checks(5, Duration.ofMinutes(1), NOW));
        assertThat(alerts).containsExactly(new NoticeUnusual.Alert(FIVE_AN_HOUR, ONE, 5, NOW));
    }

    @Test
    void thePeriodIsHalfOpen() {
        assertThat(alerts(FIVE_AN_HOUR, checks(5, Duration.ofMinutes(15), NOW)))
                .as("the first and the fifth are a whole hour apart")
                .isEmpty();
        assertThat(alerts(FIVE_AN_HOUR, checks(5, Duration.ofMinutes(14), NOW))).hasSize(1);
    }

    @Test
    void theGreatestCrowdOfTheLastDaysCounts() {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        List<SeenCheck> checks = checks(2, Duration.ofMinutes(1), NOW);
        checks.addAll(checks(7, Duration.ofMinutes(1), yesterday));
        assertThat(alerts(FIVE_AN_HOUR, checks))
                .containsExactly(new NoticeUnusual.Alert(FIVE_AN_HOUR, ONE, 7, yesterday));
    }

    @Test
    void afterAWeekItIsOver() {
        Instant longAgo = NOW.minus(NoticeUnusual.STAYS).minusSeconds(1);
        assertThat(alerts(FIVE_AN_HOUR, checks(9, Duration.ofMinutes(1), longAgo)))
                .isEmpty();
    }

    @Test
    void certificatesAreCountedEachForItself() {
        List<SeenCheck> checks = checks(3, Duration.ofMinutes(1), NOW);
        for (int i = 0; i < 3; i++) {
            checks.add(check(OTHER, SeenCheck.Way.SCAN, NOW));
        }
        assertThat(alerts(FIVE_AN_HOUR, checks)).isEmpty();
    }

    @Test
    void onlyTheWaysOfTheRuleCount() {
        UnusualRule scans = new UnusualRule("scans", Duration.ofHours(1), 5, Set.of(SeenCheck.Way.SCAN));
        assertThat(alerts(scans, checks(9, Duration.ofMinutes(1), NOW))).isEmpty();
    }

    @Test
    void theRulesOfThisReleaseCanBeRead() {
        assertThat(UnusualRule.load())
                .extracting(UnusualRule::id)
                .containsExactly("many-in-an-hour", "many-in-a-day", "number-tried-often");
    }

    @Test
    void aRuleWithoutSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnusualRule("x", Duration.ofHours(1), 1, Set.of()))
                .withMessageContaining("2 checks and more");
        assertThatIllegalArgumentException().isThrownBy(() -> new UnusualRule("x", Duration.ZERO, 5, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnusualRule("x", Duration.ofDays(32), 5, Set.of()));
    }
}
