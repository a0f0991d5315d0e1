package zhengjian.recognition.eligibility;

import java.time.LocalDate;

/**
 * Work at county level or below that still goes on (J23·二(三)).
 *
 * @param movedFromCity came from a city of prefecture level or above
 * @param agreementYears years of the service agreement, 0 for none
 * @param urgentlyNeeded was brought in by the county in a subject urgently needed
 */
public record GrassrootsWork(LocalDate since, boolean movedFromCity, int agreementYears, boolean urgentlyNeeded) {}
