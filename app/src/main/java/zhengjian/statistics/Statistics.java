package zhengjian.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.ledger.Ledger;
import zhengjian.register.Register;

/**
 * The counts of the newest moment at which it was counted. No request goes through the register: a request that finds old counts
 * gets them, and begins counting anew in the background. Of the ledger only new entries are read; the register is gone through
 * only after it changed, and for at most a twentieth of the time. Safe for threads.
 */
public final class Statistics {
    private static final Logger LOG = LoggerFactory.getLogger(Statistics.class);
    private static final Duration LEAST_AGE = Duration.ofMinutes(1);
    private static final int SHARE = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(8);

    private final Register register;
    private final Ledger ledger;
    private final InstantSource clock;
    private @Nullable Counts latest;
    private @Nullable CompletableFuture<Counts> counting;

    public Statistics(Register register, Ledger ledger, InstantSource clock) {
        this.register = register;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The newest counts; empty while they are counted for the first time and that takes long. */
    public Optional<PublicCounts> latest() {
        return counts().map(PublicCounts::of);
    }

    private Optional<Counts> counts() {
        CompletableFuture<Counts> first;
        synchronized (this) {
            Counts counts = latest;
            if (counts != null) {
                if (isOld(counts) && counting == null) {
                    counting = begun(counts);
                }
                return Optional.of(counts);
            }
            if (counting == null) {
                counting = begun(null);
            }
            first = counting;
        }
        return waited(first);
    }

    private boolean isOld(Counts counts) {
        Duration least = counts.took().multipliedBy(SHARE);
        Instant due = counts.asOf().plus(least.compareTo(LEAST_AGE) > 0 ? least : LEAST_AGE);
        return ledger.latest().size() != counts.ledgerSize() && !clock.instant().isBefore(due);
    }

    private CompletableFuture<Counts> begun(@Nullable Counts before) {
        CompletableFuture<Counts> begun = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        Counts counts = count(before);
                        end(counts);
                        begun.complete(counts);
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "the statistics cannot be counted: {}",
                                e.getClass().getSimpleName());
                        end(before);
                        begun.completeExceptionally(e);
                    }
                },
                "statistics");
        thread.setDaemon(true);
        thread.start();
        return begun;
    }

    private synchronized void end(@Nullable Counts counts) {
        latest = counts;
        counting = null;
    }

    private static Optional<Counts> waited(CompletableFuture<Counts> first) {
        try {
            return Optional.of(first.get(FIRST_WAIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Counts count(@Nullable Counts before) {
        Instant now = clock.instant();
        long size = ledger.latest().size();
        SortedMap<LocalDate, Long> earlier = before == null ? new TreeMap<>() : before.checks();
        CountLedger entries = CountLedger.of(ledger, before == null ? 0 : before.ledgerSize(), size, earlier);
        if (before != null && !entries.registerChanged()) {
            return new Counts(
                    now,
                    size,
                    before.took(),
                    before.certificates(),
                    before.tables(),
                    before.publications(),
                    entries.checks());
        }
        long began = System.nanoTime();
        CountRegister counted = CountRegister.of(register);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Map<Dimension, SortedMap<Label, Long>> tables = counted.tables();
        return new Counts(now, size, took, counted.certificates(), tables, counted.publications(), entries.checks());
    }
}
