package zhengjian.recognition.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zhengjian.certificate.DivisionCode;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.question.Zone;
import zhengjian.recognition.rule.Directory;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.rule.Target;
import zhengjian.recognition.source.SourceDocument;

/** Reads all rule files and checks them together: {@code index.yaml} names documents, zones, directories and rules. */
public final class ReadRulebook {
    private static final String INDEX = "index.yaml";

    private final Function<String, byte[]> source;
    private final MessageDigest digest = sha256();

    private ReadRulebook(Function<String, byte[]> source) {
        this.source = source;
    }

    /**
     * The rules that come with the program.
     *
     * @throws BadRules naming the defect
     */
    public static Rulebook fromResources(Territories territories) {
        return new ReadRulebook(ReadRulebook::resource).checked(territories);
    }

    /**
     * Rules of a folder that is laid out in the same way.
     *
     * @throws BadRules naming the defect
     */
    public static Rulebook fromFolder(Path folder, Territories territories) {
        return new ReadRulebook(name -> file(folder, name)).checked(territories);
    }

    private Rulebook checked(Territories territories) {
        Rulebook rulebook = readOrRefuse();
        CheckGaps.check(rulebook, territories);
        CheckContradictions.check(rulebook, territories);
        return rulebook;
    }

    private Rulebook readOrRefuse() {
        try {
            return read();
        } catch (IllegalArgumentException e) {
            throw new BadRules(INDEX + "：" + e.getMessage());
        }
    }

    private Rulebook read() {
        Fields index = Fields.parse(INDEX, text(INDEX));
        Reference reference = new Reference(documents(index), zones(index), directories(index));
        List<Rule> rules = new ArrayList<>();
        for (String name : index.values("rules", Function.identity())) {
            rules.add(new RuleReader(reference).read(Fields.parse(name, text(name))));
        }
        index.end();
        String version = HexFormat.of().formatHex(digest.digest());
        return Rulebook.of(version, rules, reference.documents(), reference.zones(), reference.directories());
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

    private String text(String name) {
        byte[] bytes = source.apply(name);
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(sha256().digest(bytes));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream stream = ReadRulebook.class.getResourceAsStream("/zhengjian/recognition/" + name)) {
            if (stream == null) {
                throw new BadRules("规则文件缺失 / missing rule file: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] file(Path folder, String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw new BadRules("规则文件缺失 / missing rule file: " + name);
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
