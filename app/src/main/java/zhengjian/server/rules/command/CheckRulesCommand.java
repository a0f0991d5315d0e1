package zhengjian.server.rules.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
                .stream().map(CheckRulesCommand::check).toList();
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

    private static Row check(String name) {
        RuleSource source = RuleSource.read(name);
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
}
