package zhengjian.server.keys.command;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhengjian.server.command.ExitCode;

/** {@code keys compromised --since}: a key is in other hands; only what the ledger proves to be older stays trusted. */
@Command(
        name = "compromised",
        description = {
            "登记密钥失密：只有账本证明更早的签名仍然可信。",
            "Declare a key compromised: only what the ledger proves to be older stays trusted."
        })
public final class CompromisedKeyCommand implements Callable<Integer> {
    @Mixin
    private KeyChange change = new KeyChange();

    @Option(
            names = "--since",
            required = true,
            paramLabel = "TIME",
            description = "失密时间：日期或带时区的时间；拿不准就取早的。 Since when: date, or time with offset; earlier if in doubt.")
    private String since = "";

    @Override
    public Integer call() {
        Instant time = change.past(since);
        change.apply(key -> key.compromised(time));
        return ExitCode.YES;
    }
}
