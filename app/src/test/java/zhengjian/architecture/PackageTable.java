package zhengjian.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table “who may use whom” as it stands in {@code docs/architecture.md}: rows {@code | `package` | what it is | may use |},
 * names without the leading {@code zhengjian.}. A class belongs to the row with the longest name that its package starts with.
 */
final class PackageTable {
    static final String PAGE = "docs/architecture.md";

    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|[^|]*\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)(\\.\\*)?`");
    private static final String EVERYTHING = "everything";

    private final Map<String, Set<String>> allowed;

    private PackageTable(Map<String, Set<String>> allowed) {
        this.allowed = allowed;
    }

    static PackageTable parse(Iterable<String> lines) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        rows.forEach((name, cell) -> allowed.put(name, namesIn(cell, rows.keySet())));
        return new PackageTable(allowed);
    }

    private static Set<String> namesIn(String cell, Set<String> all) {
        if (cell.contains(EVERYTHING)) {
            return all;
        }
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            boolean withNested = name.group(2) != null;
            String prefix = name.group(1);
            if (!all.contains(prefix)) {
                throw new IllegalArgumentException(PAGE + ": no row for `" + prefix + "`, named in: " + cell.strip());
            }
            all.stream()
                    .filter(row -> row.equals(prefix) || (withNested && row.startsWith(prefix + ".")))
                    .forEach(names::add);
        }
        return names;
    }

    Set<String> rows() {
        return allowed.keySet();
    }

    /** The row that a class of ours belongs to; empty for a package that the page does not know. */
    Optional<String> rowOf(JavaClass type) {
        String name = type.getPackageName();
        return allowed.keySet().stream()
                .filter(row -> name.equals("zhengjian." + row) || name.startsWith("zhengjian." + row + "."))
                .max(Comparator.comparingInt(String::length));
    }

    boolean permits(String from, String to) {
        return from.equals(to) || allowed.getOrDefault(from, Set.of()).contains(to);
    }
}
