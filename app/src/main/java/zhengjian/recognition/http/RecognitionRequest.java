package zhengjian.recognition.http;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.recognition.http.DecisionStatements.Asked;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Purpose;
import zhengjian.verification.Question.Subject;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/**
 * One question as programs ask it: about a described credential, or about a certificate of the register; exactly one of
 * {@code described} and {@code subject} is present.
 */
record RecognitionRequest(Asked asked, Optional<DescribedCredential> described, Optional<Subject> subject) {
    /** @throws zhengjian.web.ProblemException 400 with a pointer */
    static RecognitionRequest read(Members members, Places places, Supplier<LocalDate> today) {
        Asked asked = new Asked(
                members.value("to", places::place).orElseThrow(() -> members.missing("to")),
                members.value("purpose", Purpose::parse).orElse(Purpose.EMPLOYMENT),
                members.value("employerKind", EmployerKind::parse),
                members.date("on").orElseGet(today));
        Optional<Members> described = members.object("credential");
        Optional<Subject> subject = RegisteredSubject.read(members);
        members.end();
        if (described.isPresent() == subject.isPresent()) {
            throw Problems.badRequest("须有 credential、number 或 token，且只有其一。 Expected one of credential, number, token.")
                    .exception();
        }
        return new RecognitionRequest(asked, described.map(new CredentialReader(places)::read), subject);
    }

    /** The number whose guessing is limited, if it is asked by number. */
    Optional<String> target() {
        return subject.filter(Subject.Numbered.class::isInstance)
                .map(one -> ((Subject.Numbered) one).number().canonical());
    }
}
