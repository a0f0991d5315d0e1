package zhengjian.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import zhengjian.certificate.Level;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;

class CommitteeTest {
    private static final SampleAuthorisation SAMPLE = SampleAuthorisation.ofProvince();
    private static final LocalDate BY = LocalDate.of(2023, 5, 31);

    private static void refuses(Committee committee, LocalDate on, String sentence) {
        assertThatThrownBy(() -> committee.requireInForce(on))
                .isInstanceOfSatisfying(
                        AgainstProcedure.class,
                        e -> assertThat(e.rule()).isEqualTo(ProcedureRule.AUTHORISATION_IN_FORCE))
                .hasMessageContaining(sentence);
    }

    @Test
    void isInForceAfterItsGrant() {
        Committee committee = SAMPLE.committee();
        assertThat(committee.standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(committee.correctBy()).isEmpty();
        assertThat(committee.barredThrough()).isEmpty();
        committee.requireInForce(BY);
    }

    @Test
    void reviewsOnWhileItStillHasTimeToCorrect() {
        Committee committee = SAMPLE.after(SAMPLE.correct(BY));
        assertThat(committee.standing()).isEqualTo(Standing.CORRECTING);
        assertThat(committee.correctBy()).contains(BY);
        committee.requireInForce(BY);
        refuses(committee, BY.plusDays(1), "应于 2023-05-31 前纠正，逾期未纠正");
    }

    @Test
    void reviewsNothingWhileStopped() {
        Committee stopped = SAMPLE.after(SAMPLE.step(AuthorisationStep.STOP));
        assertThat(stopped.standing()).isEqualTo(Standing.STOPPED);
        refuses(stopped, BY, "已被责令停止评审");
        SAMPLE.after(SAMPLE.step(AuthorisationStep.STOP), SAMPLE.step(AuthorisationStep.RESUME))
                .requireInForce(BY);
    }

    @Test
    void reviewsNothingAfterItLostItsAuthorisation() {
        Committee withdrawn = SAMPLE.after(SAMPLE.step(AuthorisationStep.WITHDRAW));
        assertThat(withdrawn.standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(withdrawn.barredThrough()).isEmpty();
        refuses(withdrawn, BY, "已被取消评审资格");
    }

    @Test
    void isBarredForTheYearItMissedAndThreeMore() {
        SampleAuthorisation late = SAMPLE.notOfAuthority();
        Committee committee = late.after(late.withdrawForMissing(2023));
        assertThat(committee.barredThrough()).contains(2026);
        assertThat(late.after(late.withdrawForMissing(2023), late.grant()).barredThrough())
                .isEmpty();
    }

    @Test
    void hasTheAuthorisationOfItsLastChange() {
        Committee committee = SAMPLE.after(
                SAMPLE.upTo(Level.INTERMEDIATE).change(),
                SAMPLE.correct(BY),
                SAMPLE.upTo(Level.ASSISTANT).change());
        assertThat(committee.authorisation().highest()).containsValue(Level.ASSISTANT);
        assertThat(committee.standing())
                .as("a change leaves the standing as it is")
                .isEqualTo(Standing.CORRECTING);
        assertThat(committee.history()).hasSize(4);
    }
}
