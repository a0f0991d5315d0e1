package zhengjian.dossier;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.ledger.Change;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.ledger.NewEntry;
import zhengjian.register.PersonalData;
import zhengjian.register.RegisterDamaged;
import zhengjian.signing.Bytes;

/** Reads and prepares statements. Safe for threads. */
public final class Dossiers {
    private final DossierStore store;
    private final PersonalData personalData;
    private final Ledger ledger;
    private final SecureRandom random;

    public Dossiers(DossierStore store, PersonalData personalData, Ledger ledger, SecureRandom random) {
        this.store = store;
        this.personalData = personalData;
        this.ledger = ledger;
        this.random = random;
    }

    /** Says whether a statement may follow what was stated before. Asked inside the transaction that would store it. */
    @FunctionalInterface
    public interface Condition {
        /**
         * @param earlier contents, oldest first
         * @throws zhengjian.ledger.NotAppended.Refused when it may not
         */
        void require(List<Bytes> earlier);
    }

    /** Says whether a statement may follow what was stated about all subjects of its type. */
    @FunctionalInterface
    public interface ConditionAmong {
        /**
         * @param earlier for each subject its contents, oldest first
         * @throws zhengjian.ledger.NotAppended.Refused when it may not
         */
        void require(List<List<Bytes>> earlier);
    }

    /**
     * All statements about a subject, oldest first, each compared with the ledger.
     *
     * @throws RegisterDamaged when what is stored is not what the ledger recorded
     */
    public List<Statement> read(Subject subject) {
        long size = ledger.latest().size();
        List<Statement> statements = new ArrayList<>();
        for (DossierStore.Row row : store.find(subject)) {
            if (row.ledgerIndex() < size) {
                statements.add(statement(subject, row));
            }
        }
        return statements;
    }

    /** What the statement of a ledger entry is about; empty when the entry is no statement. */
    public Optional<Subject> at(long ledgerIndex) {
        return store.at(ledgerIndex);
    }

    /** Subjects of a type, those first about which something was stated last, at most {@code limit}. */
    public List<Subject> newest(String type, int limit) {
        return store.newest(type, limit);
    }

    private Statement statement(Subject subject, DossierStore.Row row) {
        byte[] content = personalData.open(place(subject), row.sealed());
        LedgerEntry entry = ledger.proven(row.ledgerIndex())
                .orElseThrow(() -> new RegisterDamaged("ledger entry " + row.ledgerIndex() + " is not proven"));
        if (!Commitment.fits(entry.commitment(), row.salt(), content)) {
            throw new RegisterDamaged("what is stored about " + subject.type() + " is not what the ledger recorded");
        }
        return new Statement(row.ledgerIndex(), entry.kind(), entry.at(), Bytes.copyOf(content));
    }

    /**
     * One more statement about a subject, to be appended to the ledger.
     *
     * @param about the ledger entry that this one follows up, or {@link LedgerEntry#NOTHING}
     */
    public Change state(Subject subject, EntryKind kind, long about, byte[] content, Condition condition) {
        return stated(subject, kind, about, content, transaction -> condition.require(earlier(transaction, subject)));
    }

    /**
     * As {@link #state}, where other subjects of the same type matter too. Reads all of them inside the transaction: for few
     * subjects that rarely change.
     */
    public Change stateAmong(Subject subject, EntryKind kind, long about, byte[] content, ConditionAmong condition) {
        return stated(subject, kind, about, content, transaction -> {
            List<List<Bytes>> earlier = new ArrayList<>();
            for (Subject one : DossierStore.newest(transaction, subject.type())) {
                earlier.add(earlier(transaction, one));
            }
            condition.require(earlier);
        });
    }

    private List<Bytes> earlier(Transaction transaction, Subject subject) throws SQLException {
        List<Bytes> earlier = new ArrayList<>();
        for (DossierStore.Row row : DossierStore.find(transaction, subject)) {
            earlier.add(Bytes.copyOf(personalData.open(place(subject), row.sealed())));
        }
        return earlier;
    }

    /** Asked inside the transaction, before anything is stored. */
    @FunctionalInterface
    private interface Admission {
        void require(Transaction transaction) throws SQLException;
    }

    private Change stated(Subject subject, EntryKind kind, long about, byte[] content, Admission admission) {
        Bytes salt = Commitment.newSalt(random);
        byte[] sealed = personalData.seal(place(subject), content);
        return Change.of(new NewEntry(kind, Commitment.of(salt, content), about), (transaction, index) -> {
            admission.require(transaction);
            DossierStore.add(transaction, subject, new DossierStore.Row(index, salt, sealed));
        });
    }

    /**
     * Forgets all statements about a subject: contents and salts go, the entries of the ledger stay, and nobody can tell any
     * more what they said.
     */
    public Change erase(Subject subject) {
        return Change.of(List.of(), (transaction, index) -> DossierStore.erase(transaction, subject));
    }

    private static String place(Subject subject) {
        return "dossier " + subject.key();
    }
}
