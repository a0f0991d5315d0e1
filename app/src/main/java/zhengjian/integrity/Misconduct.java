package zhengjian.integrity;

/**
 * What somebody is entered in the integrity record for, and how long the ban is that was decided.
 *
 * @param ground word of a {@link Ground}
 * @param banMonths 0 when no ban was decided
 */
public record Misconduct(String ground, int banMonths) {
    private static final int MOST = 1200;

    public Misconduct {
        if (!ground.matches("[a-z-]{1,40}") || banMonths < 0 || banMonths > MOST) {
            throw new IllegalArgumentException(
                    "失信情形应为小写字母和连字符，禁期应为 0 至 1200 个月 / a ground is a word of a-z and hyphen, a ban has 0 to 1200 months");
        }
    }
}
