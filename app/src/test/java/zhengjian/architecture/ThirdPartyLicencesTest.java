package zhengjian.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThirdPartyLicencesTest {
    private static final String PAGE = "docs/third-party-licences.md";
    private static final Set<String> ACCEPTED =
            Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "OFL-1.1");

    private static final List<Library> LISTED = libraries();

    /** One row; its artifact may be {@code *}. */
    private record Library(String group, String artifact, String licence) {
        private static final Pattern ROW = Pattern.compile("\\| `([^:`]+):([^`]+)` \\| (\\S+) \\|");

        boolean isIn(String jar) {
            String folder = File.separator + group.replace('.', File.separatorChar) + File.separator;
            String rest = artifact.equals("*") ? "[^/\\\\]+" : Pattern.quote(artifact);
            return Pattern.compile(Pattern.quote(folder) + rest + "[/\\\\][^/\\\\]+[/\\\\][^/\\\\]+\\.jar$")
                    .matcher(jar)
                    .find();
        }
    }

    @Test
    void everyShippedLibraryIsListed() {
        assertThat(shippedJars())
                .isNotEmpty()
                .allSatisfy(jar -> assertThat(LISTED).anyMatch(library -> library.isIn(jar)));
    }

    @Test
    void everyListedLibraryIsShipped() {
        List<String> jars = shippedJars();
        assertThat(LISTED).isNotEmpty().allSatisfy(library -> assertThat(jars).anyMatch(library::isIn));
    }

    @Test
    void everyLicenceIsOneThatTheServiceMayBeShippedWith() {
        assertThat(LISTED).extracting(Library::licence).isSubsetOf(ACCEPTED);
    }

    private static List<Library> libraries() {
        return Repository.lines(PAGE).stream()
                .map(Library.ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Library(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    /** As Maven wrote them down; modules of the project are folders or lie under target, not jars of others. */
    private static List<String> shippedJars() {
        String path = String.join("", Repository.lines("app/target/runtime-classpath.txt"));
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(entry -> !entry.contains(File.separator + "target" + File.separator))
                .toList();
    }
}
