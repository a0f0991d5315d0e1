package zhengjian.recognition.ruleset;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one file of a rule set as people write it: YAML without anchors, each key once. */
final class RuleFile {
    private static final int LARGEST = 256 * 1024;

    private final String name;

    private RuleFile(String name) {
        this.name = name;
    }

    /** @throws BadRules with file and line */
    static RuleNode.Mapping read(String name, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw BadRules.at(name, 1, "", "文件为空", "the file is empty");
            }
            return new RuleFile(name).top(root);
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw BadRules.at(name, at, "", "不是合格的 YAML", "not well-formed YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw BadRules.at(name, 1, "", "不是合格的 YAML", "not well-formed YAML");
        }
    }

    private RuleNode.Mapping top(Node root) {
        if (node(root, "") instanceof RuleNode.Mapping mapping) {
            return mapping;
        }
        throw BadRules.at(name, line(root), "", "应为一组“键: 值”", "must be a mapping");
    }

    private RuleNode node(Node node, String path) {
        if (node instanceof AnchorNode) {
            throw BadRules.at(name, line(node), path, "不能引用别处", "must not refer to another place");
        }
        if (node instanceof ScalarNode scalar) {
            return new RuleNode.Value(line(node), scalar.getValue());
        }
        if (node instanceof SequenceNode sequence) {
            List<RuleNode> items = new ArrayList<>();
            sequence.getValue().forEach(one -> items.add(node(one, path)));
            return new RuleNode.Sequence(line(node), items);
        }
        Map<String, RuleNode> values = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw BadRules.at(name, line(tuple.getKeyNode()), path, "键应为文字", "has a key that is no text");
            }
            String full = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            if (values.put(key.getValue(), node(tuple.getValueNode(), full)) != null) {
                throw BadRules.at(name, line(key), full, "写了两次", "is given twice");
            }
        }
        return new RuleNode.Mapping(line(node), values);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
