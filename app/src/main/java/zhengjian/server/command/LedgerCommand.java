package zhengjian.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhengjian.server.ledger.CheckLedgerCommand;
import zhengjian.server.ledger.ExportLedgerCommand;

/** {@code ledger check|export}: the ledger, also while a server is writing it. */
@Command(
        name = "ledger",
        description = {"存证账本：全面检查、导出。", "The ledger: full check, export."},
        synopsisSubcommandLabel = "命令 COMMAND",
        subcommands = {
            CheckLedgerCommand.class,
            ExportLedgerCommand.class,
        })
public final class LedgerCommand implements Callable<Integer> {
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
