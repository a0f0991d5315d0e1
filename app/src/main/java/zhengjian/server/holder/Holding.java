package zhengjian.server.holder;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhengjian.approval.http.ActPage;
import zhengjian.approval.http.AskByPageEndpoints;
import zhengjian.holder.AddressChanges;
import zhengjian.holder.EmailAddress;
import zhengjian.holder.http.ClaimEndpoints;
import zhengjian.holder.http.HolderSessionEndpoints;
import zhengjian.holder.http.OwnCertificateEndpoints;
import zhengjian.holder.http.OwnDataEndpoints;
import zhengjian.holder.http.ShareEndpoints;
import zhengjian.holder.http.SharedEndpoints;
import zhengjian.holder.http.StaffForHoldersEndpoints;
import zhengjian.holder.pages.AddressChangePage;
import zhengjian.holder.pages.Cards;
import zhengjian.holder.pages.StaffAddressPageEndpoints;
import zhengjian.holder.pages.StaffClaimPageEndpoints;
import zhengjian.holder.share.ShareCode;
import zhengjian.holder.signin.HolderSessions;
import zhengjian.holder.signin.MailCode;
import zhengjian.holder.signin.SendCode;
import zhengjian.holder.signin.SignInWithCode;
import zhengjian.server.Application;
import zhengjian.server.Checking;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.PasswordFile;
import zhengjian.server.staff.Staffing;
import zhengjian.staff.Account;
import zhengjian.staff.desk.Task;
import zhengjian.staff.desk.TaskGroup;
import zhengjian.staff.desk.TaskSource;
import zhengjian.web.AttemptLimits;
import zhengjian.web.ClientAddress;
import zhengjian.web.Pages;
import zhengjian.web.session.Gate;

/** Everything for holders, wired to an open register. */
public record Holding(
        HolderSessionEndpoints sessions,
        OwnCertificateEndpoints certificates,
        ShareEndpoints shares,
        ClaimEndpoints claims,
        OwnDataEndpoints data,
        SharedEndpoints shared,
        StaffForHoldersEndpoints staff,
        StaffDesk desk,
        HolderPages pages) {
    private static final AttemptLimits.Limit CODES = new AttemptLimits.Limit(5, Duration.ofMinutes(15));

    /** Wires them. @throws Refusal when the mail server's password cannot be read */
    public static Holding of(
            Application application, Staffing staffing, Checking.Checks checking, AttemptLimits limits, Pages pages) {
        HolderParts parts = HolderParts.of(application, checking);
        Configuration configuration = application.configuration();
        HolderSessionEndpoints sessions = new HolderSessionEndpoints(
                sender(configuration)
                        .map(sender -> new SignInWithCode(
                                parts.own(), parts.addresses(), sender, application.clock(), application.random())),
                new HolderSessions(application.clock(), application.random()),
                limits(configuration));
        ShareEndpoints shares = new ShareEndpoints(
                sessions,
                parts.own(),
                parts.shares(),
                parts.copies(),
                parts.documents(),
                parts.json(),
                application.clock());
        ClaimEndpoints claims = new ClaimEndpoints(
                sessions,
                parts.own(),
                parts.checks(),
                parts.unusual(),
                parts.claims(),
                parts.json(),
                application.clock());
        OwnDataEndpoints data = new OwnDataEndpoints(sessions, parts.data(), parts.erasing(), application.clock());
        AddressChanges addressChanges = addressChanges(application);
        StaffForHoldersEndpoints staff = new StaffForHoldersEndpoints(
                staffing.sessions(),
                staffing.requests(),
                addressChanges,
                parts.claims(),
                application.register(),
                parts.json(),
                limits);
        return new Holding(
                sessions,
                new OwnCertificateEndpoints(sessions, parts.own(), parts.documents(), parts.json()),
                shares,
                claims,
                data,
                new SharedEndpoints(parts.looking(), parts.copies(), parts.own(), checking.json(), limits),
                staff,
                new StaffDesk(
                        staffing.gate(),
                        new StaffClaimPageEndpoints(
                                staffing.gate(), parts.claims(), new Cards(application.divisions()::name)),
                        staff,
                        new AddressChangePage(addressChanges, application.register(), parts.own(), parts.addresses())),
                HolderPages.of(application, parts, sessions, shares, claims, data, limits, pages));
    }

    /** What staff have to do for holders, on their own pages. */
    public record StaffDesk(
            Gate<Account> gate,
            StaffClaimPageEndpoints claims,
            StaffForHoldersEndpoints finding,
            AddressChangePage addressChange) {
        /** The counter's page. @param asking sends what two people have to agree on */
        StaffAddressPageEndpoints addresses(AskByPageEndpoints asking) {
            return new StaffAddressPageEndpoints(gate, asking, finding, addressChange.addressChanges());
        }
    }

    /** How what is asked for holders is shown to who decides. */
    public List<ActPage<?>> acts() {
        return List.of(desk.addressChange());
    }

    /** What waits for staff, as a line of their list of tasks. */
    public TaskSource tasks() {
        return (account, today) -> {
            long waiting = account.role().changesCertificates() ? desk.claims().waiting() : 0;
            return waiting == 0
                    ? List.of()
                    : List.of(Task.of(TaskGroup.DECIDE, "holder-claims", waiting, StaffClaimPageEndpoints.PATH));
        };
    }

    /** The kind of act by which two people register an address. */
    public static AddressChanges addressChanges(Application application) {
        return HolderParts.addressChanges(application);
    }

    /** The path that answers a share code; empty for everything else. */
    public static String elsewhere(String typed) {
        return ShareCode.parse(typed).map(code -> "/s/" + code.symbols()).orElse("");
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
