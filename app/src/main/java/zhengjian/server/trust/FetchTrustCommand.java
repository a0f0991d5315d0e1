package zhengjian.server.trust;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.state.Freshness;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.trust.TrustDirectory;
import zhengjian.trust.TrustDirectoryException;
import zhengjian.trust.TrustInForce;
import zhengjian.trust.fetch.AddressRules;
import zhengjian.trust.fetch.FetchException;
import zhengjian.trust.fetch.FetchTrust;
import zhengjian.trust.fetch.GuardedConnection;
import zhengjian.trust.fetch.HttpGet;

/** {@code trust fetch}: brings trust list and status lists for checking offline, verified from the pinned root on. */
@Command(
        name = "fetch",
        description = {
            "获取信任名单和状态表，供离线核验；从所信之根起逐一验证。",
            "Fetch trust list and status lists for offline checks, verified from the pinned root on."
        })
public final class FetchTrustCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private OutputOption output = new OutputOption();

    @Parameters(paramLabel = "URL", description = "服务网址，如 https://zs.example.gov.cn。 Address of the service.")
    private URI url = URI.create("https://zs.example.gov.cn");

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "信任目录。 The trust directory.")
    private Path directory = Path.of("trust");

    @Option(
            names = "--root",
            paramLabel = "FILE",
            description = "所信之根，从别的途径得到；目录中已有时不必给。 The pinned root, got by other means; once is enough.")
    private @Nullable Path root;

    @Override
    public Integer call() {
        TrustDirectory target = new TrustDirectory(directory);
        boolean local = "127.0.0.1".equals(url.getHost()) || "localhost".equals(url.getHost());
        AtomicInteger requests = new AtomicInteger();
        HttpGet guarded =
                new GuardedConnection(new AddressRules(local), (SSLSocketFactory) SSLSocketFactory.getDefault());
        HttpGet counted = (address, longest) -> {
            requests.incrementAndGet();
            return guarded.get(address, longest);
        };
        Instant now = InstantSource.system().instant();
        try {
            pin(target);
            TrustInForce trust = TrustInForce.open(target, now);
            trust.update(new FetchTrust(counted, source()).newerThan(trust.state()), now);
            return print(trust.state(), trust.freshness(now), requests.get());
        } catch (TrustException e) {
            throw new Refusal(
                    ExitCode.NO,
                    "拒绝（" + e.refusal() + "），目录保持原样。 Refused: " + e.refusal() + ", " + e.getMessage()
                            + "; the directory is as it was.");
        } catch (FetchException | TrustDirectoryException e) {
            throw Refusal.undecided("没有取得。 Not fetched: " + e.getMessage());
        }
    }

    private void pin(TrustDirectory target) throws TrustDirectoryException {
        if (root != null) {
            target.pin(TrustFile.read(root));
        } else if (!target.isPinned()) {
            throw Refusal.undecided(
                    "还没有所信之根：请从可靠途径取得 root 文件，用 --root 指明。 No pinned root yet: get the root by a way that you"
                            + " trust, and give it with --root.");
        }
    }

    private URI source() {
        String text = url.toString();
        String base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return URI.create(base.endsWith("/trust") ? base + "/" : base + "/trust/");
    }

    private int print(TrustState state, Freshness freshness, int requests) {
        PrintWriter out = spec.commandLine().getOut();
        int version = state.list().orElseThrow().content().version();
        String expires = TrustWords.time(
                state.timestamp().orElseThrow().content().period().expires());
        String age = freshness.name().toLowerCase(Locale.ROOT);
        if (output.json()) {
            output.print(
                    out,
                    Map.of(
                            "root", state.root().content().version(),
                            "list", version,
                            "statusLists", state.statusLists().size(),
                            "freshness", age,
                            "freshUntil", expires,
                            "requests", requests));
        } else {
            out.println("名单第 " + version + " 版，" + state.statusLists().size() + " 份状态表，保鲜至 " + expires + "，" + requests
                    + " 次请求。 List version " + version + ", "
                    + state.statusLists().size() + " status lists, "
                    + age + " until " + expires + ", " + requests + " requests.");
        }
        return freshness == Freshness.FRESH ? ExitCode.YES : ExitCode.NO;
    }
}
