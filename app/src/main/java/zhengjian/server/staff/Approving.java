package zhengjian.server.staff;

import java.util.List;
import zhengjian.approval.ActKinds;
import zhengjian.approval.AskForApproval;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.Requests;
import zhengjian.batch.ImportApprovals;
import zhengjian.committee.AuthorisationChanges;
import zhengjian.committee.Committees;
import zhengjian.dossier.Dossiers;
import zhengjian.recognition.decision.Territories;
import zhengjian.server.Application;
import zhengjian.server.holder.Holding;
import zhengjian.supervision.StatusChanges;

/** What two people may do together, wired to an open register: every kind of act is named here. */
public record Approving(
        Requests requests,
        AskForApproval asking,
        DecideRequest deciding,
        StatusChanges statusChanges,
        Committees committees,
        AuthorisationChanges authorisationChanges,
        ImportApprovals imports) {
    /** Wires them. @param territories the catalogue, read once for all */
    public static Approving of(Application application, Territories territories) {
        Dossiers dossiers = application.dossiers();
        StatusChanges statusChanges = new StatusChanges(application.changeStatus());
        Committees committees =
                new Committees(dossiers, territories.pilots(), territories.titles(), territories.divisions());
        AuthorisationChanges authorisationChanges = new AuthorisationChanges(
                dossiers, committees, application.accounts(), territories.titles(), territories.divisions());
        ImportApprovals imports = new ImportApprovals(dossiers);
        Requests requests = new Requests(
                dossiers,
                ActKinds.of(List.of(
                        statusChanges, authorisationChanges, Holding.addressChanges(application), imports)));
        return new Approving(
                requests,
                new AskForApproval(dossiers, requests, application.ledger(), application.clock(), application.random()),
                new DecideRequest(dossiers, requests, application.ledger(), application.clock()),
                statusChanges,
                committees,
                authorisationChanges,
                imports);
    }
}
