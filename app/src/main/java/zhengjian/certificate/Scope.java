package zhengjian.certificate;

/**
 * Where a certificate holds: a regular one in a province, a directional one in one county, a local one in a city or zone.
 * Whether a place lies inside is answered by the catalogue, which knows mergers and successors.
 */
public record Scope(Kind kind, DivisionCode division) {
    public Scope {
        boolean fits = switch (kind) {
            case REGULAR -> division.isProvince();
            case DIRECTIONAL -> division.isCounty();
            case LOCAL -> !division.isProvince();
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "有效范围与类别不符 / a " + kind.code() + " certificate cannot have the scope " + division);
        }
    }

    public static Scope regular(DivisionCode province) {
        return new Scope(Kind.REGULAR, province);
    }

    public static Scope directional(DivisionCode county) {
        return new Scope(Kind.DIRECTIONAL, county);
    }

    public static Scope local(DivisionCode cityOrZone) {
        return new Scope(Kind.LOCAL, cityOrZone);
    }
}
