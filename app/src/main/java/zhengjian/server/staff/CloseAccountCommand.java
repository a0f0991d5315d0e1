package zhengjian.server.staff;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.ledger.NotAppended;
import zhengjian.server.Application;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
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
        try (Application application = Application.open(configuration.read())) {
            UserName name = UserName.parse(user);
            application.accounts().disable(name, "command line: " + System.getProperty("user.name", "unknown"));
            spec.commandLine().getOut().println("账户 " + name + " 已停用。 Account " + name + " is closed.");
            return ExitCode.YES;
        } catch (NotAppended.Refused e) {
            throw new Refusal(ExitCode.NO, String.valueOf(e.getMessage()));
        } catch (NotAppended e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}
