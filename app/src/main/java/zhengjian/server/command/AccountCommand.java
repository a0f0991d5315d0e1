package zhengjian.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhengjian.server.staff.CloseAccountCommand;
import zhengjian.server.staff.LinkAccountCommand;
import zhengjian.server.staff.ListAccountsCommand;
import zhengjian.server.staff.NewAccountCommand;

/** {@code account new|list|link|close}: who may sign in as staff. */
@Command(
        name = "account",
        description = {"工作人员账户：新建、列出、连接目录身份、停用。", "Accounts of staff: make, list, connect with the directory, close."},
        synopsisSubcommandLabel = "命令 COMMAND",
        subcommands = {
            NewAccountCommand.class,
            ListAccountsCommand.class,
            LinkAccountCommand.class,
            CloseAccountCommand.class,
        })
public final class AccountCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** No subcommand given: how it is used. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
