package zhengjian.holder;

import java.util.List;
import java.util.Optional;
import zhengjian.dossier.Content;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.signing.cose.CborItem;

/** Where each person gets codes: the last statement of a dossier. Registered at the counter, by two people. Safe for threads. */
public final class Addresses {
    private static final String TYPE = "holderaddress";
    private static final int FIELDS = 2;

    private final Dossiers dossiers;

    public Addresses(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /**
     * An address that was registered.
     *
     * @param by who registered it
     */
    public record Registered(EmailAddress address, String by) {
        byte[] encode() {
            return Content.encode(CborItem.of(address.text()), CborItem.of(by));
        }

        static Registered parse(Statement statement) {
            return Content.read(
                    statement.content(),
                    FIELDS,
                    "address",
                    content -> new Registered(new EmailAddress(content.text(1)), content.text(2)));
        }
    }

    /** The address in force. */
    public Optional<Registered> find(PersonKey person) {
        List<Statement> statements = dossiers.read(subject(person));
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(Registered.parse(statements.get(statements.size() - 1)));
    }

    /** One more registration. The ledger's entry names nobody. */
    public Change register(PersonKey person, Registered registered) {
        return dossiers.state(
                subject(person),
                EntryKind.HOLDER_ADDRESS_CHANGED,
                LedgerEntry.NOTHING,
                registered.encode(),
                earlier -> {});
    }

    /** Forgets every address that the person ever had; the entries of the ledger stay, mute. */
    public Change erase(PersonKey person) {
        return dossiers.erase(subject(person));
    }

    static Subject subject(PersonKey person) {
        return new Subject(TYPE, person.text());
    }
}
