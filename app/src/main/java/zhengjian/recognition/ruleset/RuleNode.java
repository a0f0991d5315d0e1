package zhengjian.recognition.ruleset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.signing.cose.CborItem;

/** What a rule file is made of: texts, lists, and texts by key. Lines are for messages and 0 where nobody wrote lines. */
public sealed interface RuleNode {
    int line();

    /** One value as it was written; numbers and days are texts here. */
    record Value(int line, String text) implements RuleNode {}

    record Sequence(int line, List<RuleNode> items) implements RuleNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys in the order in which they were written. */
    record Mapping(int line, Map<String, RuleNode> values) implements RuleNode {
        public Mapping {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** The content without lines and without the order of keys. */
    default CborItem item() {
        if (this instanceof Value value) {
            return CborItem.of(value.text());
        }
        if (this instanceof Sequence sequence) {
            return new CborItem.Array(
                    sequence.items().stream().map(RuleNode::item).toList());
        }
        List<CborItem.Entry> entries = new ArrayList<>();
        ((Mapping) this)
                .values()
                .forEach((key, value) -> entries.add(new CborItem.Entry(CborItem.of(key), value.item())));
        return new CborItem.Map(entries);
    }

    /** @throws BadRules if there is anything else than texts, lists and texts by key */
    static RuleNode from(CborItem item) {
        if (item instanceof CborItem.Text text) {
            return new Value(0, text.value());
        }
        if (item instanceof CborItem.Array array) {
            List<RuleNode> items = new ArrayList<>(array.items().size());
            array.items().forEach(one -> items.add(from(one)));
            return new Sequence(0, items);
        }
        if (item instanceof CborItem.Map map) {
            Map<String, RuleNode> values = new LinkedHashMap<>();
            for (CborItem.Entry entry : map.entries()) {
                if (!(entry.key() instanceof CborItem.Text key)) {
                    throw new BadRules("规则集的键应为文字 / keys of a rule set must be texts");
                }
                values.put(key.value(), from(entry.value()));
            }
            return new Mapping(0, values);
        }
        throw new BadRules("规则集只能有文字、列表和键值 / a rule set holds texts, lists and texts by key only");
    }
}
