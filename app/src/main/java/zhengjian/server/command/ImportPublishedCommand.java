package zhengjian.server.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.approval.Request;
import zhengjian.batch.ListToImport;
import zhengjian.certificate.Publication;
import zhengjian.issuance.BadPublication;
import zhengjian.issuance.ImportReport;
import zhengjian.issuance.ImportReport.Outcome;
import zhengjian.issuance.PublicationFile;
import zhengjian.issuance.check.Finding;
import zhengjian.issuance.check.ListRules;
import zhengjian.issuance.sheet.BadList;
import zhengjian.ledger.NotAppended;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.Importing;
import zhengjian.server.staff.Approving;
import zhengjian.server.store.DataInUse;
import zhengjian.server.work.AskingOption;

/** {@code import-published}: certificates from a list that was published already. */
@Command(
        name = "import-published",
        description = {
            "导入已公布的名单并签发证书：全部写入，或一份也不写入。",
            "Issue the certificates of a published list: all of them, or none.",
            "名单格式见 docs/formats/published-list.md。 The list's format is described there."
        })
public final class ImportPublishedCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--publication",
            required = true,
            paramLabel = "FILE.json",
            description = "公布文件：documentNumber、title、publishedOn、authority。 The publication document.")
    private Path publicationFile = Path.of("publication.json");

    @Option(
            names = "--dry-run",
            description = {"只检查，一份证书也不写入；服务运行时也可用。", "Check only, no certificate is written; also while a server runs."
            })
    private boolean dryRun;

    @Mixin
    private AskingOption asking = new AskingOption();

    @Parameters(paramLabel = "LIST", description = "名单，.csv（UTF-8 或 GB 18030）或 .xlsx。 The list.")
    private Path list = Path.of("list.csv");

    @Override
    public Integer call() {
        Configuration configured = configuration.read();
        try (Application application = dryRun ? Application.openForReading(configured) : Application.open(configured)) {
            return run(application, configured);
        } catch (BadList | BadPublication | DataInUse | NotAppended e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        }
    }

    private int run(Application application, Configuration configured) {
        Instant now = application.now();
        LocalDate today = now.atZone(ZONE).toLocalDate();
        Publication publication =
                PublicationFile.read(publicationFile, configured.issuer().authorities(), today);
        ListRules rules = Importing.rules(application, publication, today);
        ProgressLine progress =
                new ProgressLine(spec.commandLine().getErr(), System.console() != null, application.clock());
        try {
            if (dryRun || application.register().count() == 0) {
                return report(Importing.into(application).run(list, rules, now, dryRun, progress));
            }
            return runApproved(application, rules, now, progress);
        } finally {
            progress.end();
        }
    }

    /** Into a register that is not empty: once two people have approved this very file. */
    private int runApproved(Application application, ListRules rules, Instant now, ProgressLine progress) {
        ImportReport checked = Importing.into(application).run(list, rules, now, true, progress);
        if (checked.outcome() != Outcome.SOUND) {
            return report(checked);
        }
        Approving approving = Approving.of(application, Importing.territories(application));
        String document = rules.publication().documentNumber();
        if (approving.imports().isApproved(checked.sha256(), document)) {
            return report(Importing.into(application).run(list, rules, now, false, progress));
        }
        Request request =
                asking.ask(application, approving, new ListToImport(checked.sha256(), document, checked.rows()));
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            output.print(
                    out,
                    Map.of(
                            "outcome",
                            "WAITING_FOR_APPROVAL",
                            "request",
                            request.id().text()));
        } else {
            out.println("登记库不是空的，须由另一人批准；已登记申请 " + request.id() + "。批准后请再运行本命令，名单不得改动。"
                    + " The register is not empty: another person has to approve request " + request.id()
                    + "; then run this command again with the same list.");
            out.flush();
        }
        return ExitCode.UNDECIDED;
    }

    private int report(ImportReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            output.print(out, report);
        } else {
            print(out, report);
        }
        return report.outcome() == Outcome.REFUSED ? ExitCode.NO : ExitCode.YES;
    }

    private static void print(PrintWriter out, ImportReport report) {
        out.println(report.format() + "；" + report.rows() + " 行 / rows");
        for (Finding finding : report.findings()) {
            out.println(finding.sentence());
        }
        int more = report.findingCount() - report.findings().size();
        if (more > 0) {
            out.println("另有 " + more + " 处 / and " + more + " more");
        }
        out.println(report.message());
        out.flush();
    }
}
