package zhengjian.server.staff;

import java.util.List;
import zhengjian.administration.AccountRequests;
import zhengjian.approval.ActKinds;
import zhengjian.approval.AskForApproval;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.Requests;
import zhengjian.batch.ImportApprovals;
import zhengjian.certificate.DivisionCode;
import zhengjian.committee.AuthorisationChanges;
import zhengjian.committee.Committees;
import zhengjian.document.GlyphCoverage;
import zhengjian.dossier.Dossiers;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.integrity.LiftBans;
import zhengjian.recognition.decision.Territories;
import zhengjian.server.Application;
import zhengjian.server.documents.Documents;
import zhengjian.server.holder.Holding;
import zhengjian.server.start.Later;
import zhengjian.supervision.Corrections;
import zhengjian.supervision.PublicPreview;
import zhengjian.supervision.Sanctions;
import zhengjian.supervision.StatusChangeLists;
import zhengjian.supervision.StatusChanges;
import zhengjian.verification.AnswerJson;
import zhengjian.verification.preview.PublicAnswer;

/** What two people may do together, wired to an open register: every kind of act is named here. */
public record Approving(
        Requests requests,
        AskForApproval asking,
        DecideRequest deciding,
        StatusChanges statusChanges,
        Committees committees,
        AuthorisationChanges authorisationChanges,
        ImportApprovals imports,
        StatusChangeLists statusChangeLists,
        Corrections corrections,
        IntegrityRecord integrity,
        LiftBans banLiftings,
        AccountRequests accountRequests) {
    /** Wires them. @param territories the catalogue, read once for all */
    public static Approving of(Application application, Territories territories) {
        Dossiers dossiers = application.dossiers();
        IntegrityRecord integrity = application.integrity();
        Sanctions sanctions = sanctions(application);
        LiftBans banLiftings = new LiftBans(integrity);
        AccountRequests accountRequests = new AccountRequests(application.accounts());
        StatusChanges statusChanges = statusChanges(application);
        Committees committees =
                new Committees(dossiers, territories.pilots(), territories.titles(), territories.divisions());
        AuthorisationChanges authorisationChanges = new AuthorisationChanges(
                dossiers, committees, application.accounts(), territories.titles(), territories.divisions());
        ImportApprovals imports = new ImportApprovals(dossiers);
        StatusChangeLists statusChangeLists =
                new StatusChangeLists(application.changeStatus(), sanctions, preview(application));
        Corrections corrections = corrections(application);
        Requests requests = new Requests(
                dossiers,
                ActKinds.of(List.of(
                        statusChanges,
                        authorisationChanges,
                        Holding.addressChanges(application),
                        imports,
                        statusChangeLists,
                        corrections,
                        banLiftings,
                        accountRequests)));
        return new Approving(
                requests,
                new AskForApproval(dossiers, requests, application.ledger(), application.clock(), application.random()),
                new DecideRequest(dossiers, requests, application.ledger(), application.clock()),
                statusChanges,
                committees,
                authorisationChanges,
                imports,
                statusChangeLists,
                corrections,
                integrity,
                banLiftings,
                accountRequests);
    }

    /** Changes of single certificates: the pages, the interface and the commands change them by this alone. */
    public static StatusChanges statusChanges(Application application) {
        return new StatusChanges(application.changeStatus(), sanctions(application), preview(application));
    }

    private static PublicPreview preview(Application application) {
        return new PublicPreview(application.register(), publicAnswer(application), application.clock());
    }

    private static PublicAnswer publicAnswer(Application application) {
        return new PublicAnswer(new AnswerJson(application.divisions()), application.clock());
    }

    private static Sanctions sanctions(Application application) {
        return new Sanctions(application.integrity(), application.register());
    }

    private static Corrections corrections(Application application) {
        Later<GlyphCoverage> glyphs = Later.of(() -> Documents.glyphs(application.configuration()));
        return new Corrections(
                application.register(),
                application.enterCertificates(),
                application.changeStatus(),
                new DivisionCode(application.configuration().issuer().division()),
                text -> glyphs.get().firstMissing(text).isEmpty(),
                publicAnswer(application),
                application.clock(),
                application.random());
    }
}
