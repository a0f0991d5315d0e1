package zhengjian.recognition.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What differs between two rule sets, one line for each place, so that a signer sees what is signed. */
public final class RuleChanges {
    private final List<String> lines = new ArrayList<>();

    private RuleChanges() {}

    /** Lines that begin with {@code +}, {@code -} or {@code ~}, file and place, old and new; empty if nothing differs. */
    public static List<String> between(RuleSet before, RuleSet after) {
        RuleChanges changes = new RuleChanges();
        changes.mappings("", before.files(), after.files(), ": ");
        return List.copyOf(changes.lines);
    }

    private void mappings(
            String path,
            Map<String, ? extends RuleNode> before,
            Map<String, ? extends RuleNode> after,
            String between) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            RuleNode old = before.get(key);
            RuleNode now = after.get(key);
            String place = path + key;
            if (old == null && now != null) {
                lines.add("+ " + place + between.strip() + " " + told(now));
            } else if (now == null && old != null) {
                lines.add("- " + place + between.strip() + " " + told(old));
            } else if (old != null && now != null) {
                compare(place + between, old, now);
            }
        }
    }

    private void compare(String path, RuleNode before, RuleNode after) {
        if (before.item().equals(after.item())) {
            return;
        }
        if (before instanceof RuleNode.Mapping old && after instanceof RuleNode.Mapping now) {
            mappings(path, old.values(), now.values(), ".");
        } else if (before instanceof RuleNode.Sequence old
                && after instanceof RuleNode.Sequence now
                && old.items().size() == now.items().size()) {
            for (int i = 0; i < old.items().size(); i++) {
                compare(path + i + ".", old.items().get(i), now.items().get(i));
            }
        } else {
            String place = path.endsWith(".") ? path.substring(0, path.length() - 1) : path.strip();
            lines.add("~ " + place + " " + told(before) + " → " + told(after));
        }
    }

    private static String told(RuleNode node) {
        if (node instanceof RuleNode.Value value) {
            return value.text();
        }
        if (node instanceof RuleNode.Sequence sequence) {
            return sequence.items().stream().map(RuleChanges::told).toList().toString();
        }
        List<String> parts = new ArrayList<>();
        ((RuleNode.Mapping) node).values().forEach((key, value) -> parts.add(key + ": " + told(value)));
        return "{" + String.join(", ", parts) + "}";
    }
}
