package zhengjian.server.employer;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;

/** {@code apikey new|list|rotate|revoke}: the keys of employers' programs. */
@Command(
        name = "apikey",
        description = {"用人单位的接口密钥：新建、列出、轮换、撤销。", "Keys of employers' programs: make, list, rotate, revoke."},
        synopsisSubcommandLabel = "命令 COMMAND",
        subcommands = {
            NewKeyCommand.class,
            ListKeysCommand.class,
            RotateKeyCommand.class,
            RevokeKeyCommand.class,
        })
public final class ApiKeyCommand implements Callable<Integer> {
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
