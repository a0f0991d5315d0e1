package zhengjian.page;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One verdict, complete: the answer and the data it is about are never apart. Whatever is passed in as certificate is cut
 * down to what the state may show, so a template cannot leak the rest.
 *
 * @param state how it is drawn
 * @param reason stable code of why, such as {@code other-time}; where it has words of its own, they stand for the state's
 * @param asOf time of the check
 * @param asked what was typed (canonical grouping), the host of a foreign QR code, or empty
 * @param mayAskName whether a form for number and name stands below (NOT_FOUND by number alone)
 * @param certificate the facts, if one was found
 * @param place the place asked about, if any
 * @param change the status change that decides, for SUSPENDED, REVOKED and SUPERSEDED
 * @param checks what was looked at, in order
 * @param receipt id of the receipt, if the check was recorded
 * @param technical rows for technical readers: label in English, value in monospace
 * @param listed whose address the foreign code bears, if it is that of a listed issuer
 */
public record VerdictPage(
        State state,
        String reason,
        OffsetDateTime asOf,
        Optional<String> asked,
        boolean mayAskName,
        Optional<CertificateFacts> certificate,
        Optional<Place> place,
        Optional<StatusChange> change,
        List<Check> checks,
        Optional<String> receipt,
        List<Technical> technical,
        Optional<Listed> listed) {

    /** Cuts the certificate down to what the state may show. A limited certificate can not be VALID. */
    public VerdictPage {
        if (state == State.VALID
                && certificate.filter(CertificateFacts::limited).isPresent()) {
            state = State.LIMITED;
        }
        certificate = switch (state.shown()) {
            case ALL -> certificate;
            case NUMBER -> certificate.map(CertificateFacts::numberAndIssuer);
            case NOTHING -> Optional.empty();
        };
        checks = List.copyOf(checks);
        technical = List.copyOf(technical);
    }

    /** A verdict that is about no address of another issuer. */
    public VerdictPage(
            State state,
            String reason,
            OffsetDateTime asOf,
            Optional<String> asked,
            boolean mayAskName,
            Optional<CertificateFacts> certificate,
            Optional<Place> place,
            Optional<StatusChange> change,
            List<Check> checks,
            Optional<String> receipt,
            List<Technical> technical) {
        this(
                state,
                reason,
                asOf,
                asked,
                mayAskName,
                certificate,
                place,
                change,
                checks,
                receipt,
                technical,
                Optional.empty());
    }

    /** The same of a certificate whose number is not drawn yet: with a text in its place. */
    public VerdictPage withNumber(String text) {
        return new VerdictPage(
                state,
                reason,
                asOf,
                asked,
                mayAskName,
                certificate.map(facts -> facts.withNumber(text)),
                place,
                change,
                checks,
                receipt,
                technical,
                listed);
    }

    /** The same, about an address of this issuer. */
    public VerdictPage of(Optional<Listed> issuer) {
        return new VerdictPage(
                state, reason, asOf, asked, mayAskName, certificate, place, change, checks, receipt, technical, issuer);
    }

    /**
     * An issuer that the list of issuers names, at whose own service its certificates can be checked.
     *
     * @param address as the list has it, never as the code had it
     */
    public record Listed(String name, String englishName, String address) {}

    /** A verdict without certificate, such as NOT_FOUND, NOT_OURS, MALFORMED or CANNOT_CHECK. */
    public static VerdictPage without(State state, OffsetDateTime asOf, Optional<String> asked, boolean mayAskName) {
        return new VerdictPage(
                state,
                "",
                asOf,
                asked,
                mayAskName,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** Key of a sentence that fits the reason better than the state's own; it has texts only where that is so. */
    public String reasonKey(String part) {
        return "reason." + reason + "." + part;
    }

    /**
     * The place that was asked about.
     *
     * @param code division code
     * @param name its name
     * @param usable whether the certificate can be used there
     */
    public record Place(String code, String name, boolean usable) {}

    /**
     * A status change as the public may read it.
     *
     * @param on day since when
     * @param reason category of reason; empty if not for the public
     * @param document number of the deciding document, or empty
     * @param successor number of the certificate that took its place, for who holds the old one; else empty
     */
    public record StatusChange(LocalDate on, String reason, String document, String successor) {}

    /**
     * One thing that was looked at.
     *
     * @param detail what came out, Chinese then English, in place of the usual words; or empty
     */
    public record Check(Step step, Result result, String detail) {
        /** With the usual words. */
        public Check(Step step, Result result) {
            this(step, result, "");
        }
    }

    /**
     * A row for technical readers.
     *
     * @param label English
     * @param value shown in monospace, may be long
     */
    public record Technical(String label, String value) {}

    /** What can be looked at. Texts: {@code check.STEP.RESULT}. */
    public enum Step {
        /** Is it a code or number of ours, well-formed? */
        FORMAT,
        /** Is the uploaded file the one that was issued? */
        DOCUMENT,
        /** Is the key one of a trusted authority, in its time? */
        KEY,
        /** Does the signature fit the content? */
        SIGNATURE,
        /** Is it in the register, and the same there? */
        REGISTER,
        /** Is it in the public ledger? */
        LEDGER,
        /** Suspended, revoked, replaced? */
        STATUS,
        /** Its status on the day asked about. */
        STATUS_ON_DATE,
        /** Usable in the place asked about? */
        SCOPE;

        /** Key of its texts, such as {@code status-on-date}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How a look ended. */
    public enum Result {
        /** As it should be. */
        PASS,
        /** Not as it should be. */
        FAIL,
        /** Not looked at. */
        NOT_CHECKED;

        /** Key of its texts: {@code pass}, {@code fail}, {@code not-checked}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
