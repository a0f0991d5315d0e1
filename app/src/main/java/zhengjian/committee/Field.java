package zhengjian.committee;

import java.util.Set;
import zhengjian.certificate.Title;
import zhengjian.certificate.text.Texts;

/**
 * What a committee reviews: a series, or some specialties of it.
 *
 * @param series as printed, for instance 工程
 * @param specialties at most 50; none means all of the series
 */
public record Field(String series, Set<String> specialties) {
    private static final int MOST = 50;

    public Field {
        specialties = Set.copyOf(specialties);
        Texts.require(series, Title.LONGEST, "系列 / series");
        for (String specialty : specialties) {
            Texts.require(specialty, Title.LONGEST, "专业 / specialty");
        }
        if (specialties.size() > MOST) {
            throw new IllegalArgumentException(
                    "一个系列至多列 " + MOST + " 个专业；全部专业请不列 / at most " + MOST + " specialties of a series; none means all");
        }
    }

    /** Whether a specialty of this series lies in it. */
    public boolean has(String specialty) {
        return specialties.isEmpty() || specialties.contains(specialty);
    }
}
