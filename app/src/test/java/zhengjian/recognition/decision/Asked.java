package zhengjian.recognition.decision;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Status;
import zhengjian.recognition.Rules;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;

/** Questions for tests: a valid one, of which a test changes one fact. */
record Asked(
        CredentialFamily family,
        Optional<Kind> kind,
        Optional<zhengjian.certificate.Rank> rank,
        Optional<String> qualification,
        Optional<String> series,
        Optional<String> issuer,
        Optional<String> scope,
        Optional<LocalDate> obtainedOn,
        Optional<Boolean> reviewPassed,
        Status status,
        Optional<EmployerKind> employer,
        String to,
        Purpose purpose,
        LocalDate on) {
    static Asked title(Kind kind, Level level, String issuer, String scope) {
        return new Asked(
                CredentialFamily.TITLE,
                Optional.of(kind),
                Optional.of(level),
                Optional.empty(),
                Optional.of("工程"),
                Optional.of(issuer),
                Optional.of(scope),
                Optional.of(LocalDate.of(2023, 6, 30)),
                Optional.empty(),
                Status.VALID,
                Optional.empty(),
                scope,
                Purpose.EMPLOYMENT,
                LocalDate.of(2024, 5, 1));
    }

    static Asked skill(SkillGrade grade) {
        Asked any = title(Kind.REGULAR, Level.ASSISTANT, "220000", "220000");
        return new Asked(
                CredentialFamily.SKILL,
                Optional.empty(),
                Optional.of(grade),
                Optional.empty(),
                any.series,
                any.issuer,
                Optional.empty(),
                any.obtainedOn,
                Optional.empty(),
                Status.VALID,
                Optional.of(EmployerKind.ENTERPRISE),
                "220100",
                Purpose.PAY,
                any.on);
    }

    static Asked qualification(String name) {
        Asked any = title(Kind.REGULAR, Level.ASSISTANT, "220000", "220000");
        return new Asked(
                CredentialFamily.QUALIFICATION,
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                any.obtainedOn,
                Optional.empty(),
                Status.VALID,
                Optional.empty(),
                "220100",
                Purpose.EMPLOYMENT,
                any.on);
    }

    Asked to(String place) {
        return with(series, obtainedOn, reviewPassed, status, employer, place, purpose, on);
    }

    Asked on(String day) {
        return with(series, obtainedOn, reviewPassed, status, employer, to, purpose, LocalDate.parse(day));
    }

    Asked obtainedOn(String day) {
        return with(series, Optional.of(LocalDate.parse(day)), reviewPassed, status, employer, to, purpose, on);
    }

    Asked withoutDate() {
        return with(series, Optional.empty(), reviewPassed, status, employer, to, purpose, on);
    }

    Asked series(String name) {
        return with(Optional.of(name), obtainedOn, reviewPassed, status, employer, to, purpose, on);
    }

    Asked withoutSeries() {
        return with(Optional.empty(), obtainedOn, reviewPassed, status, employer, to, purpose, on);
    }

    Asked reviewed(boolean passed) {
        return with(series, obtainedOn, Optional.of(passed), status, employer, to, purpose, on);
    }

    Asked status(Status now) {
        return with(series, obtainedOn, reviewPassed, now, employer, to, purpose, on);
    }

    Asked at(EmployerKind kind) {
        return with(series, obtainedOn, reviewPassed, status, Optional.of(kind), to, purpose, on);
    }

    Asked atUnknownEmployer() {
        return with(series, obtainedOn, reviewPassed, status, Optional.empty(), to, purpose, on);
    }

    Asked purpose(Purpose other) {
        return with(series, obtainedOn, reviewPassed, status, employer, to, other, on);
    }

    Question question() {
        DescribedCredential credential = new DescribedCredential(
                family,
                kind,
                rank,
                qualification,
                series,
                Optional.empty(),
                Optional.empty(),
                issuer.map(DivisionCode::new),
                scope.map(DivisionCode::new),
                obtainedOn,
                reviewPassed,
                status);
        Place place = Rules.BOOK.zone(to).map(Place::of).orElseGet(() -> Place.of(new DivisionCode(to)));
        return new Question(credential, place, purpose, employer, on);
    }

    Decision decide() {
        return Rules.DECIDE.decide(question());
    }

    private Asked with(
            Optional<String> newSeries,
            Optional<LocalDate> newObtainedOn,
            Optional<Boolean> newReview,
            Status newStatus,
            Optional<EmployerKind> newEmployer,
            String newPlace,
            Purpose newPurpose,
            LocalDate newDay) {
        return new Asked(
                family,
                kind,
                rank,
                qualification,
                newSeries,
                issuer,
                scope,
                newObtainedOn,
                newReview,
                newStatus,
                newEmployer,
                newPlace,
                newPurpose,
                newDay);
    }
}
