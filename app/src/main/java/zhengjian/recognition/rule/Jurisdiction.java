package zhengjian.recognition.rule;

import java.util.Optional;
import zhengjian.certificate.DivisionCode;
import zhengjian.recognition.question.Zone;

/**
 * Where a rule holds: the whole country, a division, or a zone.
 *
 * @param id {@code CN}, a division code, or a zone's identifier
 */
public record Jurisdiction(String id, Optional<DivisionCode> division, Optional<Zone> zone) {
    public static final String COUNTRY = "CN";

    public static Jurisdiction country() {
        return new Jurisdiction(COUNTRY, Optional.empty(), Optional.empty());
    }

    public static Jurisdiction of(DivisionCode division) {
        return new Jurisdiction(division.code(), Optional.of(division), Optional.empty());
    }

    public static Jurisdiction of(Zone zone) {
        return new Jurisdiction(zone.id(), Optional.empty(), Optional.of(zone));
    }

    /** 0 for the country, 1 province, 2 city, 3 county, 4 zone: the closer authority speaks first. */
    public int closeness() {
        if (zone.isPresent()) {
            return 4;
        }
        return division.map(d -> d.isProvince() ? 1 : d.isCity() ? 2 : 3).orElse(0);
    }
}
