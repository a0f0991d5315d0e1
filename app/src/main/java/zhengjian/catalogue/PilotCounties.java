package zhengjian.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import zhengjian.certificate.DivisionCode;

/**
 * The counties that may grant directional titles, year by year (J23·一(九): the border counties of the province, in 2023;
 * the document names none, so the list is a default that the authority replaces). A year without a list has no pilot.
 */
public final class PilotCounties {
    private final Map<Integer, Set<DivisionCode>> byYear;

    private PilotCounties(Map<Integer, Set<DivisionCode>> byYear) {
        this.byYear = byYear;
    }

    /** The default list: Jilin's ten border counties, for 2023 only. */
    public static PilotCounties load() {
        Map<Integer, List<DivisionCode>> byYear = new HashMap<>();
        Table.forEach(
                "pilot-counties.csv",
                row -> byYear.computeIfAbsent(Integer.valueOf(row.getField("year")), year -> new ArrayList<>())
                        .add(new DivisionCode(row.getField("code"))));
        return of(byYear);
    }

    /** The authority's own list, for each year the counties. */
    public static PilotCounties of(Map<Integer, ? extends Iterable<DivisionCode>> counties) {
        Map<Integer, Set<DivisionCode>> byYear = new HashMap<>();
        counties.forEach((year, codes) -> {
            Set<DivisionCode> set = new TreeSet<>();
            codes.forEach(set::add);
            byYear.put(year, Set.copyOf(set));
        });
        return new PilotCounties(Map.copyOf(byYear));
    }

    /** Whether the county could grant directional titles on that day. */
    public boolean isPilot(DivisionCode county, LocalDate on) {
        return in(on.getYear()).contains(county);
    }

    /** The pilot counties of a year, in no order; empty if there was no pilot. */
    public Set<DivisionCode> in(int year) {
        return byYear.getOrDefault(year, Set.of());
    }
}
