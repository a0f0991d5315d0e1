package zhengjian.verification;

import java.util.Locale;
import zhengjian.certificate.DivisionCode;

/**
 * Whether a genuine, valid certificate can be used where, when and for what was asked.
 *
 * @param in the place: the one asked about, else the certificate's own
 * @param cause {@link Reason#GENUINE} unless the certificate is out of scope by it
 * @param reason one sentence with its source, Chinese then English
 */
public record Usable(DivisionCode in, Answer answer, Reason cause, String reason) {
    /** Yes, no, or: no rule here decides it, the receiving place does. */
    public enum Answer {
        YES,
        NO,
        NOT_DECIDED;

        /** The name on the wire: {@code yes}, {@code no}, {@code not-decided}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Usable yes(DivisionCode in, String reason) {
        return new Usable(in, Answer.YES, Reason.GENUINE, reason);
    }

    static Usable no(DivisionCode in, Reason cause, String reason) {
        return new Usable(in, Answer.NO, cause, reason);
    }

    static Usable notDecided(DivisionCode in, Reason cause, String reason) {
        return new Usable(in, Answer.NOT_DECIDED, cause, reason);
    }
}
