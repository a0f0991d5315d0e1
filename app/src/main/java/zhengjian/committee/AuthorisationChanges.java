package zhengjian.committee;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhengjian.approval.ActKind;
import zhengjian.approval.Approval;
import zhengjian.approval.NotAllowed;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.Series;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.signing.Bytes;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/** Changes of committees' authorisations, by two people of staff. */
public final class AuthorisationChanges implements ActKind<AuthorisationChange> {
    private final Dossiers dossiers;
    private final Committees committees;
    private final Accounts accounts;
    private final TitleCatalogue catalogue;
    private final Divisions divisions;

    public AuthorisationChanges(
            Dossiers dossiers,
            Committees committees,
            Accounts accounts,
            TitleCatalogue catalogue,
            Divisions divisions) {
        this.dossiers = dossiers;
        this.committees = committees;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.divisions = divisions;
    }

    @Override
    public String word() {
        return "authorisation-change";
    }

    @Override
    public byte[] encode(AuthorisationChange change) {
        return change.encode();
    }

    @Override
    public AuthorisationChange parse(Bytes content) {
        return AuthorisationChange.parse(content);
    }

    @Override
    public void requireMayAsk(AuthorisationChange change, Account account) {
        if (!account.role().authorisesCommittees()) {
            throw new NotAllowed("须由发证机关经办人员申请 / only the authority's staff may ask for this");
        }
    }

    @Override
    public void requireMayDecide(AuthorisationChange change, Account account) {
        if (!account.role().authorisesCommittees()) {
            throw new NotAllowed("须由发证机关经办人员决定 / only the authority's staff may decide on this");
        }
    }

    @Override
    public void requirePossible(AuthorisationChange change, LocalDate on) {
        change.authorisation().ifPresent(this::requireKnown);
        Admissible.require(change, committees.all(), on);
    }

    private void requireKnown(Authorisation authorisation) {
        if (divisions.find(authorisation.region()).isEmpty()) {
            throw new Refused("没有区划 " + authorisation.region() + " / there is no division " + authorisation.region());
        }
        for (Field field : authorisation.fields()) {
            requireKnown(field);
        }
        authorisation.offices().forEach(this::requireOffice);
    }

    private void requireKnown(Field field) {
        Series series = catalogue
                .series(field.series())
                .orElseThrow(() -> new Refused("目录中没有“" + field.series() + "”系列 / there is no series “" + field.series()
                        + "” in the catalogue"));
        if (!series.name().equals(field.series())) {
            throw new Refused("“" + field.series() + "”系列请写作“" + series.name() + "” / the series “" + field.series()
                    + "” is written “" + series.name() + "”");
        }
        if (!catalogue.hasFields(series)) {
            return;
        }
        Set<String> unknown = new TreeSet<>(field.specialties());
        unknown.removeAll(Set.copyOf(catalogue.specialties(series)));
        if (!unknown.isEmpty()) {
            throw new Refused("“" + series.name() + "”系列没有这些专业 / no such specialties of “" + series.name() + "”: "
                    + String.join("、", unknown));
        }
    }

    private void requireOffice(UserName office) {
        Optional<Account> account = accounts.find(office).filter(Account::enabled);
        if (account.map(Account::role)
                .filter(role -> role == Role.COMMITTEE_OFFICE)
                .isEmpty()) {
            throw new Refused(
                    "账户 " + office + " 不是启用的评委会办公室账户 / " + office + " is no open account of a committee's office");
        }
    }

    @Override
    public Change change(AuthorisationChange change, Approval approval) {
        change.authorisation().ifPresent(this::requireKnown);
        long before = dossiers.read(Committees.subject(change.committee())).stream()
                .mapToLong(Statement::ledgerIndex)
                .findFirst()
                .orElse(LedgerEntry.NOTHING);
        byte[] content = new Recorded(change, approval.on(), approval.actor()).encode();
        return dossiers.stateAmong(
                Committees.subject(change.committee()),
                EntryKind.AUTHORISATION_CHANGED,
                before,
                content,
                stated -> Admissible.require(
                        change,
                        stated.stream()
                                .flatMap(earlier -> committees.committee(earlier).stream())
                                .toList(),
                        approval.on()));
    }

    @Override
    public Map<String, Object> describe(AuthorisationChange change) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("committee", change.committee().text());
        AuthorisationJson.add(described, change);
        return described;
    }
}
