package zhengjian.holder.share;

import java.util.List;

/**
 * For how long, how much, and how often.
 *
 * @param days one of {@link #DAYS}
 * @param looks one of {@link #LOOKS}; 0 for any number
 */
public record ShareTerms(int days, Visible visible, int looks) {
    /** Periods to choose from. */
    public static final List<Integer> DAYS = List.of(1, 7, 30, 180);
    /** Numbers of looks to choose from; 0 is any number. */
    public static final List<Integer> LOOKS = List.of(0, 1, 5);

    /** What is chosen when nobody chooses. */
    public static final ShareTerms USUAL = new ShareTerms(7, Visible.USUAL, 0);

    public ShareTerms {
        if (!DAYS.contains(days)) {
            throw new IllegalArgumentException("有效期应为 1、7、30 或 180 天。 The period: 1, 7, 30 or 180 days.");
        }
        if (!LOOKS.contains(looks)) {
            throw new IllegalArgumentException("查看次数应为 0（不限）、1 或 5。 The number of looks: 0 (any), 1 or 5.");
        }
    }
}
