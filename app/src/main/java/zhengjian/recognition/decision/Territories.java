package zhengjian.recognition.decision;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.catalogue.Coverage;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PilotCounties;
import zhengjian.catalogue.Series;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Scope;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.rule.Jurisdiction;

/** What lies where on a day, which counties were pilots, and what a series is called; counties are followed through mergers. */
public record Territories(Divisions divisions, PilotCounties pilots, TitleCatalogue titles) {
    public static Territories load() {
        return new Territories(Divisions.load(), PilotCounties.load(), TitleCatalogue.load());
    }

    /** Whether the place certainly lies where the rule holds. A zone holds only itself; a division also its zones. */
    public boolean contains(Jurisdiction jurisdiction, Place place, LocalDate on) {
        if (jurisdiction.zone().isPresent()) {
            return jurisdiction.zone().equals(place.zone());
        }
        return jurisdiction
                .division()
                .map(division -> contains(division, place.division(), on))
                .orElse(true);
    }

    /** Whether one division certainly is or lies in the other on that day. */
    public boolean contains(DivisionCode outer, DivisionCode inner, LocalDate on) {
        return outer.equals(inner) || divisions.covers(whole(outer), inner, on);
    }

    /** Whether the place lies in the scope; a scope that lies inside the division around a zone decides nothing. */
    public Coverage coverage(Scope scope, Place place, LocalDate on) {
        Coverage coverage = divisions.coverage(scope, place.division(), on);
        boolean mayMeet = place.zone().isPresent()
                && coverage == Coverage.OUTSIDE
                && contains(place.division(), scope.division(), on);
        return mayMeet ? Coverage.UNDECIDED : coverage;
    }

    /** Whether the scope was a pilot county in the year in which the title was obtained (J23·一(九)). */
    public boolean isPilot(DivisionCode scope, LocalDate obtainedOn) {
        return pilots.isPilot(scope, obtainedOn);
    }

    /** The series' name as printed; the text itself if the catalogue does not know it. */
    public String series(String text) {
        Optional<Series> known = titles.series(text);
        return known.map(Series::name).orElse(text);
    }

    /** For people. */
    public String name(Place place) {
        return place.zone().map(zone -> zone.name()).orElseGet(() -> divisions.fullName(place.division()));
    }

    private static Scope whole(DivisionCode division) {
        return new Scope(
                division.isProvince() ? Kind.REGULAR : division.isCity() ? Kind.LOCAL : Kind.DIRECTIONAL, division);
    }
}
