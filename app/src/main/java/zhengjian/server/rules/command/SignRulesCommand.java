package zhengjian.server.rules.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.load.ReadRulebook;
import zhengjian.recognition.ruleset.BadRules;
import zhengjian.recognition.ruleset.SignedRuleSet;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.PasswordFile;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.SigningKey;

/** {@code rules sign}: one person's signature, added to those that are there. Works without a register, on an offline machine. */
@Command(
        name = "sign",
        description = {
            "检查并签名一套规则；第二个人在第一个人的结果上再签。",
            "Check and sign a rule set; the second person signs what the first one wrote."
        })
public final class SignRulesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "RULES", description = "规则目录、.cbor，或已有签名的 .cose。 A folder, .cbor, or a signed .cose.")
    private String name = "";

    @Option(names = "--key", required = true, paramLabel = "P12", description = "签名人的密钥文件。 The signer's key file.")
    private Path key = Path.of("");

    @Option(names = "--alias", required = true, paramLabel = "NAME", description = "文件中的别名。 Alias within the file.")
    private String alias = "";

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "口令文件。 Password file.")
    private Path passwordFile = Path.of("");

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "写到哪里（.cose）。 File to write (.cose).")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        RuleSource source = RuleSource.read(name);
        try {
            ReadRulebook.of(source.rules(), Territories.load());
        } catch (BadRules e) {
            throw RuleSource.bad(e);
        }
        SignedRuleSet signed = source.signed()
                .orElseGet(() -> SignedRuleSet.draft(source.rules()))
                .sign(signingKey());
        try {
            Files.write(to, signed.encode());
        } catch (IOException e) {
            throw Refusal.undecided("写不了 " + to + "。 Cannot write " + to + ": " + e.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("SHA-256 " + signed.hash().hex());
        out.println("签名 Signed by: " + String.join(", ", signed.signers()));
        out.flush();
        return ExitCode.YES;
    }

    private SigningKey signingKey() {
        char[] password = {};
        try {
            password = PasswordFile.read(passwordFile);
            return KeyFile.open(key, password, alias);
        } catch (IOException | KeyFileException e) {
            throw Refusal.undecided("密钥打不开。 The key cannot be opened: " + e.getMessage());
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}
