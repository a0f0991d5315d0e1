package zhengjian.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;

/** What the kit for long work promises, on whatever database. */
abstract class JobContract {
    private static final int TOTAL = 205;

    @TempDir
    Path directory;

    private final Counting counting = new Counting();
    private final JobId id = JobId.draw(new SecureRandom());
    private TestLedger ledger;
    private JobRunner runner;
    private Jobs jobs;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        ledger = new TestLedger(store(directory), directory.resolve("second"));
        start();
    }

    @AfterEach
    void close() {
        counting.before(unit -> {});
        runner.close();
        ledger.close();
    }

    private void start() {
        JobStore rows = new JobStore(ledger.database().reader());
        runner = new JobRunner(rows, ledger.ledger(), List.of(counting), ledger.clock());
        jobs = new Jobs(rows, runner, ledger.clock());
        runner.start();
    }

    private void begin() {
        ledger.ledger().append(jobs.begin(id, "counting", "numbers", TOTAL));
    }

    private Job job() {
        return jobs.progress(id).orElseThrow().job();
    }

    private Job await(JobState state) {
        await(() -> job().state() == state);
        return job();
    }

    private void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still %s", job()).isLessThan(until);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** The numbers that the ledger's entries commit to, in their order. */
    private List<Long> done() {
        List<Long> done = new ArrayList<>();
        for (long index = 0; index < ledger.ledger().latest().size(); index++) {
            LedgerEntry entry = ledger.ledger().entry(index).orElseThrow();
            byte[] commitment = entry.commitment().toArray();
            long number = 0;
            for (int i = Long.BYTES - 1; i >= 0; i--) {
                number = number << 8 | commitment[i] & 0xFF;
            }
            done.add(number);
        }
        return done;
    }

    private static List<Long> allOnce() {
        return LongStream.concat(LongStream.range(0, TOTAL), LongStream.of(Counting.END))
                .boxed()
                .toList();
    }

    @Test
    void doesEveryUnitOnceAndInOrderThenEnds() {
        begin();
        Job job = await(JobState.DONE);
        assertThat(done()).isEqualTo(allOnce());
        assertThat(job.done()).isEqualTo(TOTAL).isEqualTo(job.total());
        assertThat(job.failed()).isZero();
        assertThat(job.subject()).isEqualTo("numbers");
        assertThat(jobs.failures(id, -1, 10)).isEmpty();
    }

    @Test
    void whatIsPausedDoesNothingUntilItIsResumed() {
        Phaser gate = counting.gate(100);
        begin();
        gate.arriveAndAwaitAdvance();
        ledger.ledger().append(jobs.pause(id));
        gate.arriveAndDeregister();
        assertThat(job().state()).isEqualTo(JobState.PAUSED);
        List<Long> before = done();
        assertThat(before).hasSizeLessThanOrEqualTo(100);
        counting.before(unit -> {});
        ledger.ledger().append(jobs.resume(id));
        await(JobState.DONE);
        assertThat(done()).isEqualTo(allOnce());
    }

    @Test
    void whatIsCancelledIsNeverTakenUpAgain() throws Exception {
        Phaser gate = counting.gate(100);
        begin();
        gate.arriveAndAwaitAdvance();
        ledger.ledger().append(jobs.cancel(id));
        gate.arriveAndDeregister();
        runner.close();
        List<Long> before = done();
        ledger.restart();
        start();
        assertThatThrownBy(() -> ledger.ledger().append(jobs.resume(id)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已取消")
                .hasMessageContaining("cancelled");
        assertThat(done()).isEqualTo(before).doesNotContain(100L, Counting.END);
        assertThat(job().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void goesOnAfterARestartAndDoesNothingTwice() throws Exception {
        Phaser gate = counting.gate(100);
        begin();
        gate.arriveAndAwaitAdvance();
        ledger.ledger().close();
        gate.arriveAndDeregister();
        counting.before(unit -> {});
        runner.close();
        ledger.database().close();
        ledger.start();
        assertThat(done()).hasSizeLessThanOrEqualTo(100);
        start();
        await(JobState.DONE);
        assertThat(done()).isEqualTo(allOnce());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverIsDoneToItEveryUnitIsDoneOnce(long seed) throws Exception {
        Random random = new Random(seed);
        AtomicLong heard = new AtomicLong();
        counting.before(unit -> heard.incrementAndGet());
        begin();
        for (int act = 0; act < 5; act++) {
            long until = Math.min(heard.get() + random.nextInt(40), TOTAL - 1);
            await(() -> heard.get() >= until || job().state() != JobState.RUNNING);
            disturb(random.nextInt(3));
        }
        tryTo(() -> ledger.ledger().append(jobs.resume(id)));
        await(JobState.DONE);
        assertThat(done()).isEqualTo(allOnce());
    }

    private void disturb(int how) throws Exception {
        switch (how) {
            case 0 -> tryTo(() -> ledger.ledger().append(jobs.pause(id)));
            case 1 -> tryTo(() -> ledger.ledger().append(jobs.resume(id)));
            default -> {
                ledger.ledger().close();
                runner.close();
                ledger.database().close();
                ledger.start();
                start();
            }
        }
    }

    /** Whoever comes too late is refused, and nothing happens. */
    private static void tryTo(Runnable act) {
        try {
            act.run();
        } catch (NotAppended.Refused tooLate) {
            assertThat(tooLate).hasMessageContaining("作业");
        }
    }

    @Test
    void listsWhatFailedAndTriesOnlyThatAgain() {
        counting.spoil(3L, 77L, 204L);
        begin();
        Job job = await(JobState.INCOMPLETE);
        assertThat(job.done()).isEqualTo(TOTAL);
        assertThat(job.failed()).isEqualTo(3);
        assertThat(jobs.failures(id, -1, 2)).isEqualTo(Map.of(3L, "坏的 / bad: 3", 77L, "坏的 / bad: 77"));
        assertThat(jobs.failures(id, 77, 2)).containsOnlyKeys(204L);
        assertThat(done()).hasSize(TOTAL - 3).doesNotContain(3L, 77L, 204L, Counting.END);

        counting.mend(77);
        ledger.ledger().append(jobs.resume(id));
        await(() -> job().failed() == 2);
        await(JobState.INCOMPLETE);
        assertThat(jobs.failures(id, -1, 10)).containsOnlyKeys(3L, 204L);

        counting.mend(3);
        counting.mend(204);
        ledger.ledger().append(jobs.resume(id));
        await(JobState.DONE);
        assertThat(done()).hasSize(TOTAL + 1).doesNotHaveDuplicates().endsWith(Counting.END);
    }

    @Test
    void stopsWithAReferenceWhenItsWorkThrowsAndCanBeResumed() {
        counting.before(unit -> {
            if (unit == 50) {
                throw new IllegalStateException("张三 110101199003070000");
            }
        });
        begin();
        Job job = await(JobState.STOPPED);
        assertThat(job.reason()).contains("系统出错").doesNotContain("张三");
        counting.before(unit -> {});
        ledger.ledger().append(jobs.resume(id));
        await(JobState.DONE);
        assertThat(done()).isEqualTo(allOnce());
    }

    @Test
    void stopsWithTheSentenceOfWhatRefusedIt() {
        counting.before(unit -> {
            throw new Refused("名单已失效 / the list is void");
        });
        begin();
        assertThat(await(JobState.STOPPED).reason()).isEqualTo("名单已失效 / the list is void");
        assertThat(done()).isEmpty();
    }

    @Test
    void stopsWorkOfAKindThatNobodyKnows() {
        ledger.ledger().append(jobs.begin(id, "unheard-of", "numbers", 1));
        assertThat(await(JobState.STOPPED).reason()).contains("unheard-of");
    }

    @Test
    void doesNothingBeforeItsTime() {
        ledger.ledger()
                .append(jobs.begin(
                        id, "counting", "numbers", TOTAL, ledger.now().plusSeconds(1800)));
        ledger.advance(Duration.ofSeconds(1798));
        runner.take(id);
        runner.close();
        assertThat(done()).isEmpty();
        assertThat(job().state()).isEqualTo(JobState.RUNNING);
        start();
        ledger.advance(Duration.ofSeconds(2));
        await(JobState.DONE);
        assertThat(done()).isEqualTo(allOnce());
    }

    @Test
    void saysHowFastItIsAndHowLongItTakesYet() {
        Phaser gate = counting.gate(100);
        counting.before(unit -> {
            ledger.advance(Duration.ofMillis(10));
            if (unit == 100) {
                gate.arriveAndAwaitAdvance();
                gate.arriveAndAwaitAdvance();
            }
        });
        begin();
        gate.arriveAndAwaitAdvance();
        JobProgress progress = jobs.progress(id).orElseThrow();
        assertThat(progress.perSecond()).isBetween(20.0, 1000.0);
        assertThat(progress.secondsLeft().orElseThrow()).isBetween(0L, 11L);
        gate.arriveAndDeregister();
        await(JobState.DONE);
        assertThat(jobs.progress(id).orElseThrow().secondsLeft()).isEmpty();
    }

    @Test
    void forgetsJobsThirtyDaysAfterTheirEndAndNoOthers() {
        begin();
        await(JobState.DONE);
        JobId stopped = JobId.draw(new SecureRandom());
        ledger.ledger().append(jobs.begin(stopped, "unheard-of", "numbers", 1));
        ledger.advance(Jobs.KEPT);
        ledger.ledger().append(jobs.begin(JobId.draw(new SecureRandom()), "counting", "more", 1));
        assertThat(jobs.progress(id)).isPresent();
        ledger.advance(Duration.ofSeconds(1));
        ledger.ledger().append(jobs.begin(JobId.draw(new SecureRandom()), "counting", "more", 1));
        assertThat(jobs.progress(id)).isEmpty();
        assertThat(jobs.progress(stopped)).isPresent();
    }

    @Test
    void refusesToSteerWhatIsOverOrWasNeverThere() {
        begin();
        await(JobState.DONE);
        assertThatThrownBy(() -> ledger.ledger().append(jobs.pause(id)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已完成");
        assertThatThrownBy(() -> ledger.ledger().append(jobs.cancel(new JobId("0".repeat(16)))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有这项作业");
        assertThat(JobId.parse("0".repeat(15))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> jobs.begin(id, "Counting", "numbers", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> jobs.begin(id, "counting", "numbers", 0));
    }
}
