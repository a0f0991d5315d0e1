package zhengjian.page.notice;

import java.time.LocalDate;

/**
 * What everybody reads about a notice.
 *
 * @param id of the notice, 16 hexadecimal digits
 * @param committee its full Chinese name
 * @param year of the review
 * @param directional whether the titles are 定向
 * @param firstDay first day of the notice
 * @param lastDay its last day, included
 * @param workingDays of the whole notice
 * @param workingDaysLeft of them from today on, today included
 * @param ownSite address of the same notice on the committee's own site
 * @param people how many are on the list
 */
public record NoticeFacts(
        String id,
        String committee,
        int year,
        boolean directional,
        LocalDate firstDay,
        LocalDate lastDay,
        int workingDays,
        int workingDaysLeft,
        String ownSite,
        int people) {
    /** Working days that are over, for a bar. */
    public int workingDaysOver() {
        return workingDays - workingDaysLeft;
    }
}
