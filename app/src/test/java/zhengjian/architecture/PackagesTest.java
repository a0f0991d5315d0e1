package zhengjian.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackagesTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("zhengjian");
    private static final List<String> DATABASE =
            List.of("java.sql.", "javax.sql.", "org.jdbi.", "org.sqlite.", "org.postgresql.", "com.zaxxer.");
    private static final PackageTable TABLE = PackageTable.parse(Repository.lines(PackageTable.PAGE));

    @Test
    void everyPackageStandsInTheTable() {
        assertThat(OURS.stream().filter(type -> TABLE.rowOf(type).isEmpty())).isEmpty();
    }

    @Test
    void everyRowOfTheTableIsAPackage() {
        Set<String> used = new TreeSet<>();
        OURS.forEach(type -> TABLE.rowOf(type).ifPresent(used::add));
        assertThat(TABLE.rows()).isNotEmpty().allSatisfy(row -> assertThat(used).contains(row));
    }

    @Test
    void packagesUseOnlyWhatTheTablePermits() {
        assertThat(dependencies(this::isForbiddenByTheTable)).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(new OneSliceARow()).should().beFreeOfCycles().check(OURS);
    }

    @Test
    void onlyEndpointsWebAndServerKnowJavalin() {
        assertThat(dependencies(use -> target(use).startsWith("io.javalin")
                        && !outermost(use.getOriginClass()).endsWith("Endpoints")
                        && !isIn(use, "web", "server")))
                .isEmpty();
    }

    /** To pass on that the database failed is not to know it; the ledger's writer holds the one writing transaction. */
    @Test
    void onlyStoresTheLedgersWriterAndServerKnowTheDatabase() {
        assertThat(dependencies(use -> DATABASE.stream().anyMatch(target(use)::startsWith)
                        && !target(use).equals("java.sql.SQLException")
                        && !outermost(use.getOriginClass()).endsWith("Store")
                        && !outermost(use.getOriginClass()).equals("LedgerWriter")
                        && !isIn(use, "server")))
                .isEmpty();
    }

    @Test
    void onlySigningKnowsBouncyCastle() {
        assertThat(dependencies(use -> target(use).startsWith("org.bouncycastle")
                        && !use.getOriginClass().getPackageName().startsWith("zhengjian.signing")))
                .isEmpty();
    }

    @Test
    void noPackageHasMoreThanFifteenClasses() {
        assertThat(OURS.stream()
                        .filter(type -> type.isTopLevelClass()
                                && !type.getSimpleName().equals("package-info")
                                && !type.getPackageName().startsWith("zhengjian.page.templates"))
                        .collect(groupingBy(JavaClass::getPackageName, counting())))
                .allSatisfy((name, classes) -> assertThat(classes).as(name).isLessThanOrEqualTo(15));
    }

    @Test
    void refusesATableThatNamesAPackageWithoutARow() {
        assertThatThrownBy(() -> PackageTable.parse(List.of("| `certificate` | words | `catalogue` |")))
                .hasMessageContaining("no row for `catalogue`");
    }

    @Test
    void readsNamesWithNestedPackagesFromTheTable() {
        PackageTable table = PackageTable.parse(List.of(
                "| `signing` | bytes | – |",
                "| `signing.key` | keys | `signing` |",
                "| `ledger` | tree | `signing.*` |",
                "| `server` | wiring | everything |"));
        assertThat(table.permits("ledger", "signing.key")).isTrue();
        assertThat(table.permits("signing", "signing.key")).isFalse();
        assertThat(table.permits("server", "ledger")).isTrue();
    }

    private boolean isForbiddenByTheTable(Dependency use) {
        return TABLE.rowOf(use.getOriginClass())
                .flatMap(from -> TABLE.rowOf(use.getTargetClass()).map(to -> !TABLE.permits(from, to)))
                .orElse(false);
    }

    private static List<String> dependencies(Predicate<Dependency> wrong) {
        return OURS.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(wrong)
                .map(Dependency::getDescription)
                .sorted()
                .toList();
    }

    private static String target(Dependency use) {
        return use.getTargetClass().getBaseComponentType().getFullName();
    }

    private static boolean isIn(Dependency use, String... packages) {
        String name = use.getOriginClass().getPackageName() + ".";
        return Stream.of(packages).anyMatch(row -> name.startsWith("zhengjian." + row + "."));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(PackagesTest::outermost).orElseGet(type::getSimpleName);
    }

    /** Rows as slices, so that a cycle is named in the words of the page. */
    private static final class OneSliceARow implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return TABLE.rowOf(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "rows of " + PackageTable.PAGE;
        }
    }
}
