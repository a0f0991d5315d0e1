package zhengjian.recognition.question;

import java.util.Optional;
import zhengjian.certificate.DivisionCode;

/**
 * Where it shall count: a division, or a zone.
 *
 * @param division the division itself, or the one that contains the zone
 */
public record Place(DivisionCode division, Optional<Zone> zone) {
    public static Place of(DivisionCode division) {
        return new Place(division, Optional.empty());
    }

    public static Place of(Zone zone) {
        return new Place(zone.within(), Optional.of(zone));
    }

    /** The division code or the zone's identifier. */
    public String id() {
        return zone.map(Zone::id).orElse(division.code());
    }
}
