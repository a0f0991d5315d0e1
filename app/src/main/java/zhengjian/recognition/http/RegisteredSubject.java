package zhengjian.recognition.http;

import java.util.Optional;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.certificate.person.BadName;
import zhengjian.certificate.person.PersonName;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.verification.Answer;
import zhengjian.verification.Question.Subject;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** A certificate of the register as the subject of a question, found and shown as far as every check shows it. */
public final class RegisteredSubject {
    private RegisteredSubject() {}

    /** Number with or without name, or token; empty if the body has neither. @throws zhengjian.web.ProblemException 400 */
    static Optional<Subject> read(Members members) {
        boolean byNumber = members.has("number");
        boolean byToken = members.has("token");
        Optional<String> name = members.text("name");
        if (byNumber && byToken) {
            throw Problems.badRequest("number 和 token 只能有其一。 Expected either number or token.")
                    .exception();
        }
        if (name.isPresent() && !byNumber) {
            throw members.refusal("name", "姓名只与 number 同用。 A name goes with a number.");
        }
        if (byToken) {
            return members.text("token").map(Subject.Scanned::new);
        }
        return members.text("number").map(text -> new Subject.Numbered(number(members, text), name(members, name)));
    }

    /**
     * The certificate as a credential, if the answer lets it be told from one that does not exist: valid, or once issued and
     * now suspended, withdrawn or replaced.
     */
    public static Optional<DescribedCredential> credential(Answer answer) {
        return switch (answer.verdict()) {
            case VALID, OUT_OF_SCOPE -> credential(answer, Status.VALID);
            case SUSPENDED -> credential(answer, Status.SUSPENDED);
            case REVOKED -> credential(answer, Status.REVOKED);
            case SUPERSEDED -> credential(answer, Status.SUPERSEDED);
            case STATUS_STALE, KEY_NOT_TRUSTED, KEY_COMPROMISED, FORGED, MALFORMED, NOT_OURS, NOT_FOUND, CANNOT_CHECK ->
                Optional.empty();
        };
    }

    private static Optional<DescribedCredential> credential(Answer answer, Status status) {
        return answer.found().map(found -> DescribedCredential.from(found.certificate(), status));
    }

    private static CertificateNumber number(Members members, String text) {
        try {
            return CertificateNumber.parse(text);
        } catch (BadNumber e) {
            throw members.refusal("number", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<PersonName> name(Members members, Optional<String> text) {
        try {
            return text.map(PersonName::parse);
        } catch (BadName e) {
            throw members.refusal("name", String.valueOf(e.getMessage()));
        }
    }
}
