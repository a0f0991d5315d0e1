package zhengjian.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.approval.NotAllowed;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.issuance.SampleList;
import zhengjian.job.JobRunner;
import zhengjian.job.JobState;
import zhengjian.job.JobStore;
import zhengjian.job.Jobs;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestStore;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.register.CheckRegister;
import zhengjian.register.HoldCertificates;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.held.UnpublishedPlaces;
import zhengjian.review.PublishedLists;
import zhengjian.review.Review;
import zhengjian.review.ReviewState;

/** What a batch promises, on whatever database. After every test everything is compared with the ledger. */
abstract class BatchContract {
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final int PEOPLE = 23;

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private PublishedLists lists;
    private Batches batches;
    private Jobs jobs;
    private JobRunner runner;
    private PublishBatch publishing;
    private ConfirmBatch confirming;
    private SteerBatch steering;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        lists = new PublishedLists(store(folder.resolve("data")), folder);
        wire();
    }

    private void wire() {
        var ledger = lists.register().ledger();
        var reader = lists.register().ledger.database().reader();
        var clock = lists.register().ledger.clock();
        batches = new Batches(
                new BatchStore(reader),
                new Dossiers(new DossierStore(reader), lists.register().personalData(), ledger, random));
        HoldCertificates holding = lists.register().hold();
        AtomicReference<Jobs> known = new AtomicReference<>();
        SignBatch signing = new SignBatch(
                new SignBatch.Parts(
                        batches,
                        lists.reviews(),
                        lists.publishing(),
                        holding,
                        lists.register().personalData(),
                        new DivisionCode("220000")),
                known::get,
                WINDOW,
                clock,
                random,
                5);
        publishing = new PublishBatch(batches, lists.reviews(), lists.publishing(), holding, ledger, clock);
        JobStore store = new JobStore(reader);
        runner = new JobRunner(store, ledger, List.of(signing, publishing), clock);
        jobs = new Jobs(store, runner, clock);
        known.set(jobs);
        confirming =
                new ConfirmBatch(batches, lists.publishing(), lists.register().personalData(), jobs, ledger, random);
        steering = new SteerBatch(batches, jobs, ledger);
        runner.start();
    }

    @AfterEach
    void everythingAgreesWithTheLedger() {
        runner.close();
        long issued = entries(EntryKind.CERTIFICATE_ISSUED).size();
        CheckRegister.Report report = new CheckRegister(lists.register().register()).run(issued, 0);
        assertThat(report.faults()).isEmpty();
        assertThat(report.certificates())
                .isEqualTo(issued)
                .isEqualTo(lists.register().register().count());
        lists.close();
    }

    private List<LedgerEntry> entries(EntryKind kind) {
        var ledger = lists.register().ledger();
        List<LedgerEntry> found = new ArrayList<>();
        for (long index = 0; index < ledger.latest().size(); index++) {
            LedgerEntry entry = ledger.entry(index).orElseThrow();
            if (entry.kind() == kind) {
                found.add(entry);
            }
        }
        return found;
    }

    private Batch confirmed() {
        return confirming.confirm(
                PublishedLists.SECOND,
                lists.published(PEOPLE),
                PEOPLE,
                lists.register().ledger.now());
    }

    private Batch await(Batch batch, BatchState state) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (now(batch).state() != state) {
            assertThat(System.nanoTime()).as("still %s", now(batch)).isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
        return now(batch);
    }

    private Batch now(Batch batch) {
        return batches.find(batch.id()).orElseThrow();
    }

    /** Whoever looks into the database itself. */
    private List<CertificateNumber> stored() throws SQLException {
        try (Connection connection = lists.register().ledger.database().reader().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from certificate")) {
            List<CertificateNumber> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(CertificateNumber.parse(rows.getString(1)));
            }
            return numbers;
        }
    }

    private List<RegisteredCertificate> of(int person) {
        return lists.register()
                .register()
                .ofPerson(IdDocument.parse(IdDocumentType.RESIDENT_ID, SampleList.id(person)));
    }

    private List<String> kinds(Batch batch) {
        return batches.steps(batch.id()).stream()
                .map(step -> step.kind().code())
                .toList();
    }

    @Test
    void isSignedThenSeenByNobodyUntilItsWindowEnds() throws Exception {
        Batch batch = await(confirmed(), BatchState.HELD);
        assertThat(stored()).hasSize(PEOPLE).doesNotHaveDuplicates().allSatisfy(number -> {
            assertThat(lists.register().register().find(number)).isEmpty();
            assertThat(lists.register().register().isTaken(number)).isTrue();
        });
        assertThat(lists.register().register().count()).isZero();
        assertThat(lists.register().register().numbersAfter("", 10)).isEmpty();
        assertThat(of(3)).isEmpty();
        assertThat(entries(EntryKind.CERTIFICATE_ISSUED)).isEmpty();
        assertThat(lists.register().register().unpublishedPlaces())
                .containsExactly(new UnpublishedPlaces(0, PEOPLE, false));

        lists.register().ledger.advance(WINDOW.minusSeconds(1));
        assertThat(batches.active(batch.review())).isPresent();
        assertThat(lists.register().register().count()).isZero();

        lists.register().ledger.advance(Duration.ofSeconds(1));
        await(batch, BatchState.PUBLISHED);
        assertThat(lists.register().register().count()).isEqualTo(PEOPLE);
        assertThat(lists.register().register().unpublishedPlaces()).isEmpty();
        assertThat(lists.reviews().find(batch.review()).orElseThrow().state()).isEqualTo(ReviewState.ISSUED);
        assertThat(kinds(batch)).containsExactly("confirmed", "held", "published");
        assertThat(now(batch).sealedSeed()).as("nobody can derive the numbers").isEmpty();
    }

    @Test
    void publicationIsOneTransactionWithTheEntriesInTheOrderOfTheList() throws Exception {
        Batch batch = await(confirmed(), BatchState.HELD);
        publishing.publish(PublishedLists.SECOND, batch, jobs);
        BatchStep published = batches.steps(batch.id()).get(2);
        assertThat(published.fact()).isEqualTo("hand");
        assertThat(published.actor().user()).isEqualTo("li");
        long last = published.ledgerIndex() - 1;
        for (int person = 0; person < PEOPLE; person++) {
            RegisteredCertificate one = of(person).get(0);
            assertThat(one.ledgerIndex()).isEqualTo(last - PEOPLE + person);
            assertThat(one.statusIndex()).isEqualTo(person);
        }
        assertThat(entries(EntryKind.BATCH_PUBLISHED)).hasSize(1);
        assertThat(jobs.progress(batch.job()).orElseThrow().job().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void undoneLeavesARecordAndNoCertificatesAndItsPlacesStayTaken() throws Exception {
        Batch batch = await(confirmed(), BatchState.HELD);
        List<CertificateNumber> numbers = stored();
        steering.undo(PublishedLists.PUBLISHER, batch, "名单第 4 行有误");
        assertThat(now(batch).state()).isEqualTo(BatchState.UNDONE);
        assertThat(now(batch).sealedSeed()).isEmpty();
        assertThat(stored()).isEmpty();
        assertThat(kinds(batch)).containsExactly("confirmed", "held", "undone");
        assertThat(batches.steps(batch.id()).get(2).fact()).isEqualTo("名单第 4 行有误");
        UnpublishedPlaces burnt = new UnpublishedPlaces(0, PEOPLE, true);
        assertThat(lists.register().register().unpublishedPlaces()).containsExactly(burnt);

        Review review = lists.reviews().find(batch.review()).orElseThrow();
        Batch again = await(
                confirming.confirm(
                        PublishedLists.SECOND,
                        review,
                        PEOPLE,
                        lists.register().ledger.now()),
                BatchState.HELD);
        publishing.publish(PublishedLists.SECOND, again, jobs);
        assertThat(again.held().statusFirst()).isEqualTo(PEOPLE);
        assertThat(stored()).hasSize(PEOPLE).doesNotContainAnyElementsOf(numbers);
        assertThat(lists.register().register().unpublishedPlaces()).containsExactly(burnt);
    }

    @Test
    void pausedAndTakenUpByARestartedProgramItHasEveryCertificateOnce() throws Exception {
        Batch batch = confirmed();
        pauseUnlessSigned(batch);
        runner.close();
        assertThat(lists.register().enter().removeUnfinished())
                .as("a held batch is not unfinished")
                .isZero();
        wire();
        if (now(batch).state() == BatchState.SIGNING) {
            steering.resume(PublishedLists.PUBLISHER, now(batch));
        }
        publishing.publish(PublishedLists.SECOND, await(batch, BatchState.HELD), jobs);
        assertThat(stored()).hasSize(PEOPLE).doesNotHaveDuplicates();
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(of(person)).hasSize(1);
        }
    }

    private void pauseUnlessSigned(Batch batch) {
        try {
            steering.pause(PublishedLists.PUBLISHER, batch);
            assertThat(kinds(batch)).contains("paused");
        } catch (Refused tooLate) {
            assertThat(now(batch).state()).isEqualTo(BatchState.HELD);
        }
    }

    @Test
    void isConfirmedByASecondPersonOfStaffWhoTypesTheNumber() {
        Review review = lists.published(2);
        var now = lists.register().ledger.now();
        for (var account : List.of(PublishedLists.PUBLISHER, PublishedLists.PUBLISHER_AGAIN, PublishedLists.OFFICE)) {
            assertThatThrownBy(() -> confirming.confirm(account, review, 2, now))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> confirming.confirm(PublishedLists.SECOND, review, 3, now))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("键入的证书数与名单不符");
        Batch batch = await(confirming.confirm(PublishedLists.SECOND, review, 2, now), BatchState.HELD);
        assertThatThrownBy(() -> confirming.confirm(PublishedLists.SECOND, review, 2, now))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已有批次");
        for (var account : List.of(PublishedLists.PUBLISHER, PublishedLists.PUBLISHER_AGAIN, PublishedLists.OFFICE)) {
            assertThatThrownBy(() -> publishing.publish(account, batch, jobs)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> steering.undo(PublishedLists.OFFICE, batch, "x"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> steering.undo(PublishedLists.SECOND, batch, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(now(batch).state()).isEqualTo(BatchState.HELD);
    }

    @Test
    void whoObtainedTheSameWhileItWaitedIsNotGivenItTwice() {
        Review review = lists.published(PEOPLE);
        Batch batch = await(
                confirming.confirm(
                        PublishedLists.SECOND,
                        review,
                        PEOPLE,
                        lists.register().ledger.now()),
                BatchState.HELD);
        lists.issueFirstElsewhere(review);
        assertThatThrownBy(() -> publishing.publish(PublishedLists.SECOND, batch, jobs))
                .isInstanceOf(AgainstProcedure.class)
                .hasMessageContaining("第 2 行");
        lists.register().ledger.advance(WINDOW);
        awaitStopped(batch);
        assertThat(jobs.progress(batch.job()).orElseThrow().job().reason()).contains("第 2 行");
        assertThat(of(0)).hasSize(1);
        steering.undo(PublishedLists.SECOND, batch, "第 2 行已另行发证");
    }

    private void awaitStopped(Batch batch) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (jobs.progress(batch.job()).orElseThrow().job().state() != JobState.STOPPED) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void moreThanAThousandAreNotIssuedWithinARequest() {
        Review review = lists.published(1_001);
        assertThatThrownBy(() -> lists.publishing()
                        .issue(
                                PublishedLists.SECOND,
                                review,
                                1_001,
                                lists.register().ledger.now(),
                                LocalDate.of(2023, 7, 4),
                                done -> {}))
                .isInstanceOf(AgainstProcedure.class)
                .hasMessageContaining("按批次签发");
    }
}
