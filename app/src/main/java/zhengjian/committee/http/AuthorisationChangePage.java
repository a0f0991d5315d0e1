package zhengjian.committee.http;

import java.util.List;
import java.util.Optional;
import zhengjian.approval.ActKind;
import zhengjian.approval.http.ActPage;
import zhengjian.catalogue.Divisions;
import zhengjian.committee.Authorisation;
import zhengjian.committee.AuthorisationChange;
import zhengjian.committee.AuthorisationChanges;
import zhengjian.committee.Committee;
import zhengjian.committee.Committees;
import zhengjian.page.staff.ActFacts;

/** How a change of authorisation is shown to who decides: whole, and beside what it replaces. */
public final class AuthorisationChangePage implements ActPage<AuthorisationChange> {
    private final AuthorisationChanges kind;
    private final Committees committees;
    private final AuthorisationRows rows;

    public AuthorisationChangePage(AuthorisationChanges kind, Committees committees, Divisions divisions) {
        this.kind = kind;
        this.committees = committees;
        this.rows = new AuthorisationRows(divisions);
    }

    @Override
    public ActKind<AuthorisationChange> kind() {
        return kind;
    }

    @Override
    public ActFacts.Heading heading(AuthorisationChange change) {
        return new ActFacts.Heading(
                "authorisation-change." + change.step().code(),
                List.of(change.committee().text()));
    }

    @Override
    public ActFacts facts(AuthorisationChange change, boolean waiting) {
        Optional<Authorisation> before =
                waiting ? committees.find(change.committee()).map(Committee::authorisation) : Optional.empty();
        return ActFacts.inside(heading(change), rows.of(change, before));
    }
}
