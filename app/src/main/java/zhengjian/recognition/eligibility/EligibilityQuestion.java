package zhengjian.recognition.eligibility;

import java.time.LocalDate;
import java.util.List;
import zhengjian.recognition.question.DescribedCredential;

/**
 * What may this person apply for with these credentials?
 *
 * @param on the rules that hold on this day are asked
 */
public record EligibilityQuestion(List<DescribedCredential> credentials, Person person, LocalDate on) {
    public EligibilityQuestion {
        credentials = List.copyOf(credentials);
    }
}
