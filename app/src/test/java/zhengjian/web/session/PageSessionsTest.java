package zhengjian.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhengjian.page.session.SignInPage.Reason;

final class PageSessionsTest {
    private final Set<String> closed = new HashSet<>();
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private final InstantSource clock = () -> now;
    private final PageSessions<String> sessions = new PageSessions<>(
            name -> closed.contains(name) ? Optional.empty() : Optional.of(name), clock, new SecureRandom());

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private Optional<String> account(String token) {
        return sessions.find(token).session().map(SignedIn::account);
    }

    private Reason ended(String token) {
        return sessions.find(token).ended();
    }

    @Test
    void everySessionHasATokenAndAFormTokenOfItsOwn() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            String token = sessions.open("zhao");
            assertThat(token).hasSize(43);
            tokens.add(token);
            tokens.add(sessions.find(token).session().orElseThrow().csrf());
        }
        assertThat(tokens).hasSize(100);
    }

    @Test
    void aTokenThatWasNeverGivenIsNobodys() {
        sessions.open("zhao");
        assertThat(account("")).isEmpty();
        assertThat(account("x".repeat(43))).isEmpty();
        assertThat(ended("x".repeat(43))).isEqualTo(Reason.NONE);
    }

    @Test
    void everyRequestPutsOffTheIdleEnd() {
        String token = sessions.open("zhao");
        for (int i = 0; i < 10; i++) {
            pass(PageSessions.IDLE.minusSeconds(1));
            assertThat(account(token)).contains("zhao");
        }
        pass(PageSessions.IDLE);
        assertThat(account(token)).isEmpty();
        assertThat(ended(token)).isEqualTo(Reason.IDLE);
    }

    @Test
    void afterEightHoursEverySessionEndsHoweverBusy() {
        String token = sessions.open("zhao");
        Duration step = Duration.ofMinutes(10);
        for (Duration passed = step; passed.compareTo(PageSessions.LONGEST) < 0; passed = passed.plus(step)) {
            pass(step);
            assertThat(account(token)).contains("zhao");
        }
        pass(step);
        assertThat(ended(token)).isEqualTo(Reason.LONGEST);
    }

    @Test
    void anEndedSessionDoesNotComeBackWithTheClock() {
        String token = sessions.open("zhao");
        pass(PageSessions.IDLE);
        assertThat(ended(token)).isEqualTo(Reason.IDLE);
        pass(PageSessions.IDLE.negated());
        assertThat(account(token)).isEmpty();
    }

    @Test
    void signingOutEndsThisSessionAlone() {
        String token = sessions.open("zhao");
        String other = sessions.open("zhao");
        sessions.end(token);
        assertThat(ended(token)).isEqualTo(Reason.SIGNED_OUT);
        assertThat(account(other)).contains("zhao");
    }

    @Test
    void aClosedAccountIsSignedOutWithItsNextRequestForGood() {
        String token = sessions.open("zhao");
        closed.add("zhao");
        assertThat(account(token)).isEmpty();
        closed.clear();
        assertThat(account(token)).isEmpty();
    }

    @Test
    void aNoticeIsToldOnceToItsOwnSession() {
        String token = sessions.open("zhao");
        String other = sessions.open("zhao");
        sessions.find(token).session().orElseThrow().tell("staff.done", 3);
        assertThat(sessions.find(other).session().orElseThrow().notices().take())
                .isEmpty();
        assertThat(sessions.find(token).session().orElseThrow().notices().take())
                .hasValueSatisfying(notice -> assertThat(notice.values()).containsExactly(3));
        assertThat(sessions.find(token).session().orElseThrow().notices().take())
                .isEmpty();
    }
}
