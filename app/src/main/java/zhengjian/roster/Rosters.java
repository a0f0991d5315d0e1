package zhengjian.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.employer.ApiKey;
import zhengjian.employer.CreditCode;
import zhengjian.employer.KeyUse;
import zhengjian.job.JobId;
import zhengjian.job.JobProgress;
import zhengjian.job.JobState;
import zhengjian.job.Jobs;
import zhengjian.ledger.Change;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.PersonalData;
import zhengjian.roster.list.RosterFile;
import zhengjian.roster.list.RosterRow;
import zhengjian.roster.list.RowsOfPart;
import zhengjian.signing.Bytes;

/** Takes lists to be checked, shows how far they are, and erases them. Safe for threads. */
public final class Rosters {
    /** How long a list and its results are kept, unless its employer erases them before. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Rows of a part: stored in a few milliseconds, for others wait in the same line. */
    static final int PART = 128;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ID = 8;

    private final RosterStore store;
    private final PersonalData personalData;
    private final Ledger ledger;
    private final Supplier<Jobs> jobs;
    private final KeyUse keys;
    private final SecureRandom random;

    /** @param jobs asked for when a list is to be checked */
    public Rosters(
            RosterStore store,
            PersonalData personalData,
            Ledger ledger,
            Supplier<Jobs> jobs,
            KeyUse keys,
            SecureRandom random) {
        this.store = store;
        this.personalData = personalData;
        this.ledger = ledger;
        this.jobs = jobs;
        this.keys = keys;
        this.random = random;
    }

    /**
     * Who has a list checked.
     *
     * @param key with which it was asked; empty when somebody was signed in
     */
    public record Asker(CreditCode employer, Optional<ApiKey> key) {}

    /** A list to be checked. @param idempotencyKey the same one with the same file is the same list */
    public record Upload(RosterFile.Content content, String fileName, Optional<String> idempotencyKey) {
        /** Whether this is the same file, asked about the same use. */
        boolean isOf(Roster.Sealed other) {
            return other.fileSha256().equals(content.sha256())
                    && other.use().equals(content.whole())
                    && other.asksForUse() == content.asksForUse();
        }
    }

    /** The idempotency key was used before, for another file. */
    public static final class KeyUsedOtherwise extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Begins to check a list.
     *
     * @throws KeyUse.UsedUp when the day's rows are used up
     * @throws KeyUsedOtherwise when the idempotency key came with another file before
     */
    public Roster begin(Asker asker, Upload upload, Instant now) {
        JobId id = upload.idempotencyKey().map(key -> id(asker.employer(), key)).orElseGet(() -> JobId.draw(random));
        Optional<Roster> earlier = upload.idempotencyKey().flatMap(key -> find(asker.employer(), id));
        if (earlier.isPresent()) {
            return earlier.filter(found -> found.content().filter(upload::isOf).isPresent())
                    .orElseThrow(KeyUsedOtherwise::new);
        }
        Change change = added(asker, upload, id, now)
                .and(jobs.get()
                        .begin(
                                id,
                                CheckRosters.WORD,
                                id.text(),
                                upload.content().rows().size()))
                .and(jobs.get().begin(JobId.draw(random), EraseRosters.WORD, id.text(), 1, now.plus(KEPT)));
        if (asker.key().isPresent()) {
            keys.take(asker.key().get(), upload.content().rows().size(), now, change);
        } else {
            takeAsEmployer(asker.employer(), upload.content().rows().size(), now, change);
        }
        return find(asker.employer(), id).orElseThrow();
    }

    private void takeAsEmployer(CreditCode employer, int rows, Instant now, Change change) {
        Instant today = LocalDate.ofInstant(now, ZONE).atStartOfDay(ZONE).toInstant();
        Change bounded = Change.of(List.of(), (transaction, index) -> {
            if (RosterStore.rowsSince(transaction, employer, today) + rows > ApiKey.USUAL_DAILY_ROWS) {
                throw new Refused("今日的行数已用完 / the rows of today are used up");
            }
        });
        try {
            ledger.append(bounded.and(change));
        } catch (Refused e) {
            throw KeyUse.UsedUp.until(ApiKey.USUAL_DAILY_ROWS, now);
        }
    }

