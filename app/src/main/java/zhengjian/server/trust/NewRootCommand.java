package zhengjian.server.trust;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyRingFileException;
import zhengjian.server.keys.KeyUse;
import zhengjian.server.keys.ListedKey;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.Role;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;

/** {@code trust new}: a root that nobody has signed yet, from the public keys of its holders. */
@Command(
        name = "new",
        description = {"拟定根文件：列出持钥人的公钥，尚未签名。", "Draft a root from the holders' public keys; nobody has signed it yet."})
public final class NewRootCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--root",
            required = true,
            paramLabel = "RING",
            description = "持钥人的密钥环文件，每人一个。 Ring file of a holder, one each.")
    private List<Path> holders = new ArrayList<>();

    @Option(
            names = "--list",
            paramLabel = "RING",
            description = "签名单的人；缺省为持根钥的人。 Who signs lists; default: the root's holders.")
    private List<Path> listers = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "RING",
            description = "签认可规则的人；缺省无。 Who signs recognition rules; default: nobody.")
    private List<Path> rulers = new ArrayList<>();

    @Option(
            names = "--timestamp",
            required = true,
            paramLabel = "RING",
            description = "联机的时间戳密钥。 The online key of the timestamp.")
    private List<Path> stampers = new ArrayList<>();

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "2",
            description = "至少几人签名，2 起。 Signatures needed, from 2. (2)")
    private int threshold;

    @Option(names = "--years", paramLabel = "N", defaultValue = "3", description = "有效年数，1 至 5。 Years, 1 to 5. (3)")
    private int years;

    @Option(names = "--previous", paramLabel = "FILE", description = "现行的根，换钥时给出。 The present root, to replace it.")
    private @Nullable Path previous;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "新文件。 The new file.")
    private Path file = Path.of("root.cose");

    @Override
    public Integer call() {
        TrustFile.refuseExisting(file);
        int version = previous == null ? 1 : TrustFile.root(previous).content().version() + 1;
        Instant now = InstantSource.system().instant();
        try {
            Root root = new Root(
                    version,
                    Period.from(now, Duration.ofDays(365L * years)),
                    new Role(threshold, keys(holders)),
                    new Role(threshold, keys(listers.isEmpty() ? holders : listers)),
                    new Role(1, keys(stampers)),
                    rulers.isEmpty() ? new Role(0, List.of()) : new Role(threshold, keys(rulers)));
            SignedFile<Root> draft = SignedFile.draft(root);
            TrustFile.write(file, draft.bytes());
            spec.commandLine().getOut().println(TrustFile.lines(TrustWords.of(draft)));
        } catch (IllegalArgumentException e) {
            throw Refusal.undecided("根文件不成立。 That is no root: " + e.getMessage());
        }
        spec.commandLine()
                .getOut()
                .println("已拟定 " + file + "，请各持钥人核对后签名：trust sign。 Drafted; now each holder signs it.");
        return ExitCode.YES;
    }

    private static List<VerificationKey> keys(List<Path> rings) {
        List<VerificationKey> keys = new ArrayList<>();
        for (Path ring : rings) {
            List<VerificationKey> found = read(ring).keys().stream()
                    .filter(key -> key.use() == KeyUse.TRUST)
                    .map(ListedKey::trusted)
                    .map(trusted -> trusted.key())
                    .toList();
            if (found.isEmpty()) {
                throw Refusal.undecided(ring + " 里没有用途为 trust 的密钥。 " + ring + " lists no key for the use trust.");
            }
            keys.addAll(found);
        }
        return keys;
    }

    private static KeyRingFile read(Path ring) {
        try {
            return KeyRingFile.read(ring);
        } catch (KeyRingFileException e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        }
    }
}
