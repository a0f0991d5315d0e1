package zhengjian.server.keys.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import zhengjian.server.Configuration;
import zhengjian.server.keys.KeyUse;

/** What a key is for, and whose it is: options of every command that lists a key. */
final class KeyOwnerOption {
    private static final String USES = "issuing 签发, ledger 账本, documents 文书, status 状态, wallet 钱包, trust 信任";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--use", required = true, paramLabel = "USE", description = "用途 Use: " + USES)
    private String use = "";

    @Option(names = "--issuer", paramLabel = "CN-22", description = "ISO 3166-2；缺省见配置。 Default in the configuration.")
    private @Nullable String issuer;

    /** What it is for. */
    KeyUse use() {
        return KeyUse.parse(use).orElseThrow(() -> wrong("--use: " + USES + "; 不能是 not " + use));
    }

    /** ISO 3166-2 code of the issuer: as said, or as configured. */
    String issuer(Optional<Configuration> configuration) {
        return Optional.ofNullable(issuer)
                .or(() -> configuration.map(known -> known.issuer().iso()))
                .orElseThrow(() -> wrong("--issuer"));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
