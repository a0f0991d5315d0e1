package zhengjian.recognition.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import zhengjian.certificate.DivisionCode;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.question.Zone;
import zhengjian.recognition.rule.Directory;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.rule.Target;
import zhengjian.recognition.ruleset.BadRules;
import zhengjian.recognition.ruleset.RuleNode;
import zhengjian.recognition.ruleset.RuleSet;
import zhengjian.recognition.source.SourceDocument;
import zhengjian.signing.Bytes;

/** From a rule set to a rulebook: {@code index.yaml} names documents, zones, directories and rules. */
public final class ReadRulebook {
    /** The rules of this release as {@link PackRules} left them. */
    private static final String PACKED = "/zhengjian/recognition/rules.cbor";

    private static final int LAST_VERSION = 1_000_000;

    private ReadRulebook() {}

    /**
     * The rules that come with the program. They were checked for gaps and contradictions when the program was built;
     * here they are only read.
     */
    public static Rulebook builtIn() {
        byte[] packed = builtInSet();
        return readOrRefuse(RuleSet.parse(packed), RuleSet.hash(packed));
    }

    /** The encoded rule set of the program. */
    public static byte[] builtInSet() {
        try (InputStream stream = ReadRulebook.class.getResourceAsStream(PACKED)) {
            if (stream == null) {
                throw new BadRules("规则文件缺失 / missing rule file: " + PACKED);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads rules and checks them together.
     *
     * @throws BadRules naming the defect
     */
    public static Rulebook of(RuleSet rules, Territories territories) {
        Rulebook rulebook = readOrRefuse(rules, rules.hash());
        CheckGaps.check(rulebook, territories);
        CheckContradictions.check(rulebook, territories);
        return rulebook;
    }

    /**
     * Rules of a folder, checked together.
     *
     * @throws BadRules naming the defect
     */
    public static Rulebook fromFolder(Path folder, Territories territories) {
        return of(RuleSet.fromFolder(folder), territories);
    }

    private static Rulebook readOrRefuse(RuleSet rules, Bytes hash) {
        try {
            return read(rules, hash);
        } catch (IllegalArgumentException e) {
            throw new BadRules(RuleSet.INDEX + "：" + e.getMessage());
        }
    }

    private static Rulebook read(RuleSet set, Bytes hash) {
        Map<String, RuleNode.Mapping> files = set.files();
        Fields index = Fields.of(RuleSet.INDEX, Objects.requireNonNull(files.get(RuleSet.INDEX)));
        int number = index.number("version", 1, LAST_VERSION)
                .orElseThrow(() -> index.refusal("version", "必须填写", "is required"));
        Reference reference = new Reference(documents(index), zones(index), directories(index));
        List<Rule> rules = new ArrayList<>();
        for (String name : index.values("rules", Function.identity())) {
            rules.add(new RuleReader(reference).read(Fields.of(name, Objects.requireNonNull(files.get(name)))));
        }
        index.end();
        return Rulebook.of(
                number, hash.hex(), rules, reference.documents(), reference.zones(), reference.directories());
    }

    private static Map<String, SourceDocument> documents(Fields index) {
        Map<String, SourceDocument> documents = new LinkedHashMap<>();
        for (Fields fields : index.sections("documents")) {
            SourceDocument document = new SourceDocument(
                    fields.text("id"),
                    fields.optionalText("number"),
                    fields.text("title"),
                    fields.text("authority"),
                    fields.flag("draft").orElse(false),
                    fields.date("issuedOn"));
            fields.end();
            putOnce(documents, document.id(), document, index, "documents");
        }
        return documents;
    }

    private static List<Zone> zones(Fields index) {
        Map<String, Zone> zones = new LinkedHashMap<>();
        for (Fields fields : index.sections("zones")) {
            Zone zone = new Zone(
                    fields.text("id"),
                    fields.text("name"),
                    fields.values("aliases", Function.identity()),
                    fields.value("within", DivisionCode::new));
            fields.end();
            putOnce(zones, zone.id(), zone, index, "zones");
        }
        return List.copyOf(zones.values());
    }

    private static Map<String, Directory> directories(Fields index) {
        Map<String, Directory> directories = new LinkedHashMap<>();
        for (Fields fields : index.sections("directories")) {
            Map<String, Target> entries = new HashMap<>();
            for (Fields entry : fields.sections("entries")) {
                putOnce(
                        entries,
                        entry.text("qualification"),
                        ApplicationReader.target(entry.section("corresponds")),
                        entry,
                        "qualification");
                entry.end();
            }
            Directory directory = new Directory(
                    fields.text("id"),
                    fields.text("title"),
                    fields.flag("loaded").orElse(true),
                    entries);
            fields.end();
            putOnce(directories, directory.id(), directory, index, "directories");
        }
        return directories;
    }

    private static <T> void putOnce(Map<String, T> map, String id, T value, Fields fields, String key) {
        if (map.put(id, value) != null) {
            throw fields.refusal(key, "“" + id + "”重复", "“" + id + "” is given twice");
        }
    }
}
