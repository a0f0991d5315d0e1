package zhengjian.server.staff;

import java.util.List;
import zhengjian.approval.ActKinds;
import zhengjian.approval.AskForApproval;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.Requests;
import zhengjian.dossier.Dossiers;
import zhengjian.server.Application;
import zhengjian.supervision.StatusChanges;

/** What two people may do together, wired to an open register: every kind of act is named here. */
public record Approving(Requests requests, AskForApproval asking, DecideRequest deciding, StatusChanges statusChanges) {
    /** Wires them. */
    public static Approving of(Application application) {
        Dossiers dossiers = application.dossiers();
        StatusChanges statusChanges = new StatusChanges(application.changeStatus());
        Requests requests = new Requests(dossiers, ActKinds.of(List.of(statusChanges)));
        return new Approving(
                requests,
                new AskForApproval(dossiers, requests, application.ledger(), application.clock(), application.random()),
                new DecideRequest(dossiers, requests, application.ledger(), application.clock()),
                statusChanges);
    }
}
