package zhengjian.server.trust;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;

/** {@code trust new|sign|list|publish|fetch|show}: whose certificates count. */
@Command(
        name = "trust",
        description = {
            "信任文件：建根、签名、编名单、公布、获取、查看。",
            "Trust files: root, signatures, list of issuers, publish, fetch, show."
        },
        synopsisSubcommandLabel = "命令 COMMAND",
        subcommands = {
            NewRootCommand.class,
            SignTrustCommand.class,
            NewListCommand.class,
            PublishTrustCommand.class,
            FetchTrustCommand.class,
            ShowTrustCommand.class,
        })
public final class TrustCommand implements Callable<Integer> {
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
