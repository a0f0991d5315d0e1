package zhengjian.server.roster;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;

/** {@code roster check}: what an employer does with lists, against a running service. */
@Command(
        name = "roster",
        description = {"用人单位的名单：交运行中的服务核验。", "An employer's lists, checked by a running service."},
        synopsisSubcommandLabel = "命令 COMMAND",
        subcommands = {CheckRosterCommand.class})
public final class RosterCommand implements Callable<Integer> {
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
