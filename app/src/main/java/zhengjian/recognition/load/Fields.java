package zhengjian.recognition.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import zhengjian.recognition.source.Sense;

/** One mapping of a rule file, read key by key. {@link #end()} refuses every key that nobody asked for. */
final class Fields {
    private static final int LARGEST = 256 * 1024;

    private final String file;
    private final String prefix;
    private final int line;
    private final Map<String, Node> values;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(String file, String prefix, int line, Map<String, Node> values) {
        this.file = file;
        this.prefix = prefix;
        this.line = line;
        this.values = values;
    }

    static Fields parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
            if (root == null) {
                throw BadRules.at(file, 1, "", "文件为空", "the file is empty");
            }
            return mapping(file, "", root);
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw BadRules.at(file, at, "", "不是合格的 YAML", "not well-formed YAML: " + e.getProblem());
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            throw BadRules.at(file, 1, "", "不是合格的 YAML", "not well-formed YAML");
        }
    }

    private static Fields mapping(String file, String prefix, Node node) {
        int line = node.getStartMark().getLine() + 1;
        if (!(node instanceof MappingNode mapping) || node instanceof AnchorNode) {
            throw BadRules.at(file, line, prefix, "应为一组“键: 值”", "must be a mapping");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                int at = tuple.getKeyNode().getStartMark().getLine() + 1;
                throw BadRules.at(file, at, prefix + key, "写了两次", "is given twice");
            }
        }
        return new Fields(file, prefix, line, values);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> refusal(key, "必须填写", "is required"));
    }

    Optional<String> optionalText(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(node -> scalar(key, node));
    }

    /** A text turned into a value; what the reader refuses is refused here with file and line. */
    <T> T value(String key, Function<String, T> parse) {
        return optionalValue(key, parse).orElseThrow(() -> refusal(key, "必须填写", "is required"));
    }

    <T> Optional<T> optionalValue(String key, Function<String, T> parse) {
        return optionalText(key).map(text -> parsed(key, text, parse));
    }

    <T> Set<T> values(String key, Function<String, T> parse) {
        Set<T> set = new LinkedHashSet<>();
        for (Node node : list(key)) {
            if (!set.add(parsed(key, scalar(key, node), parse))) {
                throw refusal(key, "有重复的值", "holds a value twice");
            }
        }
        if (has(key) && set.isEmpty()) {
            throw refusal(key, "不能是空列表", "must not be an empty list");
        }
        return set;
    }

    Optional<LocalDate> date(String key) {
        return optionalValue(key, LocalDate::parse);
    }

    OptionalInt number(String key, int least, int most) {
        Optional<Integer> number = optionalValue(key, Integer::valueOf);
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            throw refusal(key, "应为 " + least + " 到 " + most, "must be " + least + " to " + most);
        }
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    Optional<Boolean> flag(String key) {
        return optionalText(key).map(text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refusal(key, "应为 true 或 false", "must be true or false");
        });
    }

    Optional<Fields> optionalSection(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(node -> mapping(file, prefix + key + ".", node));
    }

    Fields section(String key) {
        return optionalSection(key).orElseThrow(() -> refusal(key, "必须填写", "is required"));
    }

    List<Fields> sections(String key) {
        List<Fields> sections = new ArrayList<>();
        for (Node node : list(key)) {
            sections.add(mapping(file, prefix + key + "[" + sections.size() + "].", node));
        }
        return sections;
    }

    Sense sense(String key) {
        Fields words = section(key);
        Sense sense = words.words();
        words.end();
        return sense;
    }

    List<Sense> senses(String key) {
        return sections(key).stream()
                .map(words -> {
                    Sense sense = words.words();
                    words.end();
                    return sense;
                })
                .toList();
    }

    private Sense words() {
        return new Sense(text("zh").strip(), text("en").strip());
    }

    /** Refuses a key that nobody asked for. */
    void end() {
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                int at = entry.getValue().getStartMark().getLine() + 1;
                throw BadRules.at(file, at, prefix + entry.getKey(), "是不认识的键", "is an unknown key");
            }
        }
    }

    BadRules refusal(String key, String chinese, String english) {
        int at = values.containsKey(key) ? values.get(key).getStartMark().getLine() + 1 : line;
        return BadRules.at(file, at, prefix + key, chinese, english);
    }

    private List<Node> list(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw refusal(key, "应为列表", "must be a list");
        }
        return sequence.getValue();
    }

    private String scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw refusal(key, "应为一个值", "must be one value");
        }
        return scalar.getValue();
    }

    private <T> T parsed(String key, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refusal(key, "读不懂“" + text + "”", "cannot be read: " + e.getMessage());
        }
    }
}
