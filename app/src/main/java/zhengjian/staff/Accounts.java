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
import zhengjian.signing.Bytes;

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

    /** The open account that is connected with an identity of the directory. */
    public Optional<Account> ofDirectory(DirectoryId identity) {
        List<Account> connected = all().stream()
                .filter(account -> account.enabled() && account.directoryId().equals(Optional.of(identity)))
                .toList();
        return connected.size() == 1 ? Optional.of(connected.get(0)) : Optional.empty();
    }

    /**
     * Connects an account with an identity of the directory, or with none.
     *
     * @throws Refused when there is no open account of that name, or another one is connected with the identity
     */
    public Appended link(UserName user, Optional<DirectoryId> identity, String by) {
        Statement last = last(user);
        Account linked = Account.parse(last.content()).linked(identity, by);
        return ledger.append(dossiers.stateAmong(
                subject(user),
                EntryKind.ACCOUNT_CHANGED,
                dossiers.read(subject(user)).get(0).ledgerIndex(),
                linked.encode(),
                all -> requireLinkable(all, linked, last)));
    }

    private static void requireLinkable(List<List<Bytes>> all, Account linked, Statement last) {
        for (List<Bytes> one : all) {
            Bytes newest = one.get(one.size() - 1);
            Account account = Account.parse(newest);
            if (account.user().equals(linked.user())) {
                requireUnchanged(newest, last);
            } else if (account.enabled()
                    && linked.directoryId().isPresent()
                    && account.directoryId().equals(linked.directoryId())) {
                throw new Refused("该目录身份已与用户 " + account.user() + " 相连 / that identity is connected with account "
                        + account.user() + " already");
            }
        }
    }

    private static void requireUnchanged(Bytes newest, Statement last) {
        Account account = Account.parse(newest);
        if (!account.enabled()) {
            throw new Refused("用户 " + account.user() + " 已停用 / account " + account.user() + " is closed");
        }
        if (!newest.equals(last.content())) {
            throw new Refused("用户 " + account.user() + " 刚被改动，请重试 / account " + account.user()
                    + " was changed just now, try again");
        }
    }

    private Statement last(UserName user) {
        List<Statement> statements = dossiers.read(subject(user));
        if (statements.isEmpty()) {
            throw new Refused("没有用户 " + user + " / there is no account " + user);
        }
        return statements.get(statements.size() - 1);
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
