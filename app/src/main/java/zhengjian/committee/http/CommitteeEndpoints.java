package zhengjian.committee.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.approval.Act;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.committee.AuthorisationChange;
import zhengjian.committee.AuthorisationChanges;
import zhengjian.committee.AuthorisationJson;
import zhengjian.committee.Committee;
import zhengjian.committee.CommitteeId;
import zhengjian.committee.Committees;
import zhengjian.staff.Account;
import zhengjian.staff.Role;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Committees for those who may see them, and asking for changes of what they may review. */
public final class CommitteeEndpoints {
    private final StaffSessionEndpoints sessions;
    private final RequestEndpoints requests;
    private final Committees committees;
    private final AuthorisationChanges kind;

    public CommitteeEndpoints(
            StaffSessionEndpoints sessions,
            RequestEndpoints requests,
            Committees committees,
            AuthorisationChanges kind) {
        this.sessions = sessions;
        this.requests = requests;
        this.committees = committees;
        this.kind = kind;
    }

    /** {@code GET /api/v1/staff/committees}: all of them; for a committee's office its own. */
    public void list(Context context) {
        List<Map<String, Object>> listed = seen(sessions.require(context).account()).stream()
                .map(AuthorisationJson::of)
                .toList();
        context.json(Map.of("committees", listed));
    }

    /** {@code GET /api/v1/staff/committees/{committee}}: an office learns nothing of another committee. */
    public void show(Context context) {
        Account account = sessions.require(context).account();
        String wanted = context.pathParam("committee");
        Committee found = seen(account).stream()
                .filter(one -> one.authorisation().id().text().equals(wanted))
                .findFirst()
                .orElseThrow(CommitteeEndpoints::noSuchCommittee);
        context.json(AuthorisationJson.of(found));
    }

    private List<Committee> seen(Account account) {
        if (account.role() == Role.COMMITTEE_OFFICE) {
            return committees.ofOffice(account.user());
        }
        if (!account.role().seesCommittees()) {
            throw Problems.notAllowed("须为经办、审计人员或评委会办公室。 For staff, auditors and committees' offices.")
                    .exception();
        }
        return committees.all();
    }

    /** {@code POST /api/v1/staff/committees/{committee}/authorisation-changes}: 202 with the request. */
    public void ask(Context context) {
        Account account = sessions.require(context).account();
        CommitteeId id = id(context).orElseThrow(CommitteeEndpoints::noSuchCommittee);
        AuthorisationChange change = AuthorisationMembers.read(id, Members.read(context));
        requests.ask(context, account, new Act<>(kind, change));
    }

    private static Optional<CommitteeId> id(Context context) {
        try {
            return Optional.of(new CommitteeId(context.pathParam("committee")));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static RuntimeException noSuchCommittee() {
        return Problems.notFound().withDetail("没有这个评委会。 No such committee.").exception();
    }
}
