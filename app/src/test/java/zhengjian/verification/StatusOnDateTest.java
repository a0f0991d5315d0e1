package zhengjian.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.TestStore;
import zhengjian.register.Certificates;
import zhengjian.register.ChangeStatus;
import zhengjian.register.NewCertificate;
import zhengjian.register.TestRegister;
import zhengjian.verification.Check.Result;
import zhengjian.verification.Check.Step;
import zhengjian.verification.Question.Subject;

/** What was the status on a day? Entered on 2026-11-20 Beijing time; the clock is moved from day to day. */
class StatusOnDateTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate ENTERED = LocalDate.of(2026, 11, 20);

    @TempDir
    Path directory;

    private TestRegister world;
    private CertificateNumber number;

    @BeforeEach
    void enterOne() throws Exception {
        world = new TestRegister(TestStore.sqlite(directory.resolve("data")), directory);
        Certificate certificate = Certificates.certificate(1);
        number = certificate.number();
        world.enter(List.of(NewCertificate.of(certificate)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Answer ask(LocalDate on) {
        VerifyCertificate verify = new VerifyCertificate(
                world.register(),
                world::ring,
                Divisions.load(),
                () -> true,
                world.ledger.clock(),
                URI.create("https://zs.example"),
                "CN-22",
                Optional.empty());
        Subject subject = new Subject.Numbered(number, Optional.empty());
        return verify.verify(new Question(subject, Optional.empty(), Optional.of(on), Optional.empty()));
    }

    private static Check onDate(Answer answer) {
        return answer.checks().stream()
                .filter(check -> check.step() == Step.STATUS_ON_DATE)
                .findFirst()
                .orElseThrow();
    }

    private ChangeStatus changeStatus() {
        return world.changeStatus();
    }

    private void dayLater() {
        world.ledger.advance(Duration.ofDays(1));
    }

    @Test
    void validOnEachDaySinceItWasEntered() {
        dayLater();
        for (LocalDate on : List.of(ENTERED, ENTERED.plusDays(1))) {
            assertThat(ask(on).verdict()).isEqualTo(Verdict.VALID);
            assertThat(onDate(ask(on))).isEqualTo(Check.pass(Step.STATUS_ON_DATE, "该日有效。 Valid on that day."));
        }
    }

    @Test
    void suspendedThenAndReinstatedNowIsNotUsableOnThatDay() {
        dayLater();
        changeStatus().suspend(number, "复核", "演示〔2026〕1号", "test");
        dayLater();
        changeStatus().reinstate(number, "复核无误", "演示〔2026〕2号", "test");
        dayLater();

        Answer then = ask(ENTERED.plusDays(1));
        assertThat(then.verdict()).isEqualTo(Verdict.OUT_OF_SCOPE);
        assertThat(then.reason()).isEqualTo(Reason.SUSPENDED_THEN);
        assertThat(then.usable().orElseThrow().answer()).isEqualTo(Usable.Answer.NO);
        assertThat(onDate(then).result()).isEqualTo(Result.FAIL);
        assertThat(onDate(then).detail()).contains("暂停使用", "2026-11-21", "其后已恢复", "reinstated later");

        for (LocalDate valid : List.of(ENTERED, ENTERED.plusDays(2), ENTERED.plusDays(3))) {
            assertThat(ask(valid).verdict()).as(valid.toString()).isEqualTo(Verdict.VALID);
            assertThat(onDate(ask(valid)).result()).isEqualTo(Result.PASS);
        }
    }

    @Test
    void revokedNowNeverBecomesValidButSaysWhatItWas() {
        dayLater();
        changeStatus().revoke(number, "弄虚作假", "演示〔2026〕3号", "test");
        dayLater();
        Answer before = ask(ENTERED);
        assertThat(before.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(onDate(before).result()).isEqualTo(Result.PASS);
        assertThat(onDate(before).detail()).contains("该日有效；已于 2026-11-21 撤销");
        Answer after = ask(ENTERED.plusDays(1));
        assertThat(after.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(onDate(after).detail()).contains("该日已被撤销");
    }

    @Test
    void supersededNowSaysWhatItWas() {
        dayLater();
        changeStatus()
                .change(new zhengjian.register.StatusChange(
                        number, zhengjian.ledger.EntryKind.SUPERSEDED, "更正", "演示〔2026〕4号", "test", Optional.empty()));
        assertThat(ask(ENTERED).verdict()).isEqualTo(Verdict.SUPERSEDED);
        assertThat(onDate(ask(ENTERED)).detail()).contains("该日有效；已于 2026-11-21 换发新证");
        assertThat(onDate(ask(ENTERED.plusDays(1))).result()).isEqualTo(Result.FAIL);
    }

    @Test
    void beforeTheCertificateWasIssuedItSaysSo() {
        Answer answer = ask(LocalDate.of(2023, 7, 1));
        assertThat(onDate(answer).result()).isEqualTo(Result.NOT_CHECKED);
        assertThat(onDate(answer).detail()).contains("签发于 2023-07-14，晚于所询日期", "no such certificate yet");
    }

    @Test
    void beforeItWasEnteredTheStatusIsNotOnRecord() {
        Answer answer = ask(ENTERED.minusDays(1));
        assertThat(answer.verdict()).isEqualTo(Verdict.VALID);
        assertThat(onDate(answer).result()).isEqualTo(Result.NOT_CHECKED);
        assertThat(onDate(answer).detail()).contains("该日的状态没有记录");
    }

    @Test
    void aDayEndsAtMidnightInBeijingWhateverTheZoneOfTheMachine() {
        Instant midnight = ENTERED.plusDays(1).atStartOfDay(ZONE).toInstant();
        world.ledger.advance(Duration.between(world.ledger.now(), midnight));
        changeStatus().suspend(number, "复核", "演示〔2026〕1号", "test");
        assertThat(onDate(ask(ENTERED)).result()).isEqualTo(Result.PASS);
        assertThat(onDate(ask(ENTERED.plusDays(1))).result()).isEqualTo(Result.FAIL);
    }
}
