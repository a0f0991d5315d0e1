package zhengjian.integrity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.person.IdDocument;
import zhengjian.dossier.Content;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.PersonalData;
import zhengjian.register.StatusChange;

/**
 * The integrity record: one dossier for each person, found by the ID document under a key that says nothing without the key
 * file. Safe for threads.
 */
public final class IntegrityRecord {
    private static final String TYPE = "integrity";

    private final Dossiers dossiers;
    private final PersonalData personalData;
    private final Grounds grounds;

    public IntegrityRecord(Dossiers dossiers, PersonalData personalData, Grounds grounds) {
        this.dossiers = dossiers;
        this.personalData = personalData;
        this.grounds = grounds;
    }

    /** What the entries are made by. */
    public Grounds grounds() {
        return grounds;
    }

    /** The entries of a person, oldest first. */
    public List<Recorded> of(IdDocument id) {
        return read(subject(id)).stream()
                .filter(one -> one.entry().id().equals(id))
                .toList();
    }

    /** The entries of those people who have any: one question instead of one for each. */
    public Map<IdDocument, List<Recorded>> among(Collection<IdDocument> people) {
        Set<Subject> recorded = Set.copyOf(dossiers.newest(TYPE, Integer.MAX_VALUE));
        Map<IdDocument, List<Recorded>> found = new HashMap<>();
        if (!recorded.isEmpty()) {
            people.stream()
                    .distinct()
                    .filter(person -> recorded.contains(subject(person)))
                    .forEach(person -> found.put(person, of(person)));
        }
        return found;
    }

    /** People's entries, those people first about whom something was recorded last. */
    public List<Recorded> newest(int people) {
        return dossiers.newest(TYPE, people).stream()
                .flatMap(subject -> read(subject).stream())
                .toList();
    }

    /** The entry of that ledger index. */
    public Optional<Recorded> find(long ledgerIndex) {
        return dossiers.at(ledgerIndex)
                .filter(subject -> subject.type().equals(TYPE))
                .flatMap(subject -> read(subject).stream()
                        .filter(one -> one.ledgerIndex() == ledgerIndex)
                        .findFirst());
    }

    /** Who made or lifted something by a ledger entry, and about which entry of the record. */
    public Optional<Map.Entry<String, Long>> actor(long ledgerIndex) {
        return dossiers.at(ledgerIndex)
                .filter(subject -> subject.type().equals(TYPE))
                .flatMap(subject -> dossiers.read(subject).stream()
                        .filter(statement -> statement.ledgerIndex() == ledgerIndex)
                        .findFirst())
                .map(statement -> isLifting(statement)
                        ? Map.entry(
                                BanLifting.parse(statement.content()).actor(),
                                BanLifting.parse(statement.content()).entry())
                        : Map.entry(RecordEntry.parse(statement.content()).actor(), ledgerIndex));
    }

    private List<Recorded> read(Subject subject) {
        List<Statement> statements = dossiers.read(subject);
        Map<Long, BanLifting> liftings = statements.stream()
                .filter(IntegrityRecord::isLifting)
                .map(statement -> BanLifting.parse(statement.content()))
                .collect(Collectors.toMap(BanLifting::entry, lifting -> lifting));
        List<Recorded> recorded = new ArrayList<>();
        for (Statement statement : statements) {
            if (!isLifting(statement)) {
                long index = statement.ledgerIndex();
                recorded.add(new Recorded(
                        index, RecordEntry.parse(statement.content()), Optional.ofNullable(liftings.get(index))));
            }
        }
        return recorded;
    }

    private static boolean isLifting(Statement statement) {
        return statement.kind() == EntryKind.BAN_LIFTED;
    }

    private Subject subject(IdDocument id) {
        return new Subject(
                TYPE, HexFormat.of().formatHex(personalData.lookUp(id).toArray()));
    }

    /**
     * An entry that is made together with the revocation of a certificate. The ledger's entry is about nothing: its leaf does not
     * say whose it is.
     *
     * @param revocation with the actor as recorded
     * @throws Refused when the ground is none on that day, or its rule allows no such ban
     */
    public Change enter(Certificate certificate, StatusChange revocation, Misconduct misconduct, LocalDate on) {
        Ground ground;
        try {
            ground = grounds.require(misconduct, on);
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
        IdDocument id = certificate.holder().id();
        RecordEntry entry = new RecordEntry(
                certificate.number(),
                id,
                certificate.holder().name(),
                ground.code(),
                ground.rule(),
                revocation.reason(),
                revocation.document(),
                on,
                Ground.bannedThrough(on, misconduct.banMonths()),
                ground.keptThrough(on, misconduct.banMonths()),
                revocation.actor());
        return dossiers.state(
                subject(id), EntryKind.INTEGRITY_RECORDED, LedgerEntry.NOTHING, entry.encode(), earlier -> {});
    }

    /** Ends a ban early. @throws Refused when there is no such ban that day */
    Change lift(BanLifting lifting) {
        Recorded recorded = requireBan(lifting.entry(), lifting.liftedOn());
        return dossiers.state(
                subject(recorded.entry().id()),
                EntryKind.BAN_LIFTED,
                lifting.entry(),
                lifting.encode(),
                earlier -> earlier.stream()
                        .filter(content -> Content.fields(content) == BanLifting.FIELDS)
                        .filter(content -> BanLifting.parse(content).entry() == lifting.entry())
                        .findFirst()
                        .ifPresent(any -> {
                            throw lifted(lifting.entry());
                        }));
    }

    /** @throws Refused when the entry is none, has no ban, or its ban has ended */
    Recorded requireBan(long entry, LocalDate on) {
        Recorded recorded = find(entry)
                .orElseThrow(
                        () -> new Refused("诚信档案中没有第 " + entry + " 号记录 / the integrity record has no entry " + entry));
        if (recorded.lifting().isPresent()) {
            throw lifted(entry);
        }
        if (!recorded.bans(on)) {
            throw new Refused("第 " + entry + " 号记录没有禁期，或禁期已满 / entry " + entry + " has no ban, or it has ended");
        }
        return recorded;
    }

    private static Refused lifted(long entry) {
        return new Refused("第 " + entry + " 号记录的禁期已解除 / the ban of entry " + entry + " was lifted already");
    }
}
