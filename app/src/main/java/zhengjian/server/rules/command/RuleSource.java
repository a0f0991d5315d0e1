package zhengjian.server.rules.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import zhengjian.recognition.load.ReadRulebook;
import zhengjian.recognition.ruleset.BadRules;
import zhengjian.recognition.ruleset.RuleSet;
import zhengjian.recognition.ruleset.SignedRuleSet;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;

/**
 * A rule set as a command is given it: a folder of rule files, an encoded set, a signed set, or the word
 * {@code built-in}.
 *
 * @param signed empty unless it was a signed set
 */
public record RuleSource(RuleSet rules, Optional<SignedRuleSet> signed) {
    static final String BUILT_IN = "built-in";

    private static final int LARGEST = 2 << 20;

    /** @throws Refusal exit code 1 with the defect, or 2 when the file cannot be read */
    public static RuleSource read(String name) {
        try {
            if (name.equals(BUILT_IN)) {
                return new RuleSource(RuleSet.parse(ReadRulebook.builtInSet()), Optional.empty());
            }
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                return new RuleSource(RuleSet.fromFolder(path), Optional.empty());
            }
            if (Files.size(path) > LARGEST) {
                throw new BadRules("文件太大 / the file is too large: " + name);
            }
            byte[] file = Files.readAllBytes(path);
            if (name.endsWith(".cbor")) {
                return new RuleSource(RuleSet.parse(file), Optional.empty());
            }
            SignedRuleSet signed = SignedRuleSet.parse(file);
            return new RuleSource(signed.rules(), Optional.of(signed));
        } catch (BadRules e) {
            throw bad(e);
        } catch (IOException e) {
            throw Refusal.undecided("读不了 " + name + "。 Cannot read " + name + ": " + e.getMessage());
        }
    }

    static Refusal bad(BadRules e) {
        return new Refusal(ExitCode.NO, "规则不能用。 The rules cannot be used: " + e.getMessage());
    }
}
