package zhengjian.certificate.person;

import java.util.Optional;
import zhengjian.certificate.text.Texts;

/**
 * Whom a certificate was issued to, as of that day.
 *
 * @param sex absent if the identity document and the list do not say it
 * @param employer 工作单位 on the day of the review, 1 to 100 code points; absent for the self-employed
 */
public record Holder(PersonName name, Optional<Sex> sex, IdDocument id, Optional<String> employer) {
    /** Code points at most in the employer's name. */
    public static final int LONGEST_EMPLOYER = 100;

    public Holder {
        if (employer.isPresent()) {
            Texts.require(employer.get(), LONGEST_EMPLOYER, "工作单位 / employer");
        }
    }
}
