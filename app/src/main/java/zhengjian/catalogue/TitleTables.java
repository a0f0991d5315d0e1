package zhengjian.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengjian.certificate.Level;

/** Reads the four tables of the title catalogue. */
final class TitleTables {
    private final Map<String, Series> series = new HashMap<>();
    private final Map<String, List<CatalogueTitle>> titles = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();

    TitleCatalogue read() {
        Table.forEach("series.csv", this::addSeries);
        Table.forEach("titles.csv", this::addTitle);
        Table.forEach(
                "title-aliases.csv",
                row -> aliases.put(
                        TitleCatalogue.key(row.getField("series"), row.getField("level"), row.getField("alias")),
                        row.getField("title")));
        Table.forEach(
                "specialties.csv",
                row -> fields.put(
                        TitleCatalogue.key(row.getField("series"), row.getField("specialty")), row.getField("field")));
        return new TitleCatalogue(Map.copyOf(series), Map.copyOf(titles), Map.copyOf(aliases), Map.copyOf(fields));
    }

    private void addSeries(NamedCsvRecord row) {
        Set<String> others = Stream.of(row.getField("aliases").split(";"))
                .filter(alias -> !alias.isEmpty())
                .collect(Collectors.toSet());
        Series one = new Series(
                row.getField("name"),
                row.getField("national_name"),
                others,
                row.getField("examined").equals("yes"),
                validity(row));
        series.put(one.name(), one);
        series.put(one.nationalName(), one);
        others.forEach(alias -> series.put(alias, one));
    }

    private void addTitle(NamedCsvRecord row) {
        Level level = Level.parse(row.getField("level"));
        CatalogueTitle title = new CatalogueTitle(
                row.getField("series"),
                level,
                row.getField("title"),
                row.getField("field"),
                validity(row),
                row.getField("source"));
        titles.computeIfAbsent(TitleCatalogue.key(title.series(), level.code()), key -> new ArrayList<>())
                .add(title);
    }

    private static Validity validity(NamedCsvRecord row) {
        return Validity.parse(row.getField("since"), row.getField("until"));
    }
}
