package zhengjian.witness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import zhengjian.ledger.Ledger;
import zhengjian.signing.merkle.NoteException;
import zhengjian.signing.merkle.NoteSignature;
import zhengjian.signing.merkle.SignedCheckpoint;
import zhengjian.signing.merkle.SignedNote;
import zhengjian.trust.fetch.FetchException;
import zhengjian.trust.fetch.HttpPost;

/**
 * Sends checkpoints to the witnesses, each on a thread of its own, so that one that sleeps delays neither another nor the
 * ledger, which knows nothing of them. All are sent the same checkpoint, chosen once a round.
 */
public final class KeepWitnessed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeepWitnessed.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Ledger ledger;
    private final List<Witness> witnesses;
    private final KeptNotes kept;
    private final Cosignatures cosignatures;
    private final List<Line> lines = new ArrayList<>();
    private final InstantSource clock;
    private final Duration round;
    private volatile boolean open = true;
    private Optional<SignedCheckpoint> chosen = Optional.empty();
    private Instant chosenAt = Instant.MIN;

    /**
     * @param round how long a checkpoint is sent before a newer one is
     * @param kept where cosignatures outlive a stop
     */
    public KeepWitnessed(
            Ledger ledger,
            List<Witness> witnesses,
            HttpPost http,
            InstantSource clock,
            Duration round,
            KeptNotes kept) {
        this.ledger = ledger;
        this.witnesses = List.copyOf(witnesses);
        this.kept = kept;
        this.cosignatures = new Cosignatures(kept);
        this.clock = clock;
        this.round = round;
        for (Witness witness : witnesses) {
            lines.add(new Line(witness, new AskWitness(witness, ledger::consistency, http)));
        }
    }

    /** One witness, and when to ask it again. */
    private final class Line {
        private final AskWitness ask;
        private final ScheduledExecutorService thread;
        private Duration wait = FIRST_WAIT;
        private Instant next = Instant.MIN;

        Line(Witness witness, AskWitness ask) {
            this.ask = ask;
            this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread one = new Thread(task, "witness " + witness.key().name());
                one.setDaemon(true);
                return one;
            });
        }

        void look() {
            Instant now = clock.instant();
            boolean clockWentBack = next.isAfter(now.plus(LONGEST_WAIT));
            if (open && (!now.isBefore(next) || clockWentBack)) {
                boolean cosigned = ask(now);
                next = now.plus(cosigned ? Duration.ZERO : wait);
                wait = cosigned ? FIRST_WAIT : longer(wait);
            }
        }

        private boolean ask(Instant now) {
            try {
                SignedCheckpoint checkpoint = candidate(now);
                if (checkpoint.checkpoint().size() > ask.oldSize()) {
                    cosignatures.add(checkpoint, ask.cosignature(checkpoint, now));
                }
                return true;
            } catch (WitnessRefused e) {
                LOG.atLevel(e.isSerious() ? Level.ERROR : Level.WARN)
                        .log("the checkpoint was not cosigned: {}", e.getMessage());
            } catch (FetchException | NoteException | RuntimeException e) {
                LOG.warn("the checkpoint was not cosigned: {}", e.getMessage());
            }
            return false;
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    private synchronized SignedCheckpoint candidate(Instant now) throws NoteException {
        boolean over = chosen.isEmpty() || !now.isBefore(chosenAt.plus(round)) || now.isBefore(chosenAt);
        SignedCheckpoint current = over ? SignedCheckpoint.open(ledger.latestNote(), ledger.key()) : chosen.get();
        if (over) {
            chosen = Optional.of(current);
            chosenAt = now;
        }
        return current;
    }

    /** Sends from now on, as long as this is open. */
    public void start() {
        if (!lines.isEmpty()) {
            LOG.info("witnesses know this ledger by {}", ledger.key());
            kept.read().forEach(this::restore);
        }
        long pause = Math.max(1, round.toMillis() / 4);
        for (Line line : lines) {
            line.thread.scheduleWithFixedDelay(line::look, 0, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** A kept note counts for a checkpoint of this very ledger, and for the lines that configured witnesses have signed. */
    private void restore(String note) {
        try {
            SignedCheckpoint checkpoint = SignedCheckpoint.open(note, ledger.key());
            long size = checkpoint.checkpoint().size();
            if (size < 1
                    || size > ledger.latest().size()
                    || !ledger.root(size).equals(checkpoint.checkpoint().root())) {
                LOG.warn("a kept cosigned checkpoint of size {} is not of this ledger", size);
                return;
            }
            String text = checkpoint.checkpoint().text();
            SignedCheckpoint own = SignedCheckpoint.open(ownLines(note), ledger.key());
            for (NoteSignature line : SignedNote.parse(note).signatures()) {
                boolean counts = witnesses.stream()
                        .map(Witness::key)
                        .anyMatch(
                                key -> key.claims(line) && key.time(line, text).isPresent());
                if (counts) {
                    cosignatures.restore(own, line);
                }
            }
        } catch (NoteException e) {
            LOG.warn("a kept cosigned checkpoint is not used: {}", e.getMessage());
        }
    }

    /** The note as the ledger alone signed it: what else stood in the file is nobody's. */
    private String ownLines(String note) throws NoteException {
        SignedNote parsed = SignedNote.parse(note);
        List<NoteSignature> own = parsed.signatures().stream()
                .filter(line -> line.name().equals(ledger.key().name())
                        && line.keyId() == ledger.key().id())
                .toList();
        return new SignedNote(parsed.text(), own).note();
    }

    /** What they have cosigned. */
    public Cosignatures cosignatures() {
        return cosignatures;
    }

    /** Whoever is being asked is not waited for; an answer that comes later changes nothing. */
    @Override
    public void close() {
        open = false;
        lines.forEach(line -> line.thread.shutdownNow());
    }
}
