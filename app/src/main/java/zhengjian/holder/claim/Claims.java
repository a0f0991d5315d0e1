package zhengjian.holder.claim;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.holder.PersonKey;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.checks.CheckName;
import zhengjian.holder.checks.WhoChecked;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.staff.UserName;

/** Claims: made by holders, settled by staff; each is a dossier. Safe for threads. */
public final class Claims {
    /** Unsettled ones of a person at most. */
    public static final int MOST_OPEN = 20;
    /** Of a person at most that are listed, exported or erased at a time. */
    private static final int LISTED = 2_000;

    private static final String TYPE = "claim";
    private static final int ID = 16;

    private final Dossiers dossiers;
    private final Ledger ledger;
    private final ClaimStore store;
    private final WhoChecked checks;
    private final InstantSource clock;
    private final SecureRandom random;

    public Claims(
            Dossiers dossiers,
            Ledger ledger,
            ClaimStore store,
            WhoChecked checks,
            InstantSource clock,
            SecureRandom random) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.store = store;
        this.checks = checks;
        this.clock = clock;
        this.random = random;
    }

    /** The certificate had no check of that name. */
    public static final class NoSuchCheck extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Makes one. That the certificate is the holder's own has been seen to.
     *
     * @throws NoSuchCheck when it is about a check that there was not
     * @throws Refused when too many wait already
     * @throws IllegalArgumentException when the words cannot be taken
     */
    public Claim make(
            SignedHolder holder, CertificateNumber number, ClaimKind kind, Optional<CheckName> check, String text) {
        Optional<String> reference =
                check.map(name -> checks.reference(number, name).orElseThrow(NoSuchCheck::new));
        long open = of(holder.key()).stream()
                .filter(claim -> claim.state() == Claim.State.RECEIVED)
                .count();
        if (open >= MOST_OPEN) {
            throw new Refused("未办结的申请最多 " + MOST_OPEN + " 件，请等候答复 / there may be " + MOST_OPEN
                    + " unsettled requests; wait for the answers");
        }
        byte[] bytes = new byte[ID];
        random.nextBytes(bytes);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Claim claim = new Claim(
                HexFormat.of().formatHex(bytes),
                holder.key(),
                holder.name(),
                number,
                kind,
                Optional.empty(),
                text.replace("\r\n", "\n"),
                now,
                -1,
                Optional.empty());
        Change entry = dossiers.state(
                subject(claim.id()),
                EntryKind.HOLDER_CLAIM,
                LedgerEntry.NOTHING,
                claim.encode(reference),
                earlier -> {});
        ledger.append(entry.and(Change.of(
                List.of(), (transaction, index) -> ClaimStore.add(transaction, claim.id(), holder.key(), now))));
        return find(claim.id()).orElseThrow();
    }

    /** Settles one. @throws Refused when it was settled before */
    public Claim settle(Claim claim, boolean accepted, String answer, UserName by) {
        Settlement settlement = new Settlement(accepted, answer.replace("\r\n", "\n"), by, claim.madeAt());
        Change entry = dossiers.state(
                subject(claim.id()), EntryKind.HOLDER_CLAIM, claim.ledgerIndex(), settlement.encode(), earlier -> {
                    if (earlier.size() != 1) {
                        throw new Refused("这件申请已经办结 / this request was settled before");
                    }
                });
        ledger.append(
                entry.and(Change.of(List.of(), (transaction, index) -> ClaimStore.settled(transaction, claim.id()))));
        return find(claim.id()).orElseThrow();
    }

    /** The claim of that number. */
    public Optional<Claim> find(String id) {
        if (!Claim.ID.matcher(id).matches()) {
            return Optional.empty();
        }
        List<Statement> statements = dossiers.read(subject(id));
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        Optional<Settlement> settled =
                statements.size() > 1 ? Optional.of(Settlement.parse(statements.get(1))) : Optional.empty();
        return Optional.of(Claim.parse(id, statements.get(0), settled, checks));
    }

    /** Those of a person, the newest first. */
    public List<Claim> of(PersonKey person) {
        return store.ofPerson(person, LISTED).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** Those that wait for an answer, the oldest first: none is forgotten because others came later. */
    public List<Claim> waiting(int limit) {
        return store.waiting(limit).stream().flatMap(id -> find(id).stream()).toList();
    }

    /** How many wait for an answer. */
    public long countWaiting() {
        return store.countWaiting();
    }

    /** Those about which something happened last, for staff. */
    public List<Claim> newest(int limit) {
        return dossiers.newest(TYPE, limit).stream()
                .flatMap(subject -> find(subject.name()).stream())
                .toList();
    }

    /** Forgets a claim that is settled. */
    public Change erase(Claim claim) {
        return dossiers.erase(subject(claim.id()))
                .and(Change.of(List.of(), (transaction, index) -> ClaimStore.erase(transaction, claim.id())));
    }

    private static Subject subject(String id) {
        return new Subject(TYPE, id);
    }
}
