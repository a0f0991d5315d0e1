package zhengjian.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The working-day calendar of the State Council's yearly notices: days off, make-up days, otherwise Monday to Friday. */
public final class WorkingDays {
    private final Map<LocalDate, Boolean> exceptions;
    private final Set<Integer> years;

    private WorkingDays(Map<LocalDate, Boolean> exceptions, Set<Integer> years) {
        this.exceptions = exceptions;
        this.years = years;
    }

    /** Reads the table that comes with the program. */
    public static WorkingDays load() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        Table.forEach("holidays.csv", row -> {
            LocalDate date = LocalDate.parse(row.getField("date"));
            exceptions.put(date, row.getField("kind").equals("work"));
            years.add(date.getYear());
        });
        return new WorkingDays(Map.copyOf(exceptions), Set.copyOf(years));
    }

    /**
     * Whether a day is a working day.
     *
     * @throws NoCalendar if the year's notice is not in the data
     */
    public boolean isWorkingDay(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new NoCalendar(day.getYear());
        }
        boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        return exceptions.getOrDefault(day, weekday);
    }

    /**
     * The last day of a period of {@code count} working days that begins on {@code first}; {@code first} counts if it is a
     * working day.
     *
     * @param count 1 to 366
     * @throws NoCalendar if a year on the way is not in the data
     */
    public LocalDate lastOf(LocalDate first, int count) {
        if (count < 1 || count > 366) {
            throw new IllegalArgumentException("working days: expected 1 to 366, found " + count);
        }
        LocalDate day = first;
        int left = isWorkingDay(day) ? count - 1 : count;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /**
     * Working days from one day to another, both included.
     *
     * @throws NoCalendar if a year on the way is not in the data
     */
    public int between(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            count += isWorkingDay(day) ? 1 : 0;
        }
        return count;
    }
}
