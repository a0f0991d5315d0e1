package zhengjian.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.load.ReadRulebook;
import zhengjian.recognition.ruleset.BadRules;
import zhengjian.recognition.ruleset.RuleSet;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.Main;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.signing.Bytes;
import zhengjian.tool.Tool;

/** A change of rules from the edited file to the ledger, by the commands that people use. */
class RulesByTwoPeopleTest {
    private static final String PASSWORD = "rule-key-password";

    @TempDir
    private static Path keys;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path changed;

    /** Keys as docs/recognition-rules.md makes them. */
    @BeforeAll
    static void fourPeopleMakeTheirKeys() throws Exception {
        Tool openssl = Tool.require("openssl");
        Files.writeString(keys.resolve("password"), PASSWORD);
        for (String person : List.of("first", "second", "third", "stranger")) {
            Path key = keys.resolve(person + ".key");
            Path certificate = keys.resolve(person + ".crt");
            openssl.run("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key)
                    .ok();
            openssl.run(
                            "req",
                            "-new",
                            "-x509",
                            "-key",
                            key,
                            "-subj",
                            "/CN=rule key",
                            "-days",
                            1825,
                            "-out",
                            certificate)
                    .ok();
            String word = "pass:" + PASSWORD;
            Path p12 = keys.resolve(person + ".p12");
            openssl.run(
                            "pkcs12",
                            "-export",
                            "-name",
                            "rules",
                            "-inkey",
                            key,
                            "-in",
                            certificate,
                            "-out",
                            p12,
                            "-passout",
                            word)
                    .ok();
            Files.writeString(
                    keys.resolve(person + ".pem"),
                    openssl.run("x509", "-in", certificate, "-pubkey", "-noout").ok());
        }
    }

    @BeforeEach
    void aRegisterThatKnowsThreeRuleKeysAndAChangedSet() throws Exception {
        DemoDirectory.prepare(folder.resolve("demo"), 18081, true);
        List<String> three = Stream.of("first", "second", "third")
                .map(person -> "\"" + keys.resolve(person + ".pem") + "\"")
                .toList();
        Path yaml = folder.resolve("demo/demo.yaml");
        Files.writeString(yaml, Files.readString(yaml) + "\nrules:\n  threshold: 2\n  keys: " + three + "\n");
        changed = folder.resolve("changed");
        copyBuiltIn(changed);
        edit("index.yaml", "version: 1", "version: 2");
        edit("rules/R01-directional-use.yaml", "decision: not-recognised", "decision: not-decided");
    }

    private static void copyBuiltIn(Path to) throws Exception {
        Path index = Path.of(Objects.requireNonNull(ReadRulebook.class.getResource("/zhengjian/recognition/index.yaml"))
                .toURI());
        Path from = Objects.requireNonNull(index.getParent());
        Files.createDirectories(to.resolve("rules"));
        Files.copy(index, to.resolve("index.yaml"));
        try (Stream<Path> rules = Files.list(from.resolve("rules"))) {
            for (Path rule : rules.toList()) {
                Files.copy(rule, to.resolve("rules").resolve(rule.getFileName()));
            }
        }
    }

    private void edit(String file, String old, String now) throws IOException {
        Path path = changed.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, now));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int sign(String rules, String person, String to) {
        return run(
                "rules",
                "sign",
                rules,
                "--key",
                keys.resolve(person + ".p12").toString(),
                "--alias",
                "rules",
                "--password-file",
                keys.resolve("password").toString(),
                "--to",
                folder.resolve(to).toString());
    }

