package zhengjian.employer;

import java.util.List;
import java.util.Optional;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.ledger.Appended;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;

/** The accounts of employers: each is the last statement of its dossier. Safe for threads. */
public final class Employers {
    private static final String TYPE = "employer";
    private static final int MOST = 10_000;

    private final Dossiers dossiers;
    private final Ledger ledger;

    public Employers(Dossiers dossiers, Ledger ledger) {
        this.dossiers = dossiers;
        this.ledger = ledger;
    }

    /** The account of that code, be it closed. */
    public Optional<Employer> find(CreditCode code) {
        List<Statement> statements = dossiers.read(subject(code));
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Employer.parse(statements.get(statements.size() - 1).content()));
    }

    /** All accounts, those first that changed last. */
    public List<Employer> all() {
        return dossiers.newest(TYPE, MOST).stream()
                .flatMap(subject -> find(new CreditCode(subject.name())).stream())
                .toList();
    }

    /** Enters a new account, or one that was closed anew. @throws Refused when there is an open one of that code */
    public Appended enter(Employer employer) {
        return ledger.append(dossiers.state(
                subject(employer.code()),
                EntryKind.EMPLOYER_CHANGED,
                LedgerEntry.NOTHING,
                employer.encode(),
                earlier -> {
                    if (!earlier.isEmpty()
                            && Employer.parse(earlier.get(earlier.size() - 1)).enabled()) {
                        throw new Refused(
                                "单位 " + employer.code() + " 已有账户 / there is an account of " + employer.code());
                    }
                }));
    }

    /** Closes an account; its keys are worth nothing from then on. @throws Refused when there is no open one */
    public Appended close(CreditCode code, String by) {
        Employer employer =
                find(code).orElseThrow(() -> new Refused("没有单位 " + code + " 的账户 / there is no account of " + code));
        return ledger.append(dossiers.state(
                subject(code),
                EntryKind.EMPLOYER_CHANGED,
                LedgerEntry.NOTHING,
                employer.closed(by).encode(),
                earlier -> {
                    if (!Employer.parse(earlier.get(earlier.size() - 1)).enabled()) {
                        throw new Refused("单位 " + code + " 的账户已停用 / the account of " + code + " is closed already");
                    }
                }));
    }

    private static Subject subject(CreditCode code) {
        return new Subject(TYPE, code.text());
    }
}
