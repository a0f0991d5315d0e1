package zhengjian.recognition.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.ruleset.RuleSet;

/**
 * Part of the build: checks the rules that a release brings and packs them, so that the program neither parses nor checks
 * them again at every start. A gap or a contradiction stops the build.
 */
public final class PackRules {
    private PackRules() {}

    /** {@code arguments}: the folder of rule files, and the file to write. */
    public static void main(String[] arguments) throws IOException {
        RuleSet rules = RuleSet.fromFolder(Path.of(arguments[0]));
        ReadRulebook.of(rules, Territories.load());
        Path packed = Path.of(arguments[1]);
        Files.createDirectories(packed.toAbsolutePath().getParent());
        Files.write(packed, rules.encode());
    }
}
