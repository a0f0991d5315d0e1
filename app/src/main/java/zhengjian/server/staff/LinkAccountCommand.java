package zhengjian.server.staff;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.staff.DirectoryId;
import zhengjian.staff.UserName;

/** {@code account link USER --directory-id ID}: the identity by which the authority's identity provider opens an account. */
@Command(
        name = "link",
        description = {
            "把账户与目录中的身份相连；不写标识则断开。",
            "Connect an account with an identity of the directory; without one, disconnect it."
        })
public final class LinkAccountCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(paramLabel = "USER", description = "用户名。 User name.")
    private String user = "";

    @Option(
            names = "--directory-id",
            paramLabel = "ID",
            description = "身份提供方在 personClaim 里给出的值。 What the identity provider says in personClaim.")
    private String directoryId = "";

    @Override
    public Integer call() {
        UserName name = RegisterChange.run(configuration, application -> {
            UserName linked = UserName.parse(user);
            application.accounts().link(linked, identity(), RegisterChange.actor());
            return linked;
        });
        spec.commandLine()
                .getOut()
                .println(
                        directoryId.isEmpty()
                                ? "账户 " + name + " 已断开。 Account " + name + " is disconnected."
                                : "账户 " + name + " 已与目录身份相连。 Account " + name + " is connected.");
        return ExitCode.YES;
    }

    private Optional<DirectoryId> identity() {
        return directoryId.isEmpty() ? Optional.empty() : Optional.of(new DirectoryId(directoryId));
    }
}
