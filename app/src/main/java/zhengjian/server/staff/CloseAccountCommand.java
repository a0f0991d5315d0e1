package zhengjian.server.staff;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.staff.UserName;

/** {@code account close USER}: for good; the name is never used again. */
@Command(
        name = "close",
        description = {"停用账户，不可恢复。", "Close an account for good."})
public final class CloseAccountCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(paramLabel = "USER", description = "用户名。 User name.")
    private String user = "";

    @Override
    public Integer call() {
        UserName name = RegisterChange.run(configuration, application -> {
            UserName closed = UserName.parse(user);
            application.accounts().disable(closed, RegisterChange.actor());
            return closed;
        });
        spec.commandLine().getOut().println("账户 " + name + " 已停用。 Account " + name + " is closed.");
        return ExitCode.YES;
    }
}
