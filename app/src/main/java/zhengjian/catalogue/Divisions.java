package zhengjian.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Scope;

/**
 * The divisions of China at and above the county, with renames and mergers since 2000. A code that was given up keeps
 * answering: a directional certificate stays bound to what its county became.
 */
public final class Divisions {
    private static final int HOPS = 16;

    private final Map<DivisionCode, List<Division>> versions;

    private Divisions(Map<DivisionCode, List<Division>> versions) {
        this.versions = versions;
    }

    /** The tables that come with the program; read once. */
    public static Divisions load() {
        return Bundled.DIVISIONS;
    }

    private static final class Bundled {
        static final Divisions DIVISIONS = read();
    }

    private static Divisions read() {
        Map<DivisionCode, List<Division>> versions = new HashMap<>();
        Table.forEach("division-history.csv", row -> add(versions, DivisionRow.history(row)));
        Table.forEach("divisions.csv", row -> {
            Division division = DivisionRow.snapshot(row);
            List<Division> known = versions.getOrDefault(division.code(), List.of());
            if (known.stream().noneMatch(version -> version.until() == Division.OPEN)) {
                add(versions, division);
            }
        });
        versions.values().forEach(list -> list.sort(Comparator.comparingInt(Division::until)));
        return new Divisions(versions);
    }

    private static void add(Map<DivisionCode, List<Division>> versions, Division division) {
        versions.computeIfAbsent(division.code(), code -> new ArrayList<>(1)).add(division);
    }

    /** The division as it is now, or as it was last. */
    public Optional<Division> find(DivisionCode code) {
        List<Division> known = versions.getOrDefault(code, List.of());
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    /** The division as it was on a day; empty if there was none under that code. */
    public Optional<Division> find(DivisionCode code, LocalDate on) {
        List<Division> known = new ArrayList<>(versions.getOrDefault(code, List.of()));
        Collections.reverse(known);
        return known.stream().filter(division -> division.existedOn(on)).findFirst();
    }

    /** Every division as it is now, or as it was last, in the order of their codes. */
    public List<Division> all() {
        return versions.keySet().stream()
                .sorted()
                .map(code -> find(code).orElseThrow())
                .toList();
    }

    /** Every division under every name, in no order. */
    public Stream<Division> versions() {
        return versions.values().stream().flatMap(List::stream);
    }

    /** The name as it is now or was last; the code itself if it is unknown. */
    public String name(DivisionCode code) {
        return find(code).map(Division::name).orElse(code.code());
    }

    /** The name with the province before it, for people: 吉林省集安市. */
    public String fullName(DivisionCode code) {
        return code.isProvince() ? name(code) : name(code.province()) + name(code);
    }

    /** What a division had become by a day: itself, or its only successor, and so on; empty if it was split or is unknown. */
    public Optional<DivisionCode> becameBy(DivisionCode code, LocalDate on) {
        return follow(code, on.getYear());
    }

    /** Whether the place certainly lies in the scope on that day. */
    public boolean covers(Scope scope, DivisionCode place, LocalDate on) {
        return coverage(scope, place, on) == Coverage.INSIDE;
    }

    /**
     * Whether a place lies in a scope on a day. A place larger than the scope is outside: a county's certificate does not
     * hold in its whole city.
     */
    public Coverage coverage(Scope scope, DivisionCode place, LocalDate on) {
        if (find(place).isEmpty()) {
            return Coverage.UNDECIDED;
        }
        if (scope.kind() == Kind.REGULAR) {
            return scope.division().equals(place.province()) ? Coverage.INSIDE : Coverage.OUTSIDE;
        }
        return within(scope.division(), place, on.getYear());
    }

    private Coverage within(DivisionCode division, DivisionCode place, int year) {
        Optional<DivisionCode> from = follow(division, year);
        Optional<DivisionCode> to = follow(place, year);
        if (from.isEmpty() || to.isEmpty()) {
            return division.equals(place) ? Coverage.INSIDE : Coverage.UNDECIDED;
        }
        DivisionCode current = from.get();
        DivisionCode asked = to.get();
        if (current.equals(asked) || (current.isCity() && asked.city().equals(current))) {
            return Coverage.INSIDE;
        }
        boolean acrossCounties = isZone(asked) || isZone(current);
        return acrossCounties && asked.city().equals(current.city()) ? Coverage.UNDECIDED : Coverage.OUTSIDE;
    }

    private boolean isZone(DivisionCode code) {
        return find(code).map(Division::developmentZone).orElse(false);
    }

    private Optional<DivisionCode> follow(DivisionCode code, int year) {
        DivisionCode current = code;
        for (int hop = 0; hop < HOPS; hop++) {
            Optional<Division> last = find(current);
            if (last.isEmpty()) {
                return Optional.empty();
            }
            if (last.get().until() > year) {
                return Optional.of(current);
            }
            if (last.get().successors().size() != 1) {
                return Optional.empty();
            }
            current = last.get().successors().get(0);
        }
        return Optional.empty();
    }
}
