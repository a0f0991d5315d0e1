package zhengjian.server.holder;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.dossier.Dossiers;
import zhengjian.holder.AddressChanges;
import zhengjian.holder.Addresses;
import zhengjian.holder.EmailAddress;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.checks.NoticeUnusual;
import zhengjian.holder.checks.UnusualRule;
import zhengjian.holder.checks.WhoChecked;
import zhengjian.holder.claim.ClaimStore;
import zhengjian.holder.claim.Claims;
import zhengjian.holder.copy.Copies;
import zhengjian.holder.http.ClaimEndpoints;
import zhengjian.holder.http.HolderJson;
import zhengjian.holder.http.HolderSessionEndpoints;
import zhengjian.holder.http.OwnCertificateEndpoints;
import zhengjian.holder.http.OwnDataEndpoints;
import zhengjian.holder.http.OwnDocumentEndpoints;
import zhengjian.holder.http.ShareEndpoints;
import zhengjian.holder.http.SharedEndpoints;
import zhengjian.holder.http.StaffForHoldersEndpoints;
import zhengjian.holder.own.EraseOwnData;
import zhengjian.holder.own.OwnData;
import zhengjian.holder.share.LookAtShare;
import zhengjian.holder.share.ShareStore;
import zhengjian.holder.share.Shares;
import zhengjian.holder.signin.HolderSessions;
import zhengjian.holder.signin.MailCode;
import zhengjian.holder.signin.SendCode;
import zhengjian.holder.signin.SignInWithCode;
import zhengjian.server.Application;
import zhengjian.server.Checking;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.server.documents.Documents;
import zhengjian.server.keys.PasswordFile;
import zhengjian.server.staff.Staffing;
import zhengjian.server.start.Later;
import zhengjian.verification.receipt.ChecksOfCertificate;
import zhengjian.web.AttemptLimits;
import zhengjian.web.ClientAddress;

