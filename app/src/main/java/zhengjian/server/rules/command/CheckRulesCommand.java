package zhengjian.server.rules.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.load.ReadRulebook;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.ruleset.BadRules;
import zhengjian.recognition.ruleset.SignedRuleSet;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;
import zhengjian.server.command.Refusal;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.state.ListedRules;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.trust.TrustDirectory;
import zhengjian.trust.TrustDirectoryException;

/** {@code rules check}: reads rules and checks them for gaps and contradictions. */
@Command(
        name = "check",
        description = {"检查规则：有没有缺项、缺口和矛盾。", "Check rules for what is missing, gaps and contradictions."})
public final class CheckRulesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--trust",
            paramLabel = "DIR",
            description = "信任文件目录：规则须是名单所列的，并由根授权的人签名。 Trust files: the rules must be those that the list names,"
                    + " signed by whom the root names.")
    private @Nullable Path trust;

    @Parameters(
            arity = "0..*",
            paramLabel = "RULES",
            description = "规则目录、.cbor 或 .cose；缺省为程序自带的。 A folder, .cbor or .cose; default: built-in.")
    private List<String> names = new ArrayList<>();

    /** What is printed of one set. */
    record Row(String source, int version, String hash, int rules, List<String> drafts, List<String> signedBy) {}

    @Override
    public Integer call() {
        List<Row> rows = (names.isEmpty() ? List.of(RuleSource.BUILT_IN) : names)
                .stream().map(this::check).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("sets", rows);
            output.print(out, json);
            return ExitCode.YES;
        }
        for (Row row : rows) {
            out.println(row.source() + "：第 " + row.version() + " 版，" + row.rules() + " 条规则，没有缺口和矛盾。 Version "
                    + row.version() + ", " + row.rules() + " rules, no gap and no contradiction.");
            out.println("  SHA-256 " + row.hash());
            out.println("  征求意见稿 Drafts: " + String.join(", ", row.drafts()));
            if (!row.signedBy().isEmpty()) {
                out.println("  签名 Signed by: " + String.join(", ", row.signedBy()));
            }
        }
        out.flush();
        return ExitCode.YES;
    }

    private Row check(String name) {
        RuleSource source = RuleSource.read(name);
        Optional.ofNullable(trust).ifPresent(folder -> requireListed(source, folder));
        try {
            Rulebook rulebook = ReadRulebook.of(source.rules(), Territories.load());
            return new Row(
                    name,
                    rulebook.number(),
                    rulebook.version(),
                    rulebook.rules().size(),
                    rulebook.rules().stream().filter(Rule::draft).map(Rule::id).toList(),
                    source.signed().map(SignedRuleSet::signers).orElse(List.of()));
        } catch (BadRules e) {
            throw RuleSource.bad(e);
        }
    }

    private static void requireListed(RuleSource source, Path folder) {
        try {
            TrustState state =
                    new TrustDirectory(folder).read(InstantSource.system().instant());
            if (source.signed().isPresent()) {
                ListedRules.requireSigned(state, source.signed().get().signatures());
            } else {
                ListedRules.require(state, Bytes.copyOf(source.rules().encode()));
            }
        } catch (TrustDirectoryException e) {
            throw Refusal.undecided("信任文件读不了。 The trust files cannot be read: " + e.getMessage());
        } catch (TrustException e) {
            throw new Refusal(
                    ExitCode.NO,
                    "规则不是信任名单所列的。 Not the rules that the trust list names: " + e.refusal() + ": " + e.getMessage());
        }
    }
}
