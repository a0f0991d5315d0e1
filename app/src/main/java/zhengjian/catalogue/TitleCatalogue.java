package zhengjian.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhengjian.certificate.Level;

/**
 * Which titles exist: the key is series, level and title together, each row dated. Aliases are found and answered with the
 * name that is printed.
 */
public final class TitleCatalogue {
    private final Map<String, Series> series;
    private final Map<String, List<CatalogueTitle>> titles;
    private final Map<String, String> aliases;
    private final Map<String, String> fields;

    TitleCatalogue(
            Map<String, Series> series,
            Map<String, List<CatalogueTitle>> titles,
            Map<String, String> aliases,
            Map<String, String> fields) {
        this.series = series;
        this.titles = titles;
        this.aliases = aliases;
        this.fields = fields;
    }

    /** Reads the tables that come with the program. */
    public static TitleCatalogue load() {
        return new TitleTables().read();
    }

    /** The series of that name; its national name, its aliases and the suffix 系列 are understood. */
    public Optional<Series> series(String name) {
        String plain = name.endsWith("系列") ? name.substring(0, name.length() - 2) : name;
        return Optional.ofNullable(series.get(plain));
    }

    /** All series, once each, in no order. */
    public Collection<Series> allSeries() {
        return series.values().stream().distinct().toList();
    }

    /** The field of a specialty, in a series whose titles depend on it (新职业); empty if the specialty is unknown. */
    public Optional<String> field(Series series, String specialty) {
        return Optional.ofNullable(fields.get(key(series.name(), specialty)));
    }

    /** Whether the title depends on the specialty, which is then one of a closed list. */
    public boolean hasFields(Series series) {
        return fields.keySet().stream().anyMatch(key -> key.startsWith(series.name() + "\t"));
    }

    /** The specialties of a series that has a closed list of them, sorted; empty for the others. */
    public List<String> specialties(Series series) {
        String start = series.name() + "\t";
        return fields.keySet().stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()))
                .sorted()
                .toList();
    }

    /**
     * The title of a series at a level on a day.
     *
     * @param specialty decides the field where the series has fields; otherwise free
     * @param title the printed name or an alias of it
     */
    public Optional<CatalogueTitle> find(Series series, Level level, String specialty, String title, LocalDate on) {
        String printed = aliases.getOrDefault(key(series.name(), level.code(), title), title);
        String field = field(series, specialty).orElse("");
        return at(series, level, on)
                .filter(row -> row.title().equals(printed) && row.field().equals(field))
                .findFirst();
    }

    /** The titles that a series has at a level on a day, for messages and forms. */
    public List<String> titles(Series series, Level level, LocalDate on) {
        return at(series, level, on).map(CatalogueTitle::title).distinct().toList();
    }

    private Stream<CatalogueTitle> at(Series series, Level level, LocalDate on) {
        return titles.getOrDefault(key(series.name(), level.code()), List.of()).stream()
                .filter(row -> row.validity().contains(on));
    }

    static String key(String... parts) {
        return String.join("\t", parts);
    }
}
