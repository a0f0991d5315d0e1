package zhengjian.recognition.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import zhengjian.recognition.ruleset.BadRules;
import zhengjian.recognition.ruleset.RuleNode;
import zhengjian.recognition.source.Sense;

/** One mapping of a rule file, read key by key. {@link #end()} refuses every key that nobody asked for. */
final class Fields {
    private final String file;
    private final String prefix;
    private final int line;
    private final Map<String, RuleNode> values;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(String file, String prefix, int line, Map<String, RuleNode> values) {
        this.file = file;
        this.prefix = prefix;
        this.line = line;
        this.values = values;
    }

    /** The whole file. */
    static Fields of(String file, RuleNode.Mapping content) {
        return new Fields(file, "", content.line(), content.values());
    }

    private static Fields mapping(String file, String prefix, RuleNode node) {
        if (!(node instanceof RuleNode.Mapping mapping)) {
            throw BadRules.at(file, node.line(), prefix, "应为一组“键: 值”", "must be a mapping");
        }
        return new Fields(file, prefix, node.line(), mapping.values());
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
        for (RuleNode node : list(key)) {
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
        for (RuleNode node : list(key)) {
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
        for (Map.Entry<String, RuleNode> entry : values.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                int at = entry.getValue().line();
                throw BadRules.at(file, at, prefix + entry.getKey(), "是不认识的键", "is an unknown key");
            }
        }
    }

    BadRules refusal(String key, String chinese, String english) {
        int at = values.containsKey(key) ? values.get(key).line() : line;
        return BadRules.at(file, at, prefix + key, chinese, english);
    }

    private List<RuleNode> list(String key) {
        asked.add(key);
        RuleNode node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof RuleNode.Sequence sequence)) {
            throw refusal(key, "应为列表", "must be a list");
        }
        return sequence.items();
    }

    private String scalar(String key, RuleNode node) {
        if (!(node instanceof RuleNode.Value scalar) || scalar.text().isBlank()) {
            throw refusal(key, "应为一个值", "must be one value");
        }
        return scalar.text();
    }

    private <T> T parsed(String key, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refusal(key, "读不懂“" + text + "”", "cannot be read: " + e.getMessage());
        }
    }
}
