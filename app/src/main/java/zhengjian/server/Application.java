package zhengjian.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.catalogue.Divisions;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.integrity.Grounds;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.ledger.CheckpointCopy;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.NotAppended;
import zhengjian.pipeline.Cores;
import zhengjian.register.CertificateStore;
import zhengjian.register.ChangeStatus;
import zhengjian.register.EnterCertificates;
import zhengjian.register.HoldCertificates;
import zhengjian.register.PersonalData;
import zhengjian.register.Register;
import zhengjian.register.SignCertificate;
import zhengjian.register.held.HeldStore;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyUse;
import zhengjian.server.keys.PasswordFile;
import zhengjian.server.keys.RecordKeyChanges;
import zhengjian.server.ledger.KeptCosignatures;
import zhengjian.server.rules.RulesInForce;
import zhengjian.server.store.DataLock;
import zhengjian.server.store.Database;
import zhengjian.server.store.OtherVersion;
import zhengjian.server.trust.KeepTrust;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.staff.Accounts;
import zhengjian.status.StatusListStore;
import zhengjian.status.StatusLists;
import zhengjian.trust.TrustInForce;
import zhengjian.trust.fetch.AddressRules;
import zhengjian.trust.fetch.GuardedConnection;
import zhengjian.witness.KeepWitnessed;

/**
 * Everything that is open while the program works on a register: the lock on its data directory, database, ledger, register
 * and keys. Opened in that order, closed in the opposite one. Safe for threads.
 */
