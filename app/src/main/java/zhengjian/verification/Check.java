package zhengjian.verification;

import java.util.Locale;

/**
 * One thing that was looked at, and how that ended.
 *
 * @param detail one sentence, Chinese then English; says when a fact was verified if not just now; no personal data
 */
public record Check(Step step, Result result, String detail) {
    /** What can be looked at, in the order of docs/formats/verification.md. */
    public enum Step {
        /** Is it a code of ours and well-formed, or a readable number? */
        FORMAT,
        /** Is the uploaded file, byte for byte, the one that was issued? */
        DOCUMENT,
        /** Does the signature fit the content? */
        SIGNATURE,
        /** Was the key a key of the issuer then? */
        KEY,
        /** Does the register hold the very same certificate, under the name given? */
        REGISTER,
        /** Does its entry stand in the ledger as it was written? */
        LEDGER,
        /** Suspended, revoked, replaced? */
        STATUS,
        /** Its status on the date asked about. */
        STATUS_ON_DATE,
        /** Usable in the place, on the date, for the purpose asked about? */
        SCOPE;

        /** The name on the wire, for instance {@code status-on-date}. */
        public String code() {
            return wire(name());
        }
    }

    /** How a look ended. */
    public enum Result {
        PASS,
        FAIL,
        NOT_CHECKED;

        /** The name on the wire: {@code pass}, {@code fail}, {@code not-checked}. */
        public String code() {
            return wire(name());
        }
    }

    static Check pass(Step step, String detail) {
        return new Check(step, Result.PASS, detail);
    }

    static Check fail(Step step, String detail) {
        return new Check(step, Result.FAIL, detail);
    }

    static Check notChecked(Step step, String detail) {
        return new Check(step, Result.NOT_CHECKED, detail);
    }

    private static String wire(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
