package zhengjian.server.keys.command;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import zhengjian.server.command.ExitCode;

/** {@code keys retire}: a key signs no longer; what it signed stays trusted. */
@Command(
        name = "retire",
        description = {"停用密钥：不再签名，以前的签名仍然可信。", "Retire a key: it signs no longer, what it signed stays trusted."})
public final class RetireKeyCommand implements Callable<Integer> {
    @Mixin
    private KeyChange change = new KeyChange();

    @Override
    public Integer call() {
        Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
        change.apply(key -> key.retired(now));
        return ExitCode.YES;
    }
}
