package zhengjian.certificate;

/** How high: the level of a title, the grade of a post, or the grade of a skill. Codes are unique across all three. */
public sealed interface Rank permits Level, PostGrade, SkillGrade {
    /** The name on the wire, for instance {@code associate-senior}, {@code post-2}, {@code skill-technician}. */
    String code();

    /** The Chinese name as printed. */
    String chinese();

    /** The family that has such ranks. */
    Family family();

    /** Position within its family, 0 for the lowest. */
    int height();

    /**
     * Reads a code, a Chinese name, or a usual short form of it.
     *
     * @throws IllegalArgumentException naming what was expected and found
     */
    static Rank parse(Family family, String text) {
        return switch (family) {
            case TITLE -> Level.parse(text);
            case POST -> PostGrade.parse(text);
            case SKILL -> SkillGrade.parse(text);
        };
    }
}