    private Change added(Asker asker, Upload upload, JobId id, Instant now) {
        List<RosterRow> rows = upload.content().rows();
        Roster.Sealed content = new Roster.Sealed(
                upload.content().sha256(),
                Commitment.newSalt(random),
                asker.key().map(ApiKey::id).orElse(""),
                upload.fileName(),
                upload.content().whole(),
                upload.content().asksForUse());
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += PART) {
            byte[] plain = RowsOfPart.encode(rows.subList(from, Math.min(rows.size(), from + PART)));
            parts.add(personalData.seal(place(id, parts.size(), "asked"), plain));
        }
        RosterStore.Row row = new RosterStore.Row(
                id.text(),
                asker.employer().text(),
                now.getEpochSecond(),
                rows.size(),
                0,
                null,
                personalData.seal("roster " + id, content.encode()));
        return Change.of(List.of(), (transaction, index) -> {
            RosterStore.add(transaction, row);
            for (int part = 0; part < parts.size(); part++) {
                RosterStore.addPart(transaction, id, part, parts.get(part));
            }
        });
    }

    static String place(JobId id, long part, String what) {
        return "roster " + id + " " + what + " " + part;
    }

    private static JobId id(CreditCode employer, String idempotencyKey) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("roster\n" + employer + "\n" + idempotencyKey).getBytes(StandardCharsets.UTF_8));
            return new JobId(HexFormat.of().formatHex(digest, 0, ID));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The list of that number if it is this employer's. */
    public Optional<Roster> find(CreditCode employer, JobId id) {
        return find(id).filter(roster -> roster.employer().equals(employer));
    }

    Optional<Roster> find(JobId id) {
        return store.find(id).map(this::roster);
    }

    /** The lists of an employer, the newest first. */
    public List<Roster> ofEmployer(CreditCode employer, int limit) {
        return store.ofEmployer(employer, limit).stream().map(this::roster).toList();
    }

    private Roster roster(RosterStore.Row row) {
        JobId id = new JobId(row.id());
        byte[] sealed = row.sealed();
        return new Roster(
                id,
                new CreditCode(row.employer()),
                Instant.ofEpochSecond(row.createdAt()),
                row.total(),
                row.finishedAt() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(row.finishedAt())),
                Optional.ofNullable(row.receipt()),
                sealed == null
                        ? Optional.empty()
                        : Optional.of(Roster.Sealed.parse(personalData.open("roster " + id, sealed))));
    }

    /**
     * How far a list is.
     *
     * @param state {@code waiting}, {@code running}, {@code done}, {@code stopped}, {@code cancelled}, {@code erased}
     * @param secondsLeft 0 when it cannot be said
     */
    public record Standing(String state, long total, long done, Counts counts, long secondsLeft) {
        /** Whether something more will happen by itself. */
        public boolean goesOn() {
            return state.equals("waiting") || state.equals("running");
        }

        public boolean isDone() {
            return state.equals("done");
        }
    }

    /** How far it is now. */
    public Standing standing(Roster roster) {
        Counts counts = Counts.sum(store.counts(roster.id()));
        if (roster.isErased()) {
            return new Standing("erased", roster.total(), 0, counts, 0);
        }
        if (roster.finishedAt().isPresent()) {
            return new Standing("done", roster.total(), roster.total(), counts, 0);
        }
        Optional<JobProgress> progress = jobs.get().progress(roster.id());
        long done = progress.map(found -> found.job().done()).orElse(0L);
        JobState state = progress.map(found -> found.job().state()).orElse(JobState.STOPPED);
        boolean waiting = state == JobState.RUNNING && done == 0;
        long left = progress.map(found -> found.secondsLeft().orElse(0)).orElse(0L);
        return new Standing(waiting ? "waiting" : word(state), roster.total(), done, counts, left);
    }

    /** All of it was tried a moment before its receipt is there. */
    private static String word(JobState state) {
        return state == JobState.DONE ? JobState.RUNNING.code() : state.code();
    }

    /** The rows of a part and their answers, in order. */
    public record Answered(List<RosterRow> rows, List<byte[]> lines) {}

    /** A part of a list that was checked. @throws Refused when it has been erased meanwhile */
    public Answered part(Roster roster, long part) {
        RosterStore.Part found =
                store.part(roster.id(), part).orElseThrow(() -> new Refused("名单已清除 / the list was erased"));
        byte[] answered = found.answered();
        List<RosterRow> rows = RowsOfPart.parse(personalData.open(place(roster.id(), part, "asked"), found.asked()));
        return new Answered(
                rows,
                answered == null
                        ? List.of()
                        : RosterLines.split(personalData.open(place(roster.id(), part, "answered"), answered)));
    }

    /** How many parts a list has. */
    public static long parts(Roster roster) {
        return (roster.total() + PART - 1) / PART;
    }

    /** Erases a list, whether it was checked or not; its receipt stays, and tells no row. */
    public void erase(Roster roster) {
        Change erased = erasing(roster.id());
        boolean goesOn = jobs.get()
                .progress(roster.id())
                .filter(found -> !found.job().state().isOver())
                .isPresent();
        try {
            ledger.append(goesOn ? jobs.get().cancel(roster.id()).and(erased) : erased);
        } catch (Refused ended) {
            ledger.append(erased);
        }
    }

    static Change erasing(JobId id) {
        return Change.of(List.of(), (transaction, index) -> RosterStore.erase(transaction, id));
    }

    /** Bytes that seal and open what belongs to a part. */
    byte[] sealAnswers(JobId id, long part, byte[] lines) {
        return personalData.seal(place(id, part, "answered"), lines);
    }

    Bytes salts(Roster roster) {
        return roster.content().map(Roster.Sealed::salts).orElseThrow(() -> new Refused("名单已清除 / the list was erased"));
    }

    Counts counts(Roster roster) {
        return Counts.sum(store.counts(roster.id()));
    }
}
