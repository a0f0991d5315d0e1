package zhengjian.server.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhengjian.server.keys.command.AddKeyCommand;
import zhengjian.server.keys.command.CompromisedKeyCommand;
import zhengjian.server.keys.command.ListKeysCommand;
import zhengjian.server.keys.command.NewKeyCommand;
import zhengjian.server.keys.command.RetireKeyCommand;

/** {@code keys new|list|retire|compromised}: the signing keys of a register. */
@Command(
        name = "keys",
        description = {"签名密钥：新建、列出、停用、登记失密。", "Signing keys: make, list, retire, declare compromised."},
        synopsisSubcommandLabel = "命令 COMMAND",
        subcommands = {
            NewKeyCommand.class,
            AddKeyCommand.class,
            ListKeysCommand.class,
            RetireKeyCommand.class,
            CompromisedKeyCommand.class,
        })
public final class KeysCommand implements Callable<Integer> {
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
