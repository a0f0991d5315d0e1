package zhengjian.catalogue;

import java.time.LocalDate;
import java.util.List;
import zhengjian.certificate.DivisionCode;

/**
 * One division under one name, with the years in which it existed.
 *
 * @param since first year known, 0 if before the data begin
 * @param until year in which it was renamed or dissolved, {@link #OPEN} if it exists
 * @param successors what its whole territory became, empty if it exists or the data do not say
 * @param developmentZone a code of the statistics office for a development zone: a place, but no county of its own
 */
public record Division(
        DivisionCode code,
        String name,
        DivisionLevel level,
        int since,
        int until,
        List<DivisionCode> successors,
        boolean developmentZone) {
    /** The value of {@code until} for a division that exists. */
    public static final int OPEN = 9999;

    public Division {
        successors = List.copyOf(successors);
    }

    /** Whether it existed on a day. Data are by year: in the year of a change both the old and the new division count. */
    public boolean existedOn(LocalDate day) {
        return since <= day.getYear() && day.getYear() <= until;
    }
}
