package zhengjian.server.trust;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.signing.trust.state.Freshness;
import zhengjian.trust.TrustDirectory;
import zhengjian.trust.TrustDirectoryException;
import zhengjian.trust.TrustInForce;

/** {@code trust show}: a trust directory in words, checked from its pinned root on; or one file, as it is. */
@Command(
        name = "show",
        description = {"用文字列出信任目录或文件的内容。", "A trust directory or file in words."})
public final class ShowTrustCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "目录，或根、名单文件。 Directory, or a root or list.")
    private Path path = Path.of("trust");

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isDirectory(path)) {
            out.println(TrustFile.lines(TrustWords.of(TrustFile.rootOrList(path))));
            return ExitCode.YES;
        }
        Instant now = InstantSource.system().instant();
        try {
            TrustInForce trust = TrustInForce.open(new TrustDirectory(path), now);
            out.println(TrustFile.lines(TrustWords.of(trust.state().root())));
            trust.state().list().ifPresent(list -> out.println(TrustFile.lines(TrustWords.of(list))));
            trust.state().timestamp().ifPresent(stamp -> out.println(TrustFile.lines(TrustWords.of(stamp))));
            Freshness freshness = trust.freshness(now);
            out.println("新旧 age: " + freshness);
            return freshness == Freshness.FRESH ? ExitCode.YES : ExitCode.NO;
        } catch (TrustDirectoryException e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        }
    }
}
