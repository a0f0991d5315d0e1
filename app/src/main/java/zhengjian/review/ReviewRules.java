package zhengjian.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import zhengjian.catalogue.NoCalendar;
import zhengjian.catalogue.WorkingDays;

/**
 * What the authority may set about the procedure.
 *
 * @param calendar of the State Council's notices
 * @param meetingFirst whether meetings need an approval (J23·五(二), a rule being tried out)
 * @param noticeDays working days of the public notice, 5 to 30 (J23·六(四))
 * @param filingDays calendar days after the notice in which a filing is in time, 1 to 30 (J23·六(四): 天)
 */
public record ReviewRules(WorkingDays calendar, boolean meetingFirst, int noticeDays, int filingDays) {
    /** As the documents have them. */
    public static final int NOTICE_DAYS = 5;

    /** As the documents have them. */
    public static final int FILING_DAYS = 3;

    private static final MonthDay YEAR_END = MonthDay.of(9, 30);
    private static final int MOST = 30;

    public ReviewRules {
        if (noticeDays < NOTICE_DAYS || noticeDays > MOST || filingDays < 1 || filingDays > MOST) {
            throw new IllegalArgumentException(
                    "公示应为 5 至 30 个工作日，备案期限应为 1 至 30 天 / a notice of 5 to 30 working days, 1 to 30 days for filing");
        }
    }

    /** The documents' own rules. */
    public static ReviewRules usual(WorkingDays calendar) {
        return new ReviewRules(calendar, true, NOTICE_DAYS, FILING_DAYS);
    }

    /** The last day of a year's reviews (J23·六(一)). */
    public LocalDate lastOf(int year) {
        return YEAR_END.atYear(year);
    }

    /**
     * The last day of a notice.
     *
     * @throws IllegalArgumentException when a year on the way has no calendar yet
     */
    public LocalDate noticeUntil(LocalDate first) {
        try {
            return calendar.lastOf(first, noticeDays);
        } catch (NoCalendar | DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
