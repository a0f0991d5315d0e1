package zhengjian.recognition.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengjian.page.recognition.Words;
import zhengjian.recognition.eligibility.Education;
import zhengjian.recognition.eligibility.GrassrootsWork;
import zhengjian.recognition.eligibility.Person;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Place;

/** The person of “what may I apply for next”: no name, and nothing that is kept. */
record PersonForm(PageForm form) {
    /** Empty with complaints. */
    Optional<Person> read() {
        Optional<Place> employer = form.place("employerDivision");
        if (employer.isEmpty()) {
            form.complain("employerDivision", new Words("请写单位所在的地方", "say where the employer is"));
        }
        Optional<EmployerKind> kind = form.choice("employerKind", EmployerKind::parse);
        Optional<LocalDate> appointedSince = form.date("appointedSince");
        Optional<LocalDate> retiresOn = form.date("retiresOn");
        var combinedSince = form.number("combinedSince", 1990, 2100);
        Optional<GrassrootsWork> service = service();
        List<Education> educations = educations();
        Set<String> awards = typed("award").map(Set::of).orElse(Set.of());
        Optional<String> occupation = typed("occupation");
        Optional<Boolean> subjectMatches = form.flag("subjectMatches");
        if (form.faulty() || employer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                employer.get(),
                kind,
                appointedSince,
                educations,
                awards,
                retiresOn,
                combinedSince,
                service,
                occupation,
                subjectMatches));
    }

    private List<Education> educations() {
        Optional<LocalDate> graduatedOn = form.date("graduatedOn");
        return typed("degree").stream()
                .map(degree -> new Education(degree, graduatedOn))
                .toList();
    }

    private Optional<GrassrootsWork> service() {
        Optional<LocalDate> since = form.date("serviceSince");
        boolean moved = form.flag("movedFromCity").orElse(false);
        int agreement = form.number("agreementYears", 0, 40).orElse(0);
        boolean urgent = form.flag("urgentlyNeeded").orElse(false);
        if (since.isEmpty() && (moved || agreement > 0 || urgent)) {
            form.complain("serviceSince", new Words("请写到基层工作的日期", "say since when"));
        }
        return since.map(day -> new GrassrootsWork(day, moved, agreement, urgent));
    }

    private Optional<String> typed(String field) {
        return Optional.of(form.text(field)).filter(text -> !text.isEmpty());
    }
}
