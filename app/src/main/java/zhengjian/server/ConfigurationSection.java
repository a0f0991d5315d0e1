package zhengjian.server;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read key by key. Whoever has read all it knows calls {@link #end()}, which refuses every
 * key nobody asked for; each refusal names file, line and key.
 */
final class ConfigurationSection {
    private final Path file;
    private final String prefix;
    private final int line;
    private final Map<String, Node> values;
    private final Map<String, ConfigurationSection> asked = new TreeMap<>();
    private final List<String> known = new ArrayList<>();

    private ConfigurationSection(Path file, String prefix, int line, Map<String, Node> values) {
        this.file = file;
        this.prefix = prefix;
        this.line = line;
        this.values = values;
    }

    static ConfigurationSection read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                return new ConfigurationSection(file, "", 1, Map.of());
            }
            return mapping(file, "", root);
        } catch (IOException e) {
            throw new ConfigurationException("读不了配置文件 " + file + "。 Cannot read " + file + ": "
                    + e.getClass().getSimpleName());
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ConfigurationException(file + ":" + at + "：不是合格的 YAML。 Not well-formed YAML: " + e.getProblem());
        }
    }

    private static ConfigurationSection mapping(Path file, String prefix, Node node) {
        int line = node.getStartMark().getLine() + 1;
        if (!(node instanceof MappingNode mapping)) {
            throw refusal(file, line, prefix, "应为一组“键: 值”", "must be a mapping");
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int at = tuple.getKeyNode().getStartMark().getLine() + 1;
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                throw refusal(file, at, prefix + key, "写了两次", "is given twice");
            }
        }
        return new ConfigurationSection(file, prefix, line, values);
    }

    ConfigurationSection section(String key) {
        known.add(key);
        Node node = values.get(key);
        ConfigurationSection section = node == null
                ? new ConfigurationSection(file, prefix + key + ".", line, Map.of())
                : mapping(file, prefix + key + ".", node);
        asked.put(key, section);
        return section;
    }

    /** A list of sections; empty when the key is not there. */
    List<ConfigurationSection> sections(String key) {
        known.add(key);
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw at(key, "应为一列", "must be a list");
        }
        List<ConfigurationSection> sections = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            String name = key + "[" + sections.size() + "]";
            ConfigurationSection section = mapping(file, prefix + name + ".", item);
            asked.put(name, section);
            sections.add(section);
        }
        return sections;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The keys as they stand in the file, for a section whose keys are data. */
    Set<String> keys() {
        return values.keySet();
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> refusal(file, line, prefix + key, "必须填写", "is required"));
    }

    String text(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    Optional<String> optionalText(String key) {
        known.add(key);
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar)) {
            throw at(key, "应为一个值", "must be one value");
        }
        return scalar.getValue().isBlank() ? Optional.empty() : Optional.of(scalar.getValue());
    }

    List<String> texts(String key) {
        known.add(key);
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)
                || !sequence.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            throw at(key, "应为一列文字", "must be a list of texts");
        }
        return sequence.getValue().stream()
                .map(item -> ((ScalarNode) item).getValue())
                .toList();
    }

    int integer(String key, int otherwise, int least, int most) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // refused below with the bounds
        }
        throw at(key, "应为 " + least + " 到 " + most + " 的整数", "must be an integer from " + least + " to " + most);
    }

    boolean flag(String key, boolean otherwise) {
        Optional<String> text = optionalText(key);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            throw at(key, "应为 true 或 false", "must be true or false");
        }
        return text.map(Boolean::parseBoolean).orElse(otherwise);
    }

    Path path(String key) {
        return resolve(text(key));
    }

    Optional<Path> optionalPath(String key) {
        return optionalText(key).map(this::resolve);
    }

    List<Path> paths(String key) {
        return texts(key).stream().map(this::resolve).toList();
    }

    private Path resolve(String text) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? Path.of(text) : folder.resolve(text).normalize();
    }

    Optional<URI> optionalUri(String key) {
        Optional<String> text = optionalText(key);
        try {
            return text.map(URI::create);
        } catch (IllegalArgumentException e) {
            throw at(key, "不是网址", "is not a URL");
        }
    }

    /** Refuses every key that was not asked for, here and below. */
    void end() {
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw at(entry.getKey(), "是未知的配置项，已知的有 " + known, "is unknown; known are " + known);
            }
        }
        asked.values().forEach(ConfigurationSection::end);
    }

    /** A refusal of the value of {@code key}, at its line. */
    ConfigurationException at(String key, String chinese, String english) {
        Node node = values.get(key);
        int where = node == null ? line : node.getStartMark().getLine() + 1;
        return refusal(file, where, prefix + key, chinese, english);
    }

    private static ConfigurationException refusal(Path file, int line, String key, String chinese, String english) {
        return new ConfigurationException(
                file + ":" + line + "：“" + key + "”" + chinese + "。 `" + key + "` " + english + ".");
    }
}
