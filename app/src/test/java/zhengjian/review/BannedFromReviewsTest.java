package zhengjian.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.integrity.Misconduct;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.check.Finding;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.TestStore;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.register.Certificates;
import zhengjian.register.StatusChange;
import zhengjian.review.list.Warning;
import zhengjian.review.list.WarningKind;
import zhengjian.review.steps.ReportResults;

/** Who is banned by the integrity record is on no review's list, and who is in it without a ban is looked at. */
class BannedFromReviewsTest {
    private static final LocalDate REPORTED_ON = Walk.LAST.plusDays(1);

    @TempDir
    Path folder;

    private Walk walk;

    @BeforeEach
    void open() throws Exception {
        walk = new Walk(TestStore.sqlite(folder.resolve("data")), folder);
    }

    @AfterEach
    void close() {
        walk.close();
    }

    /** Enters the i-th person of the sample lists. */
    private void enter(int i, int banMonths, LocalDate on) {
        Certificate sample = Certificates.certificate(i);
        Holder holder = new Holder(
                sample.holder().name(),
                Optional.empty(),
                new IdDocument(IdDocumentType.RESIDENT_ID, SampleList.id(i)),
                sample.holder().employer());
        Certificate revoked = new Certificate(
                sample.number(),
                sample.family(),
                holder,
                sample.title(),
                sample.scope(),
                sample.channel(),
                sample.committee(),
                sample.obtainedOn(),
                sample.publication(),
                sample.issuedOn(),
                sample.photo());
        CertificateNumber number = revoked.number();
        StatusChange revocation =
                new StatusChange(number, EntryKind.REVOKED, "论文抄袭", "函〔2023〕7号", "test", Optional.empty());
        walk.register
                .ledger()
                .append(walk.integrity.enter(revoked, revocation, new Misconduct("plagiarism", banMonths), on));
    }

    private ReportResults.Outcome report() {
        Review approved = walk.approved();
        return walk.report(approved, Walk.list(3), walk.on(REPORTED_ON));
    }

    @Test
    void aBannedPersonsRowIsRefusedWithRuleAndSource() {
        enter(1, 12, LocalDate.of(2023, 3, 1));
        ReportResults.Outcome outcome = report();
        assertThat(outcome.entered()).isEmpty();
        assertThat(outcome.findings().kept()).extracting(Finding::row).containsExactly(3);
        assertThat(outcome.findings().kept().get(0).expected())
                .contains("2023-03-01 至 2024-02-29", "J23·一(四)", "函〔2023〕7号");
    }

    @Test
    void aBanThatEndedBeforeTheReviewRefusesNobodyButTheEntryIsLookedAt() {
        enter(1, 2, LocalDate.of(2023, 3, 1));
        ReportResults.Outcome outcome = report();
        assertThat(outcome.findings().isEmpty()).isTrue();
        assertThat(outcome.warnings().kept())
                .filteredOn(warning -> warning.kind() == WarningKind.IN_INTEGRITY_RECORD)
                .extracting(Warning::row, Warning::other)
                .containsExactly(tuple(3, "J23·一(四)，函〔2023〕7号"));
    }

    @Test
    void aReviewThatWasHeldWhileTheBanLastedIsRefusedEvenWhenItHasEndedSince() {
        // reviewed on 14 June, reported on 16 June
        enter(1, 1, LocalDate.of(2023, 5, 16));
        assertThat(report().findings().kept()).extracting(Finding::row).containsExactly(3);
    }

    @Test
    void whoIsBannedAfterTheListWasReportedGetsNoCertificate() {
        Review accepted = walk.accepted(2);
        enter(1, 12, LocalDate.of(2023, 7, 1));
        assertThatThrownBy(() -> {
                    Review published = walk.publishing.publish(
                            Walk.ZHAO, accepted, Walk.publication(), walk.on(LocalDate.of(2023, 7, 3)));
                    walk.publishing.issue(
                            Walk.LI,
                            published,
                            2,
                            walk.register.ledger.now(),
                            walk.on(LocalDate.of(2023, 7, 4)),
                            done -> {});
                })
                .isInstanceOf(AgainstProcedure.class)
                .hasMessageContainingAll("第 3 行", "诚信档案");
        assertThat(walk.register.register().count()).isZero();
    }

    @Test
    void otherPeopleOnTheListAreNotConcerned() {
        enter(9, 12, LocalDate.of(2023, 3, 1));
        ReportResults.Outcome outcome = report();
        assertThat(outcome.entered()).isPresent();
        assertThat(List.copyOf(outcome.warnings().counts().keySet())).doesNotContain(WarningKind.IN_INTEGRITY_RECORD);
    }
}
