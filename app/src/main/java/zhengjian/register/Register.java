package zhengjian.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.IdDocument;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.register.held.UnpublishedPlaces;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.credential.TokenException;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.TrustedKey;

/**
 * Reads certificates. Each is compared with the ledger once, when it enters the bounded cache; its status is dropped from
 * the cache by the sequencer before a change is acknowledged, so every read sees the last acknowledged status. Safe for
 * threads.
 */
public final class Register {
    /** Certificates kept in memory unless told otherwise: about 2.5 kB each. */
    public static final int CACHED = 30_000;

    private final CertificateStore store;
    private final PersonalData personalData;
    private final Ledger ledger;
    private final Supplier<KeyRing> keys;
    private final Cache<String, RegisteredCertificate> cache;

    /** @param keys the ring of this moment; asked for each certificate that enters the cache */
    public Register(CertificateStore store, PersonalData personalData, Ledger ledger, Supplier<KeyRing> keys) {
        this(store, personalData, ledger, keys, CACHED);
    }

    /** @param cached certificates kept in memory at most */
    public Register(
            CertificateStore store, PersonalData personalData, Ledger ledger, Supplier<KeyRing> keys, int cached) {
        this.store = store;
        this.personalData = personalData;
        this.ledger = ledger;
        this.keys = keys;
        this.cache = Caffeine.newBuilder().maximumSize(cached).build();
    }

    /**
     * The certificate of that number with its present status; empty when none was entered.
     *
     * @throws RegisterDamaged when what is stored does not agree with the ledger
     * @throws zhengjian.ledger.LedgerStore.StoreFailed when the store does not answer
     */
    public Optional<RegisteredCertificate> find(CertificateNumber number) {
        return Optional.ofNullable(
                cache.get(number.canonical(), key -> load(number).orElse(null)));
    }

    /** The holder's photo, exactly the one that the certificate names; empty when it has none. */
    public Optional<Photo> photo(RegisteredCertificate registered) {
        Optional<String> digest = registered.certificate().photo();
        if (digest.isEmpty()) {
            return Optional.empty();
        }
        CertificateNumber number = registered.certificate().number();
        Photo photo = store.photo(number)
                .map(content -> new Photo(Bytes.copyOf(personalData.open(photoPlace(number), content))))
                .orElseThrow(() -> new RegisterDamaged("the photo of " + number + " is missing"));
        if (!photo.digest().equals(digest.get())) {
            throw new RegisterDamaged("the photo of " + number + " is another one");
        }
        return Optional.of(photo);
    }

