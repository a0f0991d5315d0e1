package zhengjian.recognition.ruleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhengjian.signing.trust.Role;
import zhengjian.wholefile.WholeFile;

/**
 * The rule sets that an authority adopted, one file for each version, none ever changed or removed. The newest holds; without
 * any, the rules of the release do. Trusted for nothing: the newest is checked against the rule keys whenever it is read.
 */
public final class AdoptedRules {
    private static final Pattern NAME = Pattern.compile("rules-([1-9][0-9]{0,6})\\.cose");

    private final Path folder;

    /** @param folder need not exist while nothing was adopted */
    public AdoptedRules(Path folder) {
        this.folder = folder;
    }

    /**
     * All versions in their order.
     *
     * @param role who may change rules; empty if nobody was named
     * @throws BadRules when a file cannot be read, or the newest is not signed by enough of them
     */
    public List<SignedRuleSet> read(Optional<Role> role) throws IOException {
        List<SignedRuleSet> adopted = new ArrayList<>();
        for (Path file : files().values()) {
            adopted.add(SignedRuleSet.parse(Files.readAllBytes(file)));
        }
        if (!adopted.isEmpty()) {
            adopted.get(adopted.size() - 1)
                    .requireSignedBy(
                            role.orElseThrow(() -> new BadRules("有已采用的规则集，配置里却没有规则密钥 (rules.keys) / rule sets were"
                                    + " adopted, but the configuration names no rule keys (rules.keys)")));
        }
        return adopted;
    }

    /**
     * Adopts a version, durably.
     *
     * @param version its number; one that is not above the newest is refused
     */
    public Path add(int version, SignedRuleSet rules, Role role) throws IOException {
        rules.requireSignedBy(role);
        TreeMap<Integer, Path> files = files();
        if (!files.isEmpty() && files.lastKey() >= version) {
            throw new BadRules("已采用第 " + files.lastKey() + " 版，新版号应更大，实为 " + version + " / version " + files.lastKey()
                    + " is adopted; the new one must be above it, found " + version);
        }
        Files.createDirectories(folder);
        Path file = folder.resolve("rules-" + version + ".cose");
        WholeFile.write(file, rules.encode());
        return file;
    }

    private TreeMap<Integer, Path> files() throws IOException {
        TreeMap<Integer, Path> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> listed = Files.list(folder)) {
                for (Path file : listed.toList()) {
                    Matcher name = NAME.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        files.put(Integer.valueOf(name.group(1)), file);
                    }
                }
            }
        }
        return files;
    }
}
