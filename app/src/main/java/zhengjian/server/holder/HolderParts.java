package zhengjian.server.holder;

import zhengjian.dossier.Dossiers;
import zhengjian.holder.AddressChanges;
import zhengjian.holder.Addresses;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.checks.NoticeUnusual;
import zhengjian.holder.checks.UnusualRule;
import zhengjian.holder.checks.WhoChecked;
import zhengjian.holder.claim.ClaimStore;
import zhengjian.holder.claim.Claims;
import zhengjian.holder.copy.Copies;
import zhengjian.holder.http.HolderJson;
import zhengjian.holder.http.OwnDocumentEndpoints;
import zhengjian.holder.own.EraseOwnData;
import zhengjian.holder.own.OwnData;
import zhengjian.holder.share.LookAtShare;
import zhengjian.holder.share.ShareStore;
import zhengjian.holder.share.Shares;
import zhengjian.roster.RosterStore;
import zhengjian.server.Application;
import zhengjian.server.Checking;
import zhengjian.server.documents.Documents;
import zhengjian.server.employer.Employing;
import zhengjian.server.start.Later;
import zhengjian.verification.receipt.ChecksOfCertificate;

/** What pages and JSON of the holder's area share; there is one of each. */
record HolderParts(
        OwnCertificates own,
        Addresses addresses,
        Shares shares,
        Copies copies,
        Claims claims,
        WhoChecked checks,
        NoticeUnusual unusual,
        OwnData data,
        EraseOwnData erasing,
        OwnDocumentEndpoints documents,
        LookAtShare looking,
        HolderJson json) {

    static HolderParts of(Application application, Checking.Checks checking) {
        Dossiers dossiers = application.dossiers();
        OwnCertificates own = own(application);
        Addresses addresses = new Addresses(dossiers);
        Shares shares = new Shares(
                dossiers,
                application.ledger(),
                new ShareStore(application.database().jdbi()),
                application.clock(),
                application.random());
        Copies copies = new Copies(dossiers, application.ledger(), shares, application.clock(), application.random());
        WhoChecked checks = new WhoChecked(
                own,
                new ChecksOfCertificate(checking.receipts(), application.ledger()),
                new ChecksInLists(new RosterStore(application.database().reader()), Employing.employers(application)));
        Claims claims = new Claims(
                dossiers,
                application.ledger(),
                new ClaimStore(application.database().jdbi()),
                checks,
                application.clock(),
                application.random());
        return new HolderParts(
                own,
                addresses,
                shares,
                copies,
                claims,
                checks,
                new NoticeUnusual(UnusualRule.load()),
                new OwnData(
                        application.register(),
                        own,
                        addresses,
                        shares,
                        copies,
                        claims,
                        checks,
                        application.integrity()),
                new EraseOwnData(
                        dossiers,
                        application.ledger(),
                        shares,
                        copies,
                        claims,
                        addresses,
                        application.clock(),
                        application.random()),
                new OwnDocumentEndpoints(own, Later.of(() -> Documents.open(application))),
                new LookAtShare(shares, checking.verify(), checking.record(), application.clock()),
                new HolderJson(application.configuration().baseUrl(), application.divisions()::name));
    }

    private static OwnCertificates own(Application application) {
        return new OwnCertificates(application.register(), application.personalData());
    }

    static AddressChanges addressChanges(Application application) {
        return new AddressChanges(application.register(), own(application), new Addresses(application.dossiers()));
    }
}
