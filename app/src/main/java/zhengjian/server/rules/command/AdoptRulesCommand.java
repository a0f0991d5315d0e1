package zhengjian.server.rules.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.load.ReadRulebook;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.ruleset.AdoptedRules;
import zhengjian.recognition.ruleset.BadRules;
import zhengjian.recognition.ruleset.SignedRuleSet;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.command.ConfigurationOption;
import zhengjian.server.command.ExitCode;
import zhengjian.server.command.Refusal;
import zhengjian.server.rules.RulesInForce;
import zhengjian.server.store.DataInUse;
import zhengjian.server.store.DataLock;
import zhengjian.signing.trust.Role;

/** {@code rules adopt}: a set that enough rule keys signed holds from now on, and is entered in the ledger. */
@Command(
        name = "adopt",
        description = {
            "采用一套有足够人签名的规则，并写进账本；服务停着时用。",
            "Adopt a rule set that enough people signed, and enter it in the ledger; while nothing serves."
        })
public final class AdoptRulesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConfigurationOption configurationFile = new ConfigurationOption();

    @Parameters(paramLabel = "FILE", description = "签名的规则集（.cose）。 The signed rule set (.cose).")
    private String name = "";

    @Override
    public Integer call() {
        Configuration configuration = configurationFile.read();
        SignedRuleSet signed = RuleSource.read(name)
                .signed()
                .orElseThrow(() -> Refusal.undecided("没有签名，不能采用。 It is not signed and cannot be adopted: " + name));
        Role role = configuration
                .ruleKeys()
                .orElseThrow(() -> Refusal.undecided(
                        "配置里没有规则密钥 (rules.keys)。 The configuration names no rule keys (rules.keys)."));
        Rulebook rulebook = adopt(configuration, signed, role);
        Application.open(configuration).close();
        PrintWriter out = spec.commandLine().getOut();
        out.println("已采用第 " + rulebook.number() + " 版规则，共 " + rulebook.rules().size() + " 条，已写进账本。 Version "
                + rulebook.number() + " with " + rulebook.rules().size()
                + " rules is adopted and entered in the ledger.");
        out.println("SHA-256 " + rulebook.version());
        out.flush();
        return ExitCode.YES;
    }

    private static Rulebook adopt(Configuration configuration, SignedRuleSet signed, Role role) {
        Path folder = RulesInForce.folder(configuration.data());
        try (DataLock lock = DataLock.take(configuration.data())) {
            Rulebook rulebook = ReadRulebook.of(
                    signed.rules(),
                    new Territories(Divisions.load(), configuration.pilotCounties(), TitleCatalogue.load()));
            new AdoptedRules(folder).add(rulebook.number(), signed, role);
            return rulebook;
        } catch (BadRules e) {
            throw RuleSource.bad(e);
        } catch (DataInUse e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Refusal.undecided("没有采用。 Not adopted: " + e.getMessage());
        }
    }
}
