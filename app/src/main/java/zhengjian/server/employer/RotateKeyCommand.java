package zhengjian.server.employer;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.employer.ApiKey;
import zhengjian.employer.ApiKeys;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.staff.RegisterChange;

/** {@code apikey rotate ID}: a new key of the same sort; the old one goes on for some days. */
@Command(
        name = "rotate",
        description = {"轮换接口密钥：新旧并用若干天。", "Make a key in the place of another one, which goes on for some days."})
public final class RotateKeyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configuration = new ConfigurationOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Parameters(paramLabel = "ID", description = "密钥号。 Id of the key.")
    private String id = "";

    @Option(
            names = "--overlap-days",
            paramLabel = "N",
            defaultValue = "7",
            description = "新旧并用的天数，0 至 30，默认 7。 Days that the old one goes on.")
    private int overlapDays = 7;

    @Override
    public Integer call() {
        ApiKeys.Made made = KeyChange.run(configuration, application -> {
            ApiKeys keys = Employing.keys(application);
            ApiKey old = keys.find(id).orElseThrow(ApiKeys.NoSuchKey::new);
            return keys.rotate(
                    old.employer(), id, Duration.ofDays(overlapDays), RegisterChange.actor(), application.now());
        });
        NewKeyCommand.print(spec.commandLine().getOut(), output, made);
        return ExitCode.YES;
    }
}
