package zhengjian.recognition.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import zhengjian.catalogue.DivisionLevel;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.source.Sense;

/**
 * One case in which somebody may apply, or may not.
 *
 * @param holds the credential that it starts from; empty if none is needed
 * @param besides another credential that must be held too
 * @param years full years to wait, 0 for none
 * @param offSubject years more if the subject does not match
 */
public record ApplicationCase(
        String id,
        Optional<Conditions> holds,
        Optional<Conditions> besides,
        Applicant applicant,
        int years,
        Since since,
        int offSubject,
        Target apply,
        Opening opening,
        List<Sense> limits,
        Sense because) {
    public ApplicationCase {
        limits = List.copyOf(limits);
    }

    /**
     * What the case looks at in the person; an empty part looks at nothing.
     *
     * @param degrees one of these was conferred
     * @param awards an award was won whose name contains one of these
     * @param occupations works in one of these specialties; an unstated one becomes a limit
     * @param agreement years of the service agreement, at least
     * @param urgent was brought in as urgently needed
     * @param withoutTitle holds no title of that level or above
     */
    public record Applicant(
            Set<EmployerKind> employers,
            Set<DivisionLevel> employerLevels,
            Set<String> degrees,
            Set<String> awards,
            Set<String> occupations,
            OptionalInt agreement,
            boolean urgent,
            boolean withoutTitle) {
        public Applicant {
            employers = Set.copyOf(employers);
            employerLevels = Set.copyOf(employerLevels);
            degrees = Set.copyOf(degrees);
            awards = Set.copyOf(awards);
            occupations = Set.copyOf(occupations);
        }
    }
}
