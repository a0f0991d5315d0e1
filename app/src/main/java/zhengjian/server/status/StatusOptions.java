package zhengjian.server.status;

import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.Appended;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.NotAppended;
import zhengjian.register.StatusChange;
import zhengjian.server.Application;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;

/** What the status commands share: whose status, why, by which document; then the change itself. */
final class StatusOptions {
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

    /** What is printed. */
    record Report(String number, String status, long ledgerIndex, long ledgerSize) {}

    /** Changes the status, and answers with an exit code. */
    int change(EntryKind kind, Optional<String> successor) {
        StatusChange change = parse(kind, successor);
        try (Application application = Application.open(configuration.read())) {
            print(change, application.changeStatus().change(change));
            return ExitCode.YES;
        } catch (NotAppended.Refused e) {
            throw new Refusal(ExitCode.NO, String.valueOf(e.getMessage()));
        } catch (NotAppended e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        }
    }

    private StatusChange parse(EntryKind kind, Optional<String> successor) {
        try {
            return new StatusChange(
                    CertificateNumber.parse(number),
                    kind,
                    reason,
                    document,
                    "command line: " + System.getProperty("user.name", "unknown"),
                    successor.map(CertificateNumber::parse));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private void print(StatusChange change, Appended appended) {
        PrintWriter out = spec.commandLine().getOut();
        Report report =
                new Report(change.number().text(), change.status().code(), appended.firstIndex(), appended.size());
        if (output.json()) {
            output.print(out, report);
            return;
        }
        out.println("证书 " + report.number() + "：" + change.kind().chinese() + "，现为“"
                + change.status().chinese() + "”。 Certificate " + report.number() + " is now " + report.status()
                + "; ledger entry " + report.ledgerIndex() + ".");
        out.flush();
    }
}
