package zhengjian.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.ledger.Appended;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;

/** The accounts: each is the last statement of its dossier. Safe for threads. */
public final class Accounts {
    private static final String TYPE = "account";
    private static final int MOST = 10_000;

    private final Dossiers dossiers;
    private final Ledger ledger;

    public Accounts(Dossiers dossiers, Ledger ledger) {
        this.dossiers = dossiers;
        this.ledger = ledger;
    }

    /** The account of that name, be it closed. */
    public Optional<Account> find(UserName user) {
        List<Statement> statements = dossiers.read(subject(user));
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Account.parse(statements.get(statements.size() - 1).content()));
    }

    /** Who made or changed an account by that ledger entry; empty when the entry is no change of it. */
    public Optional<String> changedBy(UserName user, long ledgerIndex) {
        return dossiers.read(subject(user)).stream()
                .filter(statement -> statement.ledgerIndex() == ledgerIndex)
                .map(statement -> Account.parse(statement.content()).changedBy())
                .findFirst();
    }

    /** All accounts, those first that changed last. */
    public List<Account> all() {
        return dossiers.newest(TYPE, MOST).stream()
                .flatMap(subject -> find(new UserName(subject.name())).stream())
                .toList();
    }

    /** @throws Refused when there was an account of that name before: names are never given twice */
    public Appended enter(Account account) {
        return ledger.append(prepare(account));
    }

    /** As {@link #enter}, to be appended in one transaction with others. */
    public Change prepare(Account account) {
        return dossiers.state(
                subject(account.user()), EntryKind.ACCOUNT_CHANGED, LedgerEntry.NOTHING, account.encode(), earlier -> {
                    if (!earlier.isEmpty()) {
                        throw new Refused("已有用户 " + account.user() + "，用户名不重复使用 / there is or was an account "
                                + account.user() + "; names are never used again");
                    }
                });
    }

    /**
     * A change of an account, to be appended in one transaction with others.
     *
     * @throws Refused when there is none of that name; inside the transaction when somebody else changed it meanwhile
     */
    public Change prepareChange(UserName user, UnaryOperator<Account> change) {
        List<Statement> statements = dossiers.read(subject(user));
        if (statements.isEmpty()) {
            throw new Refused("没有用户 " + user + " / there is no account " + user);
        }
        Account account = Account.parse(statements.get(statements.size() - 1).content());
        return dossiers.state(
                subject(user),
                EntryKind.ACCOUNT_CHANGED,
                statements.get(0).ledgerIndex(),
                change.apply(account).encode(),
                earlier -> {
                    if (earlier.size() != statements.size()) {
                        throw new Refused(
                                "用户 " + user + " 刚有变更，请重新查看 / account " + user + " was changed just now; look again");
                    }
                });
    }

    /** Closes an account; two security administrators may open it again. @throws Refused when there is none of that name, or it is closed already */
    public Appended disable(UserName user, String by) {
        List<Statement> statements = dossiers.read(subject(user));
        if (statements.isEmpty()) {
            throw new Refused("没有用户 " + user + " / there is no account " + user);
        }
        Account account = Account.parse(statements.get(statements.size() - 1).content());
        Change change = dossiers.state(
                subject(user),
                EntryKind.ACCOUNT_CHANGED,
                statements.get(0).ledgerIndex(),
                account.disabled(by).encode(),
                earlier -> {
                    if (!Account.parse(earlier.get(earlier.size() - 1)).enabled()) {
                        throw new Refused("用户 " + user + " 已停用 / account " + user + " is closed already");
                    }
                });
        return ledger.append(change);
    }

    private static Subject subject(UserName user) {
        return new Subject(TYPE, user.text());
    }
}
