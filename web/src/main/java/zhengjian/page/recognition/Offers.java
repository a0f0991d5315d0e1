package zhengjian.page.recognition;

import java.util.List;

/**
 * What the fields of a form suggest; everything else can be typed as well.
 *
 * @param places names with codes
 * @param series of the catalogue
 * @param qualifications that a rule names
 * @param degrees that a rule names
 * @param awards that a rule names
 * @param occupations that a rule names
 */
public record Offers(
        List<String> places,
        List<String> series,
        List<String> qualifications,
        List<String> degrees,
        List<String> awards,
        List<String> occupations) {
    public Offers {
        places = List.copyOf(places);
        series = List.copyOf(series);
        qualifications = List.copyOf(qualifications);
        degrees = List.copyOf(degrees);
        awards = List.copyOf(awards);
        occupations = List.copyOf(occupations);
    }
}
