package zhengjian.staff.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import zhengjian.staff.UserName;

class HalfSignInsTest {
    private static final UserName ZHANG = new UserName("zhang");

    private Instant now = Instant.parse("2026-11-20T02:00:00Z");
    private final HalfSignIns halves = new HalfSignIns((InstantSource) () -> now, new SecureRandom());

    @Test
    void somebodyHasFiveTries() {
        String token = halves.open(ZHANG, "/staff");
        for (int i = 0; i < HalfSignIns.TRIES; i++) {
            assertThat(halves.attempt(token))
                    .hasValueSatisfying(half -> assertThat(half.user()).isEqualTo(ZHANG));
        }
        assertThat(halves.attempt(token)).isEmpty();
    }

    @Test
    void itIsOverAfterFiveMinutes() {
        String token = halves.open(ZHANG, "/staff");
        now = now.plus(HalfSignIns.LIFE).plusSeconds(1);
        assertThat(halves.attempt(token)).isEmpty();
    }

    @Test
    void itIsUsedUpOnce() {
        String token = halves.open(ZHANG, "/staff");
        assertThat(halves.end(token)).isTrue();
        assertThat(halves.end(token)).isFalse();
        assertThat(halves.attempt(token)).isEmpty();
        assertThat(halves.attempt("x".repeat(1000))).isEmpty();
    }
}
