package zhengjian.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import zhengjian.ledger.NotAppended.Refused;

/** Which step may follow which, and what keeps a committee from being authorised. */
class AdmissibleTest {
    private static final SampleAuthorisation SAMPLE = SampleAuthorisation.ofUnit();
    private static final LocalDate BY = LocalDate.of(2023, 5, 31);
    private static final LocalDate TODAY = LocalDate.of(2023, 5, 1);

    private static void allows(AuthorisationChange change, LocalDate on, Committee... all) {
        assertThatCode(() -> Admissible.require(change, List.of(all), on)).doesNotThrowAnyException();
    }

    private static void refuses(String sentence, AuthorisationChange change, LocalDate on, Committee... all) {
        assertThatThrownBy(() -> Admissible.require(change, List.of(all), on))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(sentence);
    }

    private static AuthorisationChange change(AuthorisationStep step) {
        return switch (step) {
            case GRANT -> SAMPLE.grant();
            case CHANGE -> SAMPLE.change();
            case CORRECT -> SAMPLE.correct(BY);
            case STOP, RESUME, WITHDRAW -> SAMPLE.step(step);
        };
    }

    private static Map<Standing, Committee> committees() {
        Map<Standing, Committee> committees = new EnumMap<>(Standing.class);
        committees.put(Standing.IN_FORCE, SAMPLE.committee());
        committees.put(Standing.CORRECTING, SAMPLE.after(SAMPLE.correct(BY)));
        committees.put(Standing.STOPPED, SAMPLE.after(SAMPLE.step(AuthorisationStep.STOP)));
        committees.put(Standing.WITHDRAWN, SAMPLE.after(SAMPLE.step(AuthorisationStep.WITHDRAW)));
        return committees;
    }

    /** The whole table: standing × step. */
    @Test
    void everyStepFromEveryStanding() {
        Map<Standing, Set<AuthorisationStep>> open = new EnumMap<>(Standing.class);
        open.put(
                Standing.IN_FORCE,
                EnumSet.of(
                        AuthorisationStep.CHANGE,
                        AuthorisationStep.CORRECT,
                        AuthorisationStep.STOP,
                        AuthorisationStep.WITHDRAW));
        open.put(
                Standing.CORRECTING,
                EnumSet.of(
                        AuthorisationStep.CHANGE,
                        AuthorisationStep.RESUME,
                        AuthorisationStep.STOP,
                        AuthorisationStep.WITHDRAW));
        open.put(Standing.STOPPED, EnumSet.of(AuthorisationStep.RESUME, AuthorisationStep.WITHDRAW));
        open.put(Standing.WITHDRAWN, EnumSet.of(AuthorisationStep.GRANT));
        committees().forEach((standing, committee) -> {
            assertThat(committee.standing()).isEqualTo(standing);
            for (AuthorisationStep step : AuthorisationStep.values()) {
                if (open.getOrDefault(standing, Set.of()).contains(step)) {
                    allows(change(step), TODAY, committee);
                } else {
                    refuses("J23·四(一)", change(step), TODAY, committee);
                }
            }
        });
    }

    @Test
    void whereThereIsNoCommitteeOneCanOnlyBeGranted() {
        for (AuthorisationStep step : AuthorisationStep.values()) {
            if (step == AuthorisationStep.GRANT) {
                allows(change(step), TODAY);
            } else {
                refuses("没有代号为 design-institute 的评委会", change(step), TODAY);
            }
        }
    }

    @Test
    void theDayToCorrectByIsNotPast() {
        allows(SAMPLE.correct(TODAY), TODAY, SAMPLE.committee());
        refuses("早于今天", SAMPLE.correct(TODAY.minusDays(1)), TODAY, SAMPLE.committee());
    }

    @Test
    void namesAreGivenToOneCommitteeAtATime() {
        SampleAuthorisation twin = SampleAuthorisation.ofProvince().named("other", "省设计院 评委会");
        refuses("已有同名评委会", twin.grant(), TODAY, SAMPLE.committee());
        refuses(
                "已有同名评委会",
                twin.change(),
                TODAY,
                SAMPLE.committee(),
                SampleAuthorisation.ofProvince().named("other", "别的").committee());
        allows(twin.grant(), TODAY, SAMPLE.after(SAMPLE.step(AuthorisationStep.WITHDRAW)));
        allows(SAMPLE.change(), TODAY, SAMPLE.committee());
    }

    @Test
    void whoMissedAYearCanBeWithdrawnForItOnlyAfterItsEnd() {
        AuthorisationChange withdrawal = SAMPLE.withdrawForMissing(2023);
        refuses("评审期限 2023-09-30 未过", withdrawal, LocalDate.of(2023, 9, 30), SAMPLE.committee());
        allows(withdrawal, LocalDate.of(2023, 10, 1), SAMPLE.committee());
    }

    @Test
    void theBarIsForCommitteesThatNoDepartmentSetUp() {
        SampleAuthorisation departments = SampleAuthorisation.ofProvince();
        LocalDate october = LocalDate.of(2023, 10, 1);
        refuses("由人社部门组建", departments.withdrawForMissing(2023), october, departments.committee());
        allows(departments.step(AuthorisationStep.WITHDRAW), october, departments.committee());
    }

    @Test
    void aYearWithoutAuthorisationCannotBeMissed() {
        refuses("在 2021 年没有授权", SAMPLE.withdrawForMissing(2021), TODAY, SAMPLE.committee());
    }

    @Test
    void nothingIsGrantedBeforeTheBarEnds() {
        Committee barred = SAMPLE.after(SAMPLE.withdrawForMissing(2023));
        LocalDate before = LocalDate.of(2026, 12, 31);
        LocalDate after = LocalDate.of(2027, 1, 1);
        SampleAuthorisation later = SAMPLE.years(2027, 2028);
        refuses("J23·六(四)", later.grant(), before, barred);
        refuses("至 2026 年底不再授权，申请自 2026 年起授权", SAMPLE.years(2026, 2028).grant(), after, barred);
        allows(later.grant(), after, barred);
    }

    @Test
    void neitherUnderAnotherNameNorForTheSameUnit() {
        Committee barred = SAMPLE.after(SAMPLE.withdrawForMissing(2023));
        LocalDate before = LocalDate.of(2024, 3, 1);
        SampleAuthorisation sameName = SampleAuthorisation.ofProvince().named("second", "省设计院评委会");
        SampleAuthorisation sameUnit = SAMPLE.named("third", "集团自主评委会").forUnit("吉林省设计院(集团)");
        refuses("逾期未评", sameName.years(2024, 2026).grant(), before, barred);
        refuses("逾期未评", sameUnit.years(2024, 2026).grant(), before, barred);
        allows(sameUnit.forUnit("另一单位").years(2024, 2026).grant(), before, barred);
        allows(sameUnit.years(2027, 2028).grant(), LocalDate.of(2027, 1, 1), barred);
    }

    @Test
    void noCommitteeIsTurnedIntoABarredOne() {
        Committee barred = SAMPLE.after(SAMPLE.withdrawForMissing(2023));
        SampleAuthorisation other =
                SampleAuthorisation.ofUnit().named("fourth", "别的评委会").forUnit("另一单位");
        refuses("逾期未评", other.forUnit("吉林省设计院（集团）").change(), LocalDate.of(2024, 3, 1), barred, other.committee());
    }
}
