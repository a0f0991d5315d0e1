package zhengjian.server.trust;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhengjian.recognition.ruleset.RuleSet;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.server.rules.command.RuleSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.TrustList;

/** {@code trust list}: the next list of issuers from a YAML document, and what it changes, in words. */
@Command(
        name = "list",
        description = {
            "由 YAML 文件拟定发证机关名单，先用文字列出变化。",
            "Draft the next list of issuers from a YAML document; says first what changes."
        })
public final class NewListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--source",
            required = true,
            paramLabel = "YAML",
            description = "名单的来源文件。 The document that people edit.")
    private Path source = Path.of("issuers.yaml");

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "现行名单；第一版没有。 The present list; none for the first.")
    private @Nullable Path previous;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "现行认可规则（.cbor 或 .cose），以其哈希列入。 Recognition rules, named by their hash.")
    private @Nullable Path rules;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "180",
            description = "有效天数，1 至 400。 Days, 1 to 400. (180)")
    private int days;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "新文件。 The new file.")
    private Path file = Path.of("list.cose");

    @Override
    public Integer call() {
        TrustFile.refuseExisting(file);
        Optional<SignedFile<TrustList>> before = Optional.ofNullable(previous).map(TrustFile::list);
        SignedFile<TrustList> draft;
        try {
            draft = SignedFile.draft(next(before));
        } catch (IllegalArgumentException e) {
            throw Refusal.undecided("名单不成立。 That is no list: " + e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(TrustFile.lines(TrustWords.changes(before.map(SignedFile::content), draft.content())));
        TrustFile.write(file, draft.bytes());
        out.println("已拟定 " + file + "（第 " + draft.content().version() + " 版），请各持钥人核对后签名：trust sign。 Drafted version "
                + draft.content().version() + "; now the holders sign it.");
        return ExitCode.YES;
    }

    private TrustList next(Optional<SignedFile<TrustList>> before) {
        Optional<Bytes> hashOfRules = Optional.ofNullable(rules)
                .map(file -> RuleSource.read(file.toString()))
                .map(source -> RuleSet.hash(source.rules().encode()));
        return new TrustList(
                before.map(list -> list.content().version()).orElse(0) + 1,
                Period.from(InstantSource.system().instant(), Duration.ofDays(days)),
                before.map(list -> list.hash().sha256()),
                ListSource.read(source),
                hashOfRules);
    }
}
