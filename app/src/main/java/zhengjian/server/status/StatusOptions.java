package zhengjian.server.status;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.certificate.CertificateNumber;
import zhengjian.integrity.Misconduct;
import zhengjian.integrity.Recorded;
import zhengjian.ledger.Appended;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.NotAppended;
import zhengjian.register.StatusChange;
import zhengjian.server.Application;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.server.staff.Approving;
import zhengjian.server.staff.RegisterChange;
import zhengjian.signing.Bytes;
import zhengjian.supervision.StatusDecision;

/** What the status commands share: whose status, why, by which document; then the change itself. */
final class StatusOptions {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int KEY = 16;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Parameters(paramLabel = "NUMBER", description = "证书编号。 Certificate number.")
    private String number = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "理由。 Reason.")
    private String reason = "";

    @Option(names = "--document", required = true, paramLabel = "TEXT", description = "依据文件的文号。 Deciding document.")
    private String document = "";

    /**
     * What is printed.
     *
     * @param ground for which its holder was entered in the integrity record; null when for none
     * @param bannedThrough last day of the ban; null when there is none
     */
    record Report(
            String number,
            String status,
            long ledgerIndex,
            long ledgerSize,
            @Nullable String ground,
            @Nullable LocalDate bannedThrough) {}

    /** Changes the status, and answers with an exit code. */
    int change(EntryKind kind, Optional<String> successor, Optional<Misconduct> misconduct) {
        StatusDecision decision = new StatusDecision(parse(kind, successor), misconduct);
        try (Application application = Application.open(configuration.read())) {
            Appended appended = append(application, decision);
            print(decision.change(), appended, application.integrity().find(appended.firstIndex() + 1));
            return ExitCode.YES;
        } catch (NotAppended.Refused e) {
            throw new Refusal(ExitCode.NO, String.valueOf(e.getMessage()));
        } catch (NotAppended e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        }
    }

    /** By the same line as what two people decide on the pages. */
    private static Appended append(Application application, StatusDecision decision) {
        LocalDate today = LocalDate.ofInstant(application.now(), ZONE);
        byte[] key = new byte[KEY];
        application.random().nextBytes(key);
        Change change = Approving.statusChanges(application).change(decision, today);
        return application.ledger().append(change.withKey(Bytes.copyOf(key)));
    }

    private StatusChange parse(EntryKind kind, Optional<String> successor) {
        try {
            return new StatusChange(
                    CertificateNumber.parse(number),
                    kind,
                    reason,
                    document,
                    RegisterChange.actor(),
                    successor.map(CertificateNumber::parse));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** @param recorded the entry of the integrity record, which follows the revocation's */
    private void print(StatusChange change, Appended appended, Optional<Recorded> recorded) {
        PrintWriter out = spec.commandLine().getOut();
        Report report = new Report(
                change.number().text(),
                change.status().code(),
                appended.firstIndex(),
                appended.size(),
                recorded.map(one -> one.entry().ground()).orElse(null),
                recorded.flatMap(Recorded::bannedThrough).orElse(null));
        if (output.json()) {
            output.print(out, report);
            return;
        }
        out.println("证书 " + report.number() + "：" + change.kind().chinese() + "，现为“"
                + change.status().chinese() + "”。 Certificate " + report.number() + " is now " + report.status()
                + "; ledger entry " + report.ledgerIndex() + ".");
        if (change.kind() == EntryKind.REVOKED) {
            out.println(recorded.map(StatusOptions::sentence)
                    .orElse("未填失信情形，未记入诚信档案。 No ground was given: nobody is entered in the integrity record."));
        }
        out.flush();
    }

    private static String sentence(Recorded recorded) {
        String last = recorded.bannedThrough().map(LocalDate::toString).orElse("—");
        return "持证人已记入诚信档案第 " + recorded.ledgerIndex() + " 号（"
                + recorded.entry().rule() + "），禁期至 " + last
                + "。 Its holder is in the integrity record, entry " + recorded.ledgerIndex() + "; banned through "
                + last + ".";
    }
}
