package zhengjian.server.employer;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.employer.ApiKey;
import zhengjian.employer.ApiKeys;
import zhengjian.employer.ApiKeys.Wanted;
import zhengjian.employer.CreditCode;
import zhengjian.employer.KeyScope;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.staff.RegisterChange;

/** {@code apikey new}: a key, shown this once. */
@Command(
        name = "new",
        description = {"新建接口密钥；只显示这一次。", "Make a key; it is shown this once."})
public final class NewKeyCommand implements Callable<Integer> {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--employer",
            required = true,
            paramLabel = "CODE",
            description = "统一社会信用代码。 Unified social credit code of the employer.")
    private String employer = "";

    @Option(names = "--label", required = true, paramLabel = "TEXT", description = "密钥名称。 What it is called.")
    private String label = "";

    @Option(
            names = "--scopes",
            paramLabel = "LIST",
            defaultValue = "batches",
            description = "权限 Scopes: batches, keys; 默认 default: batches")
    private String scopes = "batches";

    @Option(
            names = "--daily-rows",
            paramLabel = "N",
            defaultValue = "100000",
            description = "每日可核验的行数。 Rows of lists a day; default 100000.")
    private long dailyRows = ApiKey.USUAL_DAILY_ROWS;

    @Option(names = "--until", paramLabel = "DATE", description = "最后有效日。 Last day; else without an end.")
    private @Nullable LocalDate until;

    /** What is printed. */
    record Report(String apiKey, String id, String employer, long ledgerIndex) {
        static Report of(ApiKeys.Made made) {
            return new Report(
                    made.text(), made.key().id(), made.key().employer().text(), made.ledgerIndex());
        }
    }

    @Override
    public Integer call() {
        ApiKeys.Made made = KeyChange.run(configuration, application -> {
            Wanted wanted = new Wanted(
                    label,
                    KeyScope.parse(scopes),
                    dailyRows,
                    Optional.ofNullable(until)
                            .map(last -> last.plusDays(1).atStartOfDay(ZONE).toInstant()));
            return Employing.keys(application)
                    .make(CreditCode.parse(employer), wanted, RegisterChange.actor(), application.now());
        });
        print(spec.commandLine().getOut(), output, made);
        return ExitCode.YES;
    }

    static void print(PrintWriter out, OutputOption output, ApiKeys.Made made) {
        if (output.json()) {
            output.print(out, Report.of(made));
            return;
        }
        out.println("密钥 " + made.key().id() + "，只显示这一次，请立即妥善保存：");
        out.println("Key " + made.key().id() + ", shown this once; keep it in a safe place now:");
        out.println("  " + made.text());
        out.flush();
    }
}
