package zhengjian.server.trust;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.TrustFiles;
import zhengjian.trust.StampTrust;
import zhengjian.trust.TrustDirectory;
import zhengjian.trust.TrustDirectoryException;
import zhengjian.trust.TrustInForce;

/** {@code trust publish}: signs a timestamp over root and list, checks all as a checker would, and puts it in the directory. */
@Command(
        name = "publish",
        description = {
            "公布：签时间戳，按核验方的全部规则检查，写入目录。",
            "Publish: sign the timestamp, check everything as a checker would, write the directory."
        })
public final class PublishTrustCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private HolderKey online = new HolderKey();

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "信任目录。 The trust directory.")
    private Path directory = Path.of("trust");

    @Option(
            names = "--root",
            paramLabel = "FILE",
            description = "新根；目录中还没有根时即为所信之根。 A new root; the first one is pinned.")
    private List<Path> roots = new ArrayList<>();

    @Option(names = "--list", paramLabel = "FILE", description = "新名单；缺省为现行名单。 A new list; default: the present one.")
    private @Nullable Path list;

    @Override
    public Integer call() throws TrustDirectoryException {
        TrustDirectory target = new TrustDirectory(directory);
        List<SignedFile<Root>> newer = roots.stream().map(TrustFile::root).toList();
        Instant now = InstantSource.system().instant();
        try {
            if (!target.isPinned()) {
                if (newer.isEmpty()) {
                    throw Refusal.undecided("目录中没有根，请用 --root。 No root in the directory: give --root.");
                }
                target.pin(newer.get(0).bytes());
            }
            TrustInForce trust = TrustInForce.open(target, now);
            TrustFiles files = new StampTrust(online.open())
                    .stamp(
                            trust.state(),
                            later(newer, trust),
                            list(trust),
                            target.files().statusLists(),
                            now);
            trust.update(files, now);
            print(trust);
        } catch (TrustException e) {
            throw Refusal.undecided("没有公布（" + e.refusal() + "）。 Not published: " + e.refusal() + ", " + e.getMessage());
        } catch (TrustDirectoryException e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        }
        return ExitCode.YES;
    }

    private static List<SignedFile<Root>> later(List<SignedFile<Root>> roots, TrustInForce trust) {
        SignedFile<Root> present = trust.state().root();
        return roots.stream()
                .filter(root -> !root.hash().equals(present.hash()))
                .toList();
    }

    private SignedFile<TrustList> list(TrustInForce trust) {
        return Optional.ofNullable(list)
                .map(TrustFile::list)
                .or(() -> trust.state().list())
                .orElseThrow(() -> Refusal.undecided("目录中没有名单，请用 --list。 No list in the directory: give --list."));
    }

    private void print(TrustInForce trust) {
        PrintWriter out = spec.commandLine().getOut();
        trust.state().timestamp().ifPresent(stamp -> out.println(TrustFile.lines(TrustWords.of(stamp))));
        out.println("已公布到 " + directory + "。 Published in " + directory + ".");
    }
}