    private int adopt(String file) {
        return run(
                "rules",
                "adopt",
                "--config",
                folder.resolve("demo/demo.yaml").toString(),
                folder.resolve(file).toString());
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void twoPeopleSignAndTheNewRulesHoldAndStandInTheLedgerOnce() throws Exception {
        assertThat(run("rules", "diff", "built-in", changed.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("~ index.yaml: version 1 → 2")
                .contains("~ rules/R01-directional-use.yaml: decisions.2.decision not-recognised → not-decided");
        assertThat(sign(changed.toString(), "first", "one.cose"))
                .as(err.toString())
                .isZero();
        assertThat(adopt("one.cose")).isEqualTo(1);
        assertThat(err.toString()).contains("须有 2 人签名，现有 1 人", "found 1");
        assertThat(sign(file("one.cose"), "second", "two.cose")).isZero();
        assertThat(adopt("two.cose")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("已采用第 2 版规则，共 18 条");
        Bytes hash = RuleSet.fromFolder(changed).hash();
        assertThat(commitments()).containsExactly(RuleSet.hash(ReadRulebook.builtInSet()), hash);
        assertThat(commitments()).as("opened again, nothing is entered twice").hasSize(2);
        Configuration configuration = Configuration.read(folder.resolve("demo/demo.yaml"));
        RulesInForce inForce = RulesInForce.read(
                configuration.data(),
                configuration.ruleKeys(),
                new Territories(
                        zhengjian.catalogue.Divisions.load(), configuration.pilotCounties(), TitleCatalogue.load()));
        assertThat(inForce.rulebook().version()).isEqualTo(hash.hex());
        assertThat(inForce.rulebook().number()).isEqualTo(2);
    }

    /** What the entries about rules commit to, in the order of the ledger. */
    private List<Bytes> commitments() throws Exception {
        List<Bytes> commitments = new ArrayList<>();
        try (Application application = Application.open(Configuration.read(folder.resolve("demo/demo.yaml")))) {
            long size = application.ledger().health().size();
            for (long i = 0; i < size; i++) {
                LedgerEntry entry =
                        LedgerEntry.parse(application.ledger().leaf(i).orElseThrow());
                if (entry.kind() == EntryKind.RULES_CHANGED) {
                    commitments.add(entry.commitment());
                }
            }
        }
        return commitments;
    }

    @Test
    void aStrangersSignatureIsRefusedEvenBesideTwoRightOnes() {
        sign(changed.toString(), "first", "one.cose");
        sign(file("one.cose"), "second", "two.cose");
        assertThat(sign(file("two.cose"), "stranger", "three.cose")).isZero();
        assertThat(adopt("three.cose")).isEqualTo(1);
        assertThat(err.toString()).contains("of no rule key");
    }

    @Test
    void onePersonSigningTwiceIsOnePerson() {
        sign(changed.toString(), "first", "one.cose");
        sign(file("one.cose"), "first", "two.cose");
        assertThat(adopt("two.cose")).isEqualTo(1);
        assertThat(err.toString()).contains("found 1");
    }

    @Test
    void anOldVersionIsNotAdoptedAgain() throws Exception {
        sign(changed.toString(), "first", "one.cose");
        sign(file("one.cose"), "third", "two.cose");
        assertThat(adopt("two.cose")).isZero();
        assertThat(adopt("two.cose")).isEqualTo(1);
        assertThat(err.toString()).contains("must be above it, found 2");
    }

    @Test
    void anAdoptedFileThatWasTamperedWithStopsTheStart() throws Exception {
        sign(changed.toString(), "first", "one.cose");
        sign(file("one.cose"), "second", "two.cose");
        adopt("two.cose");
        Path adopted;
        try (Stream<Path> found = Files.walk(folder.resolve("demo"))) {
            adopted = found.filter(path -> path.endsWith("rules-2.cose"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] content = Files.readAllBytes(adopted);
        content[content.length - 1] ^= 1;
        Files.write(adopted, content);
        assertThat(adopt("two.cose")).isEqualTo(1);
        assertThat(run("ledger", "check", "--config", file("demo/demo.yaml"))).isLessThanOrEqualTo(2);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(this::commitments))
                .hasMessageContaining("of no rule key");
    }

    /** The rules before it must not hold again without anybody's knowledge. */
    @Test
    void anAdoptedFileThatIsGoneStopsTheStartUntilItIsBack() throws Exception {
        sign(changed.toString(), "first", "one.cose");
        sign(file("one.cose"), "second", "two.cose");
        assertThat(adopt("two.cose")).isZero();
        Path adopted = folder.resolve("demo/data/rules/rules-2.cose");
        Path elsewhere = Files.move(adopted, folder.resolve("backup.cose"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(this::commitments))
                .isInstanceOf(BadRules.class)
                .hasMessageContaining(RuleSet.fromFolder(changed).hash().hex())
                .hasMessageContaining("restore it from the backup");
        Files.move(elsewhere, adopted);
        assertThat(commitments()).hasSize(2);
    }

    @Test
    void rulesThatContradictEachOtherAreNeitherCheckedNorSigned() throws Exception {
        edit("rules/R04-yangtze-delta.yaml", "issuer: [310000, 320000, 340000]", "issuer: [310000, 330000, 340000]");
        edit("rules/R04-yangtze-delta.yaml", "decision: not-decided", "decision: not-recognised");
        assertThat(run("rules", "check", changed.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("R0/", "R4/", "decide one case differently");
        assertThat(sign(changed.toString(), "first", "one.cose")).isEqualTo(1);
        assertThat(folder.resolve("one.cose")).doesNotExist();
    }

    @Test
    void checkTellsVersionAndHashOfTheRulesOfTheRelease() {
        assertThat(run("rules", "check")).isZero();
        assertThat(out.toString())
                .contains(
                        "第 1 版，18 条规则", RuleSet.hash(ReadRulebook.builtInSet()).hex(), "R4, R5, R6, R11, R16");
        assertThat(run("rules", "check", "--json", "built-in")).isZero();
        assertThat(out.toString()).contains("\"rules\":18");
        assertThat(run("rules", "check", file("nowhere.cose"))).isEqualTo(2);
        assertThat(run("rules", "check", keys.resolve("password").toString())).isEqualTo(1);
        assertThat(run("rules")).isEqualTo(64);
        assertThat(run("rules", "diff", "built-in", "built-in")).isZero();
    }

    @Test
    void unsignedRulesAreNotAdopted() {
        assertThat(adopt("changed")).isEqualTo(2);
        assertThat(err.toString()).contains("not signed");
    }
}
