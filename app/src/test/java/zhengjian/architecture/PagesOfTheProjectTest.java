package zhengjian.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesOfTheProjectTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern CLASS_NAME = Pattern.compile("`((?:[a-z]+\\.)+[A-Z][A-Za-z]+)`");

    @Test
    void everyLinkLeadsToAFile() {
        assertThat(linksWithoutFile()).isEmpty();
    }

    @Test
    void everyClassThatTheArchitecturePageNamesIsThere() {
        List<String> missing = new ArrayList<>();
        for (String line : Repository.lines(PackageTable.PAGE)) {
            Matcher name = CLASS_NAME.matcher(line);
            while (name.find()) {
                String file = "zhengjian/" + name.group(1).replace('.', '/') + ".java";
                if (List.of("app", "signing", "web").stream()
                        .noneMatch(module -> Files.exists(Repository.file(module + "/src/main/java/" + file)))) {
                    missing.add(name.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> linksWithoutFile() {
        List<String> missing = new ArrayList<>();
        for (Path page : pages()) {
            for (String line : Repository.lines(page)) {
                Matcher link = LINK.matcher(line);
                while (link.find()) {
                    String target = link.group(1);
                    if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
                        missing.add(Repository.relative(page) + " → " + target);
                    }
                }
            }
        }
        return missing;
    }

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>(Repository.files("docs", ".md"));
        pages.add(Repository.file("README.md"));
        return pages;
    }
}