/** Everything for holders, wired to an open register. */
public record Holding(
        HolderSessionEndpoints sessions,
        OwnCertificateEndpoints certificates,
        ShareEndpoints shares,
        ClaimEndpoints claims,
        OwnDataEndpoints data,
        SharedEndpoints shared,
        StaffForHoldersEndpoints staff) {
    private static final AttemptLimits.Limit CODES = new AttemptLimits.Limit(5, Duration.ofMinutes(15));

    /** What the endpoints of both sorts share; there is one of each. */
    private record Parts(
            OwnCertificates own, Addresses addresses, Shares shares, Copies copies, Claims claims, WhoChecked checks) {
        static Parts of(Application application, Checking.Checks checking) {
            Dossiers dossiers = application.dossiers();
            OwnCertificates own = ownCertificates(application);
            Shares shares = new Shares(
                    dossiers,
                    application.ledger(),
                    new ShareStore(application.database().jdbi()),
                    application.clock(),
                    application.random());
            return new Parts(
                    own,
                    new Addresses(dossiers),
                    shares,
                    new Copies(dossiers, application.ledger(), shares, application.clock(), application.random()),
                    new Claims(
                            dossiers,
                            application.ledger(),
                            new ClaimStore(application.database().jdbi()),
                            application.clock(),
                            application.random()),
                    new WhoChecked(own, new ChecksOfCertificate(checking.receipts(), application.ledger())));
        }
    }

    /** Wires them. @throws Refusal when the mail server's password cannot be read */
    public static Holding of(
            Application application, Staffing staffing, Checking.Checks checking, AttemptLimits limits) {
        Parts parts = Parts.of(application, checking);
        Configuration configuration = application.configuration();
        HolderJson json = new HolderJson(configuration.baseUrl(), application.divisions()::name);
        HolderSessionEndpoints sessions = new HolderSessionEndpoints(
                sender(configuration).map(sender -> signIn(application, parts, sender)),
                new HolderSessions(application.clock(), application.random()),
                limits(configuration));
        Supplier<zhengjian.document.CertificateDocument> documents = Later.of(() -> Documents.open(application));
        OwnDocumentEndpoints files = new OwnDocumentEndpoints(parts.own(), documents);
        LookAtShare looking =
                new LookAtShare(parts.shares(), checking.verify(), checking.record(), application.clock());
        return new Holding(
                sessions,
                new OwnCertificateEndpoints(sessions, parts.own(), files, json),
                new ShareEndpoints(
                        sessions, parts.own(), parts.shares(), parts.copies(), files, json, application.clock()),
                new ClaimEndpoints(
                        sessions,
                        parts.own(),
                        parts.checks(),
                        new NoticeUnusual(UnusualRule.load()),
                        parts.claims(),
                        json,
                        application.clock()),
                data(application, sessions, parts),
                new SharedEndpoints(looking, parts.copies(), parts.own(), checking.json(), limits),
                new StaffForHoldersEndpoints(
                        staffing.sessions(),
                        staffing.requests(),
                        addressChanges(application),
                        parts.claims(),
                        application.register(),
                        limits));
    }

    private static OwnDataEndpoints data(Application application, HolderSessionEndpoints sessions, Parts parts) {
        return new OwnDataEndpoints(
                sessions,
                new OwnData(
                        application.register(),
                        parts.own(),
                        parts.addresses(),
                        parts.shares(),
                        parts.copies(),
                        parts.claims(),
                        parts.checks()),
                new EraseOwnData(
                        application.dossiers(),
                        application.ledger(),
                        parts.shares(),
                        parts.copies(),
                        parts.claims(),
                        parts.addresses(),
                        application.clock(),
                        application.random()),
                application.clock());
    }

    private static SignInWithCode signIn(Application application, Parts parts, SendCode sender) {
        return new SignInWithCode(parts.own(), parts.addresses(), sender, application.clock(), application.random());
    }

    private static OwnCertificates ownCertificates(Application application) {
        return new OwnCertificates(application.register(), application.personalData());
    }

    /** The kind of act by which two people register an address. */
    public static AddressChanges addressChanges(Application application) {
        return new AddressChanges(
                application.register(), ownCertificates(application), new Addresses(application.dossiers()));
    }

    /** How codes get to people: by mail; in a demonstration without mail server the page shows them; else not at all. */
    private static Optional<SendCode> sender(Configuration configuration) {
        return configuration
                .mail()
                .<SendCode>map(mail -> new MailCode(server(mail, configuration)))
                .or(() -> configuration.demo() ? Optional.of(SendCode.SHOWN) : Optional.empty());
    }

    private static MailCode.Server server(Configuration.Mail mail, Configuration configuration) {
        return new MailCode.Server(
                mail.host(),
                mail.port(),
                MailCode.Protection.valueOf(mail.protection().toUpperCase(Locale.ROOT)),
                new EmailAddress(mail.from()),
                mail.user(),
                password(mail),
                configuration.baseUrl().getHost());
    }

    private static String password(Configuration.Mail mail) {
        if (mail.passwordFile().isEmpty()) {
            return "";
        }
        try {
            char[] password = PasswordFile.read(mail.passwordFile().get());
            String text = new String(password);
            Arrays.fill(password, '\0');
            return text;
        } catch (IOException e) {
            throw Refusal.undecided("发信服务器的口令读不出来。 The mail server's password cannot be read: " + e.getMessage());
        }
    }

    private static AttemptLimits limits(Configuration configuration) {
        ClientAddress addresses = new ClientAddress(configuration.listen().trustedProxies());
        if (!configuration.limits().enabled()) {
            return AttemptLimits.off(addresses);
        }
        AttemptLimits.Limit client =
                new AttemptLimits.Limit(configuration.limits().perClientPerMinute(), Duration.ofMinutes(1));
        return new AttemptLimits(addresses, client, CODES);
    }
}
