package zhengjian.server.rules.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.recognition.ruleset.RuleChanges;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.OutputOption;

/** {@code rules diff}: what a signer should see before signing. */
@Command(
        name = "diff",
        description = {"比较两套规则；相同为 0，不同为 1。", "Compare two rule sets; 0 if they are the same, 1 if not."})
public final class DiffRulesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private OutputOption output = new OutputOption();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "原来的；built-in 为程序自带的。 The old one, or built-in.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "新的。 The new one.")
    private String after = "";

    @Override
    public Integer call() {
        List<String> changes = RuleChanges.between(
                RuleSource.read(before).rules(), RuleSource.read(after).rules());
        PrintWriter out = spec.commandLine().getOut();
        if (output.json()) {
            output.print(out, changes);
        } else if (changes.isEmpty()) {
            out.println("两套规则内容相同。 Both sets have the same content.");
        } else {
            changes.forEach(out::println);
        }
        out.flush();
        return changes.isEmpty() ? ExitCode.YES : ExitCode.NO;
    }
}