    /** The certificates of a person, in the order of their numbers. */
    public List<RegisteredCertificate> ofPerson(IdDocument id) {
        List<RegisteredCertificate> found = new ArrayList<>();
        for (CertificateNumber number : store.ofPerson(personalData.lookUp(id))) {
            find(number)
                    .filter(one -> one.certificate().holder().id().equals(id))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Those of some people who have certificates, or are being given some: one question instead of one for each. */
    public Set<IdDocument> known(Collection<IdDocument> people) {
        Map<Bytes, IdDocument> asked = new HashMap<>();
        people.forEach(person -> asked.put(personalData.lookUp(person), person));
        asked.keySet().retainAll(store.knownPeople(Set.copyOf(asked.keySet())));
        return Set.copyOf(asked.values());
    }

    /** All status changes of a certificate, oldest first, each compared with the ledger. */
    public List<StatusChange> history(RegisteredCertificate registered) {
        return changes(registered.certificate().number(), registered.ledgerIndex()).stream()
                .map(Recorded::change)
                .toList();
    }

    /** A status change with its ledger entry. */
    public record DatedChange(StatusChange change, Instant at, long ledgerIndex) {}

    /** As {@link #history}, with the time and the place of each in the ledger. */
    public List<DatedChange> datedHistory(RegisteredCertificate registered) {
        return changes(registered.certificate().number(), registered.ledgerIndex()).stream()
                .map(one -> new DatedChange(one.change(), one.entry().at(), one.index()))
                .toList();
    }

    /**
     * The status just before a moment, by the ledger's times; empty when the certificate was not entered yet.
     *
     * @param before not after now
     */
    public Optional<CurrentStatus> statusBefore(RegisteredCertificate registered, Instant before) {
        if (registered.status().since().isBefore(before)) {
            return Optional.of(registered.status());
        }
        CertificateNumber number = registered.certificate().number();
        LedgerEntry issue = entry(registered.ledgerIndex(), EntryKind.CERTIFICATE_ISSUED, LedgerEntry.NOTHING);
        if (!issue.at().isBefore(before)) {
            return Optional.empty();
        }
        CurrentStatus status = CurrentStatus.issued(issue.at());
        for (Recorded recorded : changes(number, registered.ledgerIndex())) {
            if (recorded.entry().at().isBefore(before)) {
                status = recorded.status();
            }
        }
        return Optional.of(status);
    }

    /**
     * Compares one certificate with the ledger, cached or not.
     *
     * @return its status changes
     * @throws RegisterDamaged when what is stored does not agree with the ledger
     */
    int check(CertificateNumber number) {
        RegisteredCertificate loaded = load(number)
                .orElseThrow(() -> new RegisterDamaged("certificate " + number + " is beyond the published tree"));
        photo(loaded);
        return changes(number, loaded.ledgerIndex()).size();
    }

    /** True when the number can no longer be given to a certificate. */
    public boolean isTaken(CertificateNumber number) {
        return store.isTaken(number);
    }

    List<Long> unfinishedBatches() {
        return store.unfinishedBatches();
    }

    /** Certificates entered so far. */
    public long count() {
        return store.count();
    }

    /** Numbers above {@code after} (empty at first) in their order, at most {@code limit}. */
    public List<CertificateNumber> numbersAfter(String after, int limit) {
        return store.numbersAfter(after, limit);
    }

    /**
     * Certificates as they are stored, by their numbers above {@code after} (empty at first), at most {@code limit}. They are
     * opened and not compared with the ledger: for counting, never for a verdict.
     */
    public List<Certificate> storedAfter(String after, int limit) {
        long size = ledger.latest().size();
        return store.rowsAfter(after, limit).stream()
                .filter(row -> row.ledgerIndex() < size)
                .map(row -> CertificateRecord.parse(personalData.open(certificatePlace(row.number()), row.sealed()))
                        .certificate())
                .toList();
    }

    /** A certificate whose status was changed by that ledger entry. */
    public record Changed(long ledgerIndex, CertificateNumber number) {}

    /** Published status changes after a ledger index (−1 at first), oldest first, at most {@code limit}. */
    public List<Changed> changedAfter(long ledgerIndex, int limit) {
        long size = ledger.latest().size();
        return store.changedAfter(ledgerIndex, limit).stream()
                .filter(row -> row.ledgerIndex() < size)
                .map(row -> new Changed(row.ledgerIndex(), row.number()))
                .toList();
    }

    /** How many status lists the certificates have places in, 1 and more. */
    public int statusLists() {
        return (int) Math.max(1, (store.statusPlaces() - 1) / SignCertificate.STATUS_LIST + 1);
    }

    /** Places in the status lists whose certificates are kept from the public, in their order. */
    public List<UnpublishedPlaces> unpublishedPlaces() {
        return store.held().unpublishedPlaces();
    }

    /** Drops what is cached about a number; the next read sees the store. */
    void forget(CertificateNumber number) {
        cache.invalidate(number.canonical());
    }

    static String certificatePlace(CertificateNumber number) {
        return "certificate " + number.canonical();
    }

    static String photoPlace(CertificateNumber number) {
        return "photo " + number.canonical();
    }

    static String changePlace(CertificateNumber number) {
        return "status-change " + number.canonical();
    }

    private Optional<RegisteredCertificate> load(CertificateNumber number) {
        Optional<RegisteredCertificate> found = store.find(number).flatMap(row -> read(number, row));
        if (found.isEmpty()) {
            requireWholeAround(number);
        }
        return found;
    }

    /**
     * A row whose key is damaged is not found under its number, but it still lies where that number belongs: the rows on both
     * sides must be what they say.
     */
    private void requireWholeAround(CertificateNumber number) {
        for (String text : store.around(number)) {
            CertificateNumber neighbour = stored(text);
            if (!store.isTaken(neighbour)) {
                throw new RegisterDamaged("a row of the register lies in the wrong place");
            }
            if (cache.getIfPresent(text) == null) {
                store.find(neighbour).ifPresent(row -> read(neighbour, row));
            }
        }
    }

    private static CertificateNumber stored(String text) {
        try {
            CertificateNumber number = CertificateNumber.parse(text);
            if (number.canonical().equals(text)) {
                return number;
            }
        } catch (BadNumber unreadable) {
            // said below
        }
        throw new RegisterDamaged("a row of the register has a key that is no number");
    }

    private Optional<RegisteredCertificate> read(CertificateNumber number, CertificateStore.Row row) {
        if (row.ledgerIndex() >= ledger.latest().size()) {
            if (row.ledgerIndex() >= ledger.storedSize()) {
                throw new RegisterDamaged("certificate " + number + " is beyond the stored tree");
            }
            return Optional.empty();
        }
        byte[] plain = personalData.open(certificatePlace(number), row.sealed());
        LedgerEntry entry = entry(row.ledgerIndex(), EntryKind.CERTIFICATE_ISSUED, LedgerEntry.NOTHING);
        requireCommitment(entry, row.salt(), plain, number);
        CertificateRecord record = CertificateRecord.parse(plain);
        if (!record.certificate().number().equals(number)) {
            throw new RegisterDamaged("the row of " + number + " holds another certificate");
        }
        return Optional.of(registered(record, row.ledgerIndex(), status(number, row.ledgerIndex(), entry)));
    }

    /** Reads an entry and proves that it stands in the tree of the newest checkpoint. */
    private LedgerEntry entry(long index, EntryKind kind, long about) {
        LedgerEntry entry = ledger.proven(index)
                .orElseThrow(() -> new RegisterDamaged(
                        "ledger entry " + index + " is missing, or not the one under the checkpoint"));
        if (entry.kind() != kind || entry.about() != about) {
            throw new RegisterDamaged("ledger entry " + index + " is " + entry.kind() + " about " + entry.about());
        }
        return entry;
    }

    private static void requireCommitment(LedgerEntry entry, Bytes salt, byte[] plain, CertificateNumber number) {
        if (!Commitment.fits(entry.commitment(), salt, plain)) {
            throw new RegisterDamaged("what is stored of " + number + " is not what the ledger recorded");
        }
    }

    private RegisteredCertificate registered(CertificateRecord record, long ledgerIndex, CurrentStatus status) {
        CertificateNumber number = record.certificate().number();
        CredentialToken token;
        try {
            token = CredentialToken.parse(record.token());
        } catch (TokenException e) {
            throw new RegisterDamaged("the token of " + number + " cannot be read", e);
        }
        Credential credential = token.credential();
        Optional<TrustedKey> key = keys.get().find(token.keyId());
        if (key.isPresent() && !token.signedBy(key.get().key())) {
            throw new RegisterDamaged("the token of " + number + " is not signed by the key that it names");
        }
        return new RegisteredCertificate(
                record.certificate(),
                record.earlierNumber(),
                token.text(),
                token.keyId(),
                ledgerIndex,
                credential.issuedAt(),
                status,
                credential.statusList(),
                credential.statusIndex());
    }

    private CurrentStatus status(CertificateNumber number, long issueIndex, LedgerEntry issue) {
        List<Recorded> changes = changes(number, issueIndex);
        if (changes.isEmpty()) {
            return CurrentStatus.issued(issue.at());
        }
        return changes.get(changes.size() - 1).status();
    }

    private record Recorded(StatusChange change, LedgerEntry entry, long index) {
        CurrentStatus status() {
            return new CurrentStatus(
                    change.status(), entry.at(), change.reason(), change.document(), change.successor());
        }
    }

    /** The published changes; a change that the ledger knows and the register does not, or the reverse, is damage. */
    private List<Recorded> changes(CertificateNumber number, long issueIndex) {
        long size = ledger.latest().size();
        List<Recorded> recorded = new ArrayList<>();
        List<Long> indexes = new ArrayList<>();
        for (CertificateStore.ChangeRow row : store.changes(number)) {
            if (row.ledgerIndex() < size) {
                recorded.add(recorded(number, issueIndex, row));
                indexes.add(row.ledgerIndex());
            }
        }
        List<Long> expected =
                ledger.entriesAbout(issueIndex).stream().filter(i -> i < size).toList();
        if (!indexes.equals(expected)) {
            throw new RegisterDamaged(
                    "the ledger has the changes " + expected + " of " + number + ", the register has " + indexes);
        }
        return recorded;
    }

    private Recorded recorded(CertificateNumber number, long issueIndex, CertificateStore.ChangeRow row) {
        byte[] plain = personalData.open(changePlace(number), row.sealed());
        StatusChange change = StatusChange.parse(plain);
        LedgerEntry entry = entry(row.ledgerIndex(), change.kind(), issueIndex);
        requireCommitment(entry, row.salt(), plain, number);
        return new Recorded(change, entry, row.ledgerIndex());
    }
}
