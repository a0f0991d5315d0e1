package zhengjian.recognition.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.certificate.Status;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Purpose;

/**
 * What a case of a rule looks at: all parts must fit, and an empty part looks at nothing.
 *
 * @param issuers the issuing authority's division is or lies in one of these
 * @param scopes the credential's scope is one of these
 * @param pilot whether the scope was a pilot county when the title was obtained
 * @param reviewPassed whether the review that belongs to a qualification was passed
 * @param directory what a directory says about the qualification
 * @param statuses never empty; VALID alone unless the rule is about the others
 */
public record Conditions(
        Set<CredentialFamily> families,
        Set<Kind> kinds,
        Set<Rank> ranks,
        Set<Purpose> purposes,
        Set<EmployerKind> employers,
        Set<String> series,
        Set<String> qualifications,
        List<DivisionCode> issuers,
        Set<DivisionCode> scopes,
        PlaceTest place,
        Optional<Boolean> pilot,
        Optional<Boolean> reviewPassed,
        Optional<InDirectory> directory,
        Set<Status> statuses) {
    public Conditions {
        families = Set.copyOf(families);
        kinds = Set.copyOf(kinds);
        ranks = Set.copyOf(ranks);
        purposes = Set.copyOf(purposes);
        employers = Set.copyOf(employers);
        series = Set.copyOf(series);
        qualifications = Set.copyOf(qualifications);
        issuers = List.copyOf(issuers);
        scopes = Set.copyOf(scopes);
        statuses = Set.copyOf(statuses);
    }

    /** What a named directory must say. */
    public record InDirectory(Directory directory, Listing listing) {}
}