public final class Application implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private static final Duration WITNESS_ROUND = Duration.ofSeconds(10);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Configuration configuration;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Cores cores = new Cores();
    private final Divisions divisions = Divisions.load();
    private final OpenKeys keys;
    private final Database database;
    private final PersonalData personalData;
    private final Ledger ledger;
    private final Register register;
    private final Optional<StatusLists> statusLists;
    private final Optional<KeepTrust> trust;
    private final KeepWitnessed witnessed;

    private Application(Configuration configuration, Purpose purpose, InstantSource clock)
            throws IOException, SQLException {
        this.configuration = configuration;
        this.clock = clock;
        try {
            if (purpose == Purpose.CHANGE) {
                open.push(DataLock.take(configuration.data()));
            }
            this.keys = OpenKeys.open(configuration, clock.instant());
            this.personalData = PersonalData.open(configuration.personalDataKeyFile());
            this.database =
                    opened(purpose == Purpose.CHANGE ? database(configuration) : databaseForReading(configuration));
            CheckpointCopy copy = CheckpointCopy.open(copyFile(configuration));
            LedgerStore store = new LedgerStore(database.writer(), database.reader());
            this.ledger = opened(
                    purpose == Purpose.CHANGE
                            ? Ledger.open(store, configuration.origin(), keys.ledger(), copy, clock)
                            : Ledger.openForReading(store, noteKey(), copy));
            this.register = new Register(new CertificateStore(database.reader()), personalData, ledger, this::keyRing);
            this.statusLists = keys.status().map(this::statusLists);
            this.trust = purpose == Purpose.CHANGE ? configuration.trust().map(this::keepTrust) : Optional.empty();
            trust.ifPresent(open::push);
            this.witnessed = opened(keepWitnessed());
            if (purpose == Purpose.CHANGE) {
                enterCertificates().removeUnfinished();
                recordKeyChanges();
                recordRules();
            }
        } catch (IOException | SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens what the configuration names.
     *
     * @throws zhengjian.server.command.Refusal when it cannot be opened, with the reason in one sentence
     * @throws zhengjian.server.store.DataInUse when another process works on it
     */
    public static Application open(Configuration configuration) {
        return open(configuration, InstantSource.system());
    }

    /** The same by another clock. */
    public static Application open(Configuration configuration, InstantSource clock) {
        try {
            return new Application(configuration, Purpose.CHANGE, clock);
        } catch (IOException | SQLException e) {
            throw zhengjian.server.command.Refusal.undecided(
                    "打不开登记库。 The register cannot be opened: " + e.getMessage());
        }
    }

    /**
     * Opens what the configuration names as it stands at this moment, also while a server runs on it: nothing is locked and
     * every change is refused. A register that is not there yet, or is of an older version, is opened as by {@link #open}.
     */
    public static Application openForReading(Configuration configuration) {
        try {
            return new Application(configuration, Purpose.READ, InstantSource.system());
        } catch (OtherVersion e) {
            return open(configuration);
        } catch (IOException | SQLException e) {
            throw zhengjian.server.command.Refusal.undecided(
                    "打不开登记库。 The register cannot be opened: " + e.getMessage());
        }
    }

    private enum Purpose {
        CHANGE,
        READ
    }

    private NoteKey noteKey() {
        return NoteKey.of(configuration.origin(), keys.ledger().verificationKey());
    }

    /** Opens the database that is configured; the caller has the lock of the data directory. */
    private static Database database(Configuration configuration) throws IOException, SQLException {
        return configuration.database() instanceof Configuration.Database.Postgresql postgresql
                ? postgresql(postgresql, Database::postgresql)
                : Database.sqlite(configuration.data());
    }

    /**
     * Opens the database that is configured for reading only; needs no lock.
     *
     * @throws OtherVersion when there is none yet, or it is of another version
     */
    public static Database databaseForReading(Configuration configuration) throws IOException, SQLException {
        return configuration.database() instanceof Configuration.Database.Postgresql postgresql
                ? postgresql(postgresql, Database::postgresqlForReading)
                : Database.sqliteForReading(configuration.data());
    }

    @FunctionalInterface
    private interface Postgresql {
        Database open(String url, String user, String password) throws SQLException;
    }

    private static Database postgresql(Configuration.Database.Postgresql at, Postgresql opening)
            throws IOException, SQLException {
        char[] password = at.passwordFile().isPresent()
                ? PasswordFile.read(at.passwordFile().get())
                : new char[0];
        try {
            return opening.open(at.url(), at.user(), new String(password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private StatusLists statusLists(SigningKey key) {
        StatusListStore store = new StatusListStore(database.reader());
        return new StatusLists(register, ledger, store, key, configuration.baseUrl(), clock);
    }

    private KeepWitnessed keepWitnessed() {
        return new KeepWitnessed(
                ledger,
                configuration.witnesses(),
                new GuardedConnection(
                        new AddressRules(configuration.demo()), (SSLSocketFactory) SSLSocketFactory.getDefault()),
                clock,
                WITNESS_ROUND,
                new KeptCosignatures(configuration.data()));
    }

    private KeepTrust keepTrust(Configuration.Trust known) {
        return KeepTrust.open(
                known, configuration.demo(), configuration.issuer().iso(), statusLists, clock);
    }

    /** A ledger that reads only takes them at the next start. */
    private void recordKeyChanges() {
        try {
            RecordKeyChanges.into(ledger, keys.ring());
        } catch (NotAppended e) {
            LOG.warn("key changes are not in the ledger yet: {}", e.getMessage());
        }
    }

    /** Each version of the rules once, as the keys. */
    private void recordRules() throws IOException {
        try {
            RulesInForce.enter(ledger, configuration.data(), configuration.ruleKeys());
        } catch (NotAppended e) {
            LOG.warn("the rules are not in the ledger yet: {}", e.getMessage());
        }
    }

    /** Where the newest checkpoint is kept a second time. */
    public static Path copyFile(Configuration configuration) {
        return configuration.checkpointCopy().orElse(configuration.data().resolve("checkpoint-copy"));
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.push(part);
        return part;
    }

    /** What was read at start. */
    public Configuration configuration() {
        return configuration;
    }

    /** The only clock of the program. */
    public InstantSource clock() {
        return clock;
    }

    public SecureRandom random() {
        return random;
    }

    public Divisions divisions() {
        return divisions;
    }

    public Database database() {
        return database;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Register register() {
        return register;
    }

    public PersonalData personalData() {
        return personalData;
    }

    /** The keys that tokens are trusted under. */
    public KeyRing keyRing() {
        return keys.tokens();
    }

    /** All keys that the ledger ever had. */
    public KeyRing ledgerKeyRing() {
        return keys.ring().ring(KeyUse.LEDGER);
    }

    /** All keys that documents were ever signed with. */
    public KeyRing documentKeyRing() {
        return keys.ring().ring(KeyUse.DOCUMENTS);
    }

    /** Signs checkpoints and receipts. */
    public SigningKey ledgerKey() {
        return keys.ledger();
    }

    /** Signs documents; has a certificate chain. */
    public SigningKey documentKey() {
        return keys.documents();
    }

    /** All keys ever used, whatever for. */
    public KeyRingFile allKeys() {
        return keys.ring();
    }

    /** Signs credentials for wallets; empty when no key is configured for them. */
    public Optional<SigningKey> walletKey() {
        return keys.wallet();
    }

    /** The status lists that are published; empty when no key is configured for them. */
    public Optional<StatusLists> statusLists() {
        return statusLists;
    }

    /** Enters certificates, signed with the issuing key. */
    public EnterCertificates enterCertificates() {
        return new EnterCertificates(ledger, register, signCertificate(), random);
    }

    /** Signs certificates as the last one does, and keeps them from the public. */
    public HoldCertificates holdCertificates() {
        return new HoldCertificates(new HeldStore(database.reader()), signCertificate(), cores);
    }

    private SignCertificate signCertificate() {
        return new SignCertificate(keys.issuing(), configuration.issuer().iso(), personalData, random);
    }

    /** The cores that long work shares. */
    public Cores cores() {
        return cores;
    }

    /** Changes the status of certificates. */
    public ChangeStatus changeStatus() {
        return new ChangeStatus(ledger, register, personalData, random);
    }

    /** Statements about accounts and requests. */
    public Dossiers dossiers() {
        return new Dossiers(new DossierStore(database.reader()), personalData, ledger, random);
    }

    /** Who is in the integrity record, and who is banned from reviews. */
    public IntegrityRecord integrity() {
        return new IntegrityRecord(dossiers(), personalData, Grounds.load());
    }

    /** The accounts of staff. */
    public Accounts accounts() {
        return new Accounts(dossiers(), ledger);
    }

    /** The trust files in force, where several provinces are trusted. */
    public Optional<TrustInForce> trust() {
        return trust.map(KeepTrust::trust);
    }

    /** Keeps them young, once started. */
    public Optional<KeepTrust> keepTrust() {
        return trust;
    }

    /** Sends checkpoints to the witnesses, once started. */
    public KeepWitnessed witnessed() {
        return witnessed;
    }

    /** Now, by the only clock. */
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.error("a part of the register did not close", e);
            }
        }
    }
}
