package zhengjian.recognition.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;

/**
 * All files of a rule set in the order of its index (docs/formats/rule-set.md). The same content has the same bytes and the
 * same hash, however its files were laid out; comments are no content.
 *
 * @param files by name, {@link #INDEX} first
 */
public record RuleSet(Map<String, RuleNode.Mapping> files) {
    /** The file that names all others. */
    public static final String INDEX = "index.yaml";

    private static final String FORMAT = "zhengjian rules";
    private static final CborItem EDITION = CborItem.of(1);
    private static final int LARGEST = 1 << 20;
    private static final CborLimits LIMITS = new CborLimits(LARGEST, 16, 1 << 16);
    private static final int MOST_FILES = 500;

    public RuleSet {
        files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Reads the files that the index names.
     *
     * @param source the bytes of a file
     * @throws BadRules with file and line
     */
    public static RuleSet read(Function<String, byte[]> source) {
        Map<String, RuleNode.Mapping> files = new LinkedHashMap<>();
        files.put(INDEX, RuleFile.read(INDEX, text(source, INDEX)));
        for (String name : named(files.get(INDEX))) {
            if (files.put(name, RuleFile.read(name, text(source, name))) != null) {
                throw new BadRules(INDEX + "：“" + name + "”重复 / “" + name + "” is given twice");
            }
        }
        return new RuleSet(files);
    }

    /**
     * Reads a folder of rule files.
     *
     * @throws BadRules with file and line
     */
    public static RuleSet fromFolder(Path folder) {
        return read(name -> file(folder, name));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws BadRules for anything else
     */
    public static RuleSet parse(byte[] bytes) {
        try {
            CborItem item = Cbor.parse(bytes, LIMITS);
            if (item instanceof CborItem.Array array
                    && array.items().size() == 3
                    && array.items().get(0).equals(CborItem.of(FORMAT))
                    && array.items().get(1).equals(EDITION)
                    && array.items().get(2) instanceof CborItem.Array files) {
                return checked(files.items());
            }
        } catch (CborException e) {
            throw new BadRules("规则集读不懂 / the rule set cannot be read: " + e.getMessage());
        }
        throw new BadRules("这不是规则集 / this is no rule set");
    }

    private static RuleSet checked(List<CborItem> items) {
        Map<String, RuleNode.Mapping> files = new LinkedHashMap<>();
        for (CborItem item : items) {
            if (!(item instanceof CborItem.Array pair)
                    || pair.items().size() != 2
                    || !(pair.items().get(0) instanceof CborItem.Text name)
                    || !(RuleNode.from(pair.items().get(1)) instanceof RuleNode.Mapping content)) {
                throw new BadRules("规则集中应为文件名和内容 / a rule set holds names and contents of files");
            }
            files.put(name.value(), content);
        }
        List<String> expected = new ArrayList<>(List.of(INDEX));
        if (files.get(INDEX) != null) {
            expected.addAll(named(files.get(INDEX)));
        }
        if (items.size() != files.size() || !expected.equals(List.copyOf(files.keySet()))) {
            throw new BadRules("规则集与其目录不符 / the rule set does not hold the files of its index");
        }
        return new RuleSet(files);
    }

    /** The one encoding. */
    public byte[] encode() {
        List<CborItem> items = new ArrayList<>();
        files.forEach((name, content) -> items.add(CborItem.array(CborItem.of(name), content.item())));
        byte[] bytes = Cbor.encode(CborItem.array(CborItem.of(FORMAT), EDITION, new CborItem.Array(items)));
        if (bytes.length > LARGEST) {
            throw new BadRules("规则集太大 / the rule set is too large: " + bytes.length + " > " + LARGEST);
        }
        return bytes;
    }

    /** SHA-256 of the encoding: names this set, and is what the ledger commits to. */
    public Bytes hash() {
        return hash(encode());
    }

    /** SHA-256 of a set that is encoded already. */
    public static Bytes hash(byte[] encoded) {
        try {
            return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<String> named(RuleNode.Mapping index) {
        List<String> names = new ArrayList<>();
        if (index.values().get("rules") instanceof RuleNode.Sequence rules) {
            for (RuleNode rule : rules.items()) {
                if (rule instanceof RuleNode.Value name) {
                    names.add(name.text());
                }
            }
        }
        if (names.size() > MOST_FILES) {
            throw new BadRules(INDEX + "：文件太多 / too many files: " + names.size() + " > " + MOST_FILES);
        }
        return names;
    }

    private static String text(Function<String, byte[]> source, String name) {
        return new String(source.apply(name), StandardCharsets.UTF_8);
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
}
