package zhengjian.server.employer;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.employer.ApiKey;
import zhengjian.employer.ApiKeys;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.staff.RegisterChange;

/** {@code apikey revoke ID}: worth nothing from now on. */
@Command(
        name = "revoke",
        description = {"撤销接口密钥，立即生效，不可恢复。", "Revoke a key at once and for good."})
public final class RevokeKeyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Parameters(paramLabel = "ID", description = "密钥号。 Id of the key.")
    private String id = "";

    @Override
    public Integer call() {
        KeyChange.run(configuration, application -> {
            ApiKeys keys = Employing.keys(application);
            ApiKey key = keys.find(id).orElseThrow(ApiKeys.NoSuchKey::new);
            keys.revoke(key.employer(), id, RegisterChange.actor());
            return key;
        });
        spec.commandLine().getOut().println("密钥 " + id + " 已撤销。 Key " + id + " is revoked.");
        return ExitCode.YES;
    }
}
