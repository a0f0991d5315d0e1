package zhengjian.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.approval.NotAllowed;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestStore;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.review.steps.ReportResults;
import zhengjian.staff.Account;

/** What a review does to register and ledger, on whatever database. */
abstract class ReviewContract {
    @TempDir
    Path folder;

    private Walk walk;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        walk = new Walk(store(folder.resolve("data")), folder);
    }

    @AfterEach
    void close() {
        walk.close();
    }

    private List<Certificate> certificates() {
        return walk.register.register().numbersAfter("", 100).stream()
                .map(number ->
                        walk.register.register().find(number).orElseThrow().certificate())
                .toList();
    }

    @Test
    void leadsFromTheMeetingToCertificatesThatNameThePublication() {
        Review issued = walk.issued(3);

        assertThat(issued.state()).isEqualTo(ReviewState.ISSUED);
        assertThat(issued.next()).isEmpty();
        assertThat(Walk.kinds(issued))
                .containsExactly(
                        "applied",
                        "meeting-approved",
                        "reported",
                        "notice-opened",
                        "document-added",
                        "document-added",
                        "filed",
                        "accepted",
                        "published",
                        "issued");
        assertThat(certificates()).hasSize(3).allSatisfy(certificate -> {
            assertThat(certificate.publication()).isEqualTo(Walk.publication());
            assertThat(certificate.committee()).isEqualTo("吉林省工程系列评委会");
            assertThat(certificate.issuedOn()).isEqualTo(LocalDate.of(2023, 7, 4));
        });
    }

    @Test
    void everyStepIsAnEntryOfTheLedgerAboutTheFirstOneWithItsActor() {
        Review issued = walk.issued(1);
        long first = issued.steps().get(0).ledgerIndex();
        for (Step step : issued.steps()) {
            LedgerEntry entry =
                    walk.register.ledger().proven(step.ledgerIndex()).orElseThrow();
            assertThat(entry.kind()).isEqualTo(EntryKind.REVIEW_STEP);
            assertThat(entry.about()).isEqualTo(step.ledgerIndex() == first ? LedgerEntry.NOTHING : first);
            assertThat(step.actor().user()).isNotEmpty();
        }
    }

    @Test
    void certificatesAndTheStepThatIssuedThemAreOneTransaction() {
        Review issued = walk.issued(4);
        long step = issued.last(StepKind.ISSUED).orElseThrow().ledgerIndex();
        for (CertificateNumber number : walk.register.register().numbersAfter("", 10)) {
            assertThat(walk.register.register().find(number).orElseThrow().ledgerIndex())
                    .isBetween(step - 4, step - 1);
        }
    }

    @Test
    void personTakenOffTheListGetsNoCertificate() {
        Review noticed = walk.onNotice(3);
        LocalDate today = walk.on(LocalDate.of(2023, 6, 19));
        Review objected = walk.notice.object(noticed, "第三人的论文系代写", "", "", today);
        Review settled = walk.notice.settle(Walk.OFFICE, objected, 1, true, "经核实属实", today);
        Review removed = walk.notice.remove(Walk.OFFICE, settled, 4, "论文代写，经核实", today);
        assertThat(removed.passing()).isEqualTo(2);

        LocalDate filingDay = walk.on(LocalDate.of(2023, 6, 28));
        Review filed = walk.filing.file(Walk.OFFICE, walk.withDocuments(removed, filingDay), "", filingDay);
        Review accepted = walk.filing.accept(Walk.ZHAO, filed, "", walk.on(LocalDate.of(2023, 6, 29)));
        Review published =
                walk.publishing.publish(Walk.ZHAO, accepted, Walk.publication(), walk.on(LocalDate.of(2023, 7, 3)));
        assertThatThrownBy(() -> walk.publishing.issue(
                        Walk.LI, published, 3, walk.register.ledger.now(), LocalDate.of(2023, 7, 3), done -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("键入的证书数与名单不符");
        walk.publishing.issue(Walk.LI, published, 2, walk.register.ledger.now(), LocalDate.of(2023, 7, 3), done -> {});

        assertThat(certificates()).hasSize(2);
    }

    @Test
    void whoPublishedDoesNotIssueNorDoesTheSamePersonUnderAnotherAccount() {
        Review published = walk.published(2);
        for (Account staff : List.of(Walk.ZHAO, Walk.ZHAO_AGAIN)) {
            assertThatThrownBy(() -> walk.publishing.issue(
                            staff, published, 2, walk.register.ledger.now(), LocalDate.of(2023, 7, 3), done -> {}))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessageContaining("另一人");
        }
        assertThat(walk.register.register().count()).isZero();
    }

    @Test
    void twoPeopleWhoDecideAtTheSameTimeDoNotBothDecide() {
        Review applied = walk.applied();
        LocalDate today = Walk.APPLIED_ON;
        walk.meeting.approve(Walk.ZHAO, applied, "", today);

        assertThatThrownBy(() -> walk.meeting.decline(Walk.LI, applied, "材料不全"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("刚有新的步骤");
        assertThat(walk.reviews.find(applied.id()).orElseThrow().state()).isEqualTo(ReviewState.MEETING_APPROVED);
    }

    @Test
    void listWithAFaultyCellEntersNothing() {
        Review approved = walk.approved();
        ReportResults.Outcome outcome =
                walk.report(approved, Walk.list(3).with("级别", "高级"), walk.on(Walk.LAST.plusDays(1)));

        assertThat(outcome.entered()).isEmpty();
        assertThat(outcome.findings().kept()).hasSize(1);
        assertThat(outcome.findings().kept().get(0).row()).isEqualTo(4);
        assertThat(walk.reviews.find(approved.id()).orElseThrow()).isEqualTo(approved);
    }

    @Test
    void nobodyGetsTheSameTwiceNotEvenFromALaterReview() {
        walk.issued(2);
        Plan later = new Plan(
                Walk.ENGINEERS,
                2023,
                Walk.plan().family(),
                Walk.plan().kind(),
                Walk.plan().division(),
                Walk.plan().channel(),
                "长春",
                LocalDate.of(2023, 8, 1),
                LocalDate.of(2023, 8, 2),
                10,
                true);
        Review applied = walk.meeting.apply(Walk.OFFICE, later, walk.on(LocalDate.of(2023, 7, 10)));
        Review approved = walk.meeting.approve(Walk.ZHAO, applied, "", LocalDate.of(2023, 7, 10));
        ReportResults.Outcome outcome = walk.results.report(
                Walk.OFFICE,
                approved,
                new ReportResults.Report(
                        LocalDate.of(2023, 8, 2), 5, Walk.bytes(Walk.list(1).with("评审日期", "2023-08-02")), ""),
                walk.on(LocalDate.of(2023, 8, 3)),
                false);

        assertThat(outcome.entered()).isEmpty();
        assertThat(outcome.findings().kept().get(0).expected()).contains("已有证书");
    }

    @Test
    void reviewReadsTheSameAfterARestart() throws Exception {
        Review issued = walk.issued(2);
        walk.register.restart();
        assertThat(walk.reviewsAgain().find(issued.id())).contains(issued);
    }

    @Test
    void noStepComesBeforeTheOneInFrontOfIt() {
        Review applied = walk.applied();
        assertThatThrownBy(() -> walk.filing.file(Walk.OFFICE, applied, "", Walk.APPLIED_ON))
                .isInstanceOf(AgainstProcedure.class)
                .hasMessageContaining("J23·四(二)")
                .hasMessageContaining("已申请");
    }
}
