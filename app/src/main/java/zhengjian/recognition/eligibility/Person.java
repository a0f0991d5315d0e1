package zhengjian.recognition.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import zhengjian.catalogue.DivisionLevel;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Place;

/**
 * Who asks, without a name. What is empty was not stated.
 *
 * @param employer where the employer is
 * @param appointedSince in the present post
 * @param awards by their full Chinese names
 * @param retiresOn the day of retirement by law
 * @param combinedSince the year in which the employer was authorised to review and appoint together
 * @param occupation the specialty of a new occupation, as J21 names them
 * @param subjectMatches whether the subject studied matches the one applied for
 */
public record Person(
        Place employer,
        Optional<EmployerKind> employerKind,
        Optional<LocalDate> appointedSince,
        List<Education> educations,
        Set<String> awards,
        Optional<LocalDate> retiresOn,
        OptionalInt combinedSince,
        Optional<GrassrootsWork> service,
        Optional<String> occupation,
        Optional<Boolean> subjectMatches) {
    public Person {
        educations = List.copyOf(educations);
        awards = Set.copyOf(awards);
    }

    /** The level of the employer's place; districts, counties and zones are county level and below. */
    DivisionLevel employerLevel() {
        if (employer.zone().isPresent() || employer.division().isCounty()) {
            return DivisionLevel.COUNTY;
        }
        return employer.division().isProvince() ? DivisionLevel.PROVINCE : DivisionLevel.CITY;
    }

    Optional<Education> education(Set<String> degrees) {
        return educations.stream()
                .filter(education -> degrees.contains(education.degree()))
                .findFirst();
    }
}
