package zhengjian.server.staff;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhengjian.server.Application;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.staff.Account;

/** {@code account list}: who may sign in, without secrets. */
@Command(
        name = "list",
        description = {"列出账户。", "List the accounts."})
public final class ListAccountsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private OutputOption output = new OutputOption();

    /** One line of the list. */
    record Line(String user, String person, String role, boolean enabled, String changedBy) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Application application = Application.open(configuration.read())) {
            List<Line> lines = application.accounts().all().stream()
                    .map(ListAccountsCommand::line)
                    .toList();
            if (output.json()) {
                output.print(out, lines);
            } else if (lines.isEmpty()) {
                out.println("还没有账户，用 account new 新建。 There is no account yet; make one with `account new`.");
            } else {
                lines.forEach(line -> out.println(line.user() + "\t" + line.person() + "\t" + line.role() + "\t"
                        + (line.enabled() ? "启用 open" : "停用 closed")));
            }
            out.flush();
            return ExitCode.YES;
        }
    }

    private static Line line(Account account) {
        return new Line(
                account.user().text(),
                account.person().text(),
                account.role().code(),
                account.enabled(),
                account.changedBy());
    }
}
