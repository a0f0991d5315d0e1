package zhengjian.roster.check;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.DivisionCode;
import zhengjian.verification.Purpose;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;

/** Where, on what day and for what a row asks whether its certificate can be used. */
public record RowUse(Optional<DivisionCode> in, Optional<LocalDate> on, Optional<Purpose> purpose) {
    /** Nothing was asked, or nothing that can be read. */
    static final RowUse NOTHING = new RowUse(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether nothing is asked. */
    public boolean isNothing() {
        return in.isEmpty() && on.isEmpty() && purpose.isEmpty();
    }

    Question about(Subject subject) {
        return new Question(subject, in, on, purpose);
    }
}
