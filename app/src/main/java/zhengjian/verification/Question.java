package zhengjian.verification;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.person.PersonName;
import zhengjian.verification.upload.FileEvidence;

/**
 * What is asked. Malformed requests never become a question: they are refused with a problem before.
 *
 * @param in the place of use
 * @param on the date of use in Asia/Shanghai
 */
public record Question(Subject subject, Optional<DivisionCode> in, Optional<LocalDate> on, Optional<Purpose> purpose) {

    /** What it is about. */
    public sealed interface Subject {
        /** A number, typed or read, with the holder's name if that was given. */
        record Numbered(CertificateNumber number, Optional<PersonName> name) implements Subject {}

        /** The whole text of a QR code, or a bare token; not looked at yet, any length. */
        record Scanned(String text) implements Subject {}

        /**
         * A certificate whose holder let the asker look at it.
         *
         * @param share which share code: the beginning of its digest
         */
        record Shared(CertificateNumber number, String share) implements Subject {}

        /** A whole file: a document, or something that looks like a receipt. */
        record Uploaded(FileEvidence evidence) implements Subject {}
    }

    /** About this, without place, date or purpose. */
    public static Question about(Subject subject) {
        return new Question(subject, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether anything was asked about its use. */
    public boolean asksForUse() {
        return in.isPresent() || on.isPresent() || purpose.isPresent();
    }
}
