package zhengjian.server.rules.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;

/** {@code rules}: rules are changed by two people, and nobody else. */
@Command(
        name = "rules",
        description = {"认可规则：检查、比较、签名、采用。", "Recognition rules: check, compare, sign, adopt."},
        synopsisSubcommandLabel = "命令 COMMAND",
        subcommands = {
            CheckRulesCommand.class,
            DiffRulesCommand.class,
            SignRulesCommand.class,
            AdoptRulesCommand.class,
        })
public final class RulesCommand implements Callable<Integer> {
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
