package zhengjian.catalogue;

/** The working days of a year are asked that the State Council's notice in the data does not cover. */
public final class NoCalendar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int year;

    NoCalendar(int year) {
        super(year + " 年的放假安排尚未收录，无法计算工作日 / the holiday notice of " + year
                + " is not in the data, so its working days cannot be counted");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
