package zhengjian.recognition.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengjian.catalogue.DivisionLevel;
import zhengjian.certificate.Level;
import zhengjian.certificate.Rank;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.rule.ApplicationCase;
import zhengjian.recognition.rule.ApplicationCase.Applicant;
import zhengjian.recognition.rule.Opening;
import zhengjian.recognition.source.Sense;

/** Holds what a case asks of the person against the person: does it concern them at all, and if so, what stands against it. */
final class ApplicantCheck {
    private final EligibilityQuestion question;
    private final Person person;

    ApplicantCheck(EligibilityQuestion question) {
        this.question = question;
        this.person = question.person();
    }

    /** Whether the person has what the case is about: the degree, the award, the occupation. */
    boolean concerns(ApplicationCase one) {
        Applicant applicant = one.applicant();
        boolean degree = applicant.degrees().isEmpty()
                || person.education(applicant.degrees()).isPresent();
        boolean award = applicant.awards().isEmpty()
                || person.awards().stream()
                        .anyMatch(won -> applicant.awards().stream().anyMatch(won::contains));
        boolean urgent = !applicant.urgent()
                || person.service().map(GrassrootsWork::urgentlyNeeded).orElse(false);
        return degree && award && urgent && occupation(one) && titleStillMissing(one);
    }

    /** Why the person may not, although the case concerns them. */
    Optional<Sense> refusal(ApplicationCase one) {
        Applicant applicant = one.applicant();
        if (!applicant.employers().isEmpty() && excludes(applicant.employers())) {
            List<String> names = applicant.employers().stream()
                    .map(EmployerKind::chinese)
                    .sorted()
                    .toList();
            return Optional.of(onlyAt(names));
        }
        if (!applicant.employerLevels().isEmpty() && !applicant.employerLevels().contains(person.employerLevel())) {
            return Optional.of(new Sense(
                    "只限" + chinese(applicant.employerLevels()) + "的单位", "only for employers at county level or below"));
        }
        int agreed = person.service().map(GrassrootsWork::agreementYears).orElse(0);
        if (applicant.agreement().isPresent() && agreed < applicant.agreement().getAsInt()) {
            int years = applicant.agreement().getAsInt();
            return Optional.of(
                    new Sense("须签订" + years + "年工作服务协议", "a service agreement of " + years + " years is needed"));
        }
        return Optional.empty();
    }

    static Sense onlyAt(List<String> employers) {
        String names = String.join("、", employers);
        return new Sense("只限用人单位类型为：" + names, "only for employers of the kind: " + names);
    }

    private boolean excludes(Set<EmployerKind> employers) {
        return person.employerKind().filter(kind -> !employers.contains(kind)).isPresent();
    }

    /** An occupation that was not stated concerns only who may have a new one and holds nothing yet, and only an opening. */
    private boolean occupation(ApplicationCase one) {
        Set<String> named = one.applicant().occupations();
        if (named.isEmpty()) {
            return true;
        }
        boolean mayHaveOne = one.opening() == Opening.MAY
                && person.employerKind().isPresent()
                && question.credentials().isEmpty();
        return !excludes(one.applicant().employers())
                && person.occupation().map(named::contains).orElse(mayHaveOne);
    }

    private boolean titleStillMissing(ApplicationCase one) {
        Rank sought = one.apply().rank();
        return !one.applicant().withoutTitle()
                || question.credentials().stream()
                        .flatMap(credential -> credential.rank().stream())
                        .noneMatch(rank -> rank instanceof Level && rank.height() >= sought.height());
    }

    private static String chinese(Set<DivisionLevel> levels) {
        return levels.contains(DivisionLevel.COUNTY) ? "县（市）及以下" : "省、市（州）";
    }
}
