package zhengjian.offline;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.DivisionCode;

/**
 * Where and when the certificate is to be used.
 *
 * @param in the place of use; else the certificate's own is meant
 * @param on the date of use in Asia/Shanghai; else today
 */
public record OfflineQuestion(Optional<DivisionCode> in, Optional<LocalDate> on) {
    /** Neither place nor date. */
    public static final OfflineQuestion NOTHING_ASKED = new OfflineQuestion(Optional.empty(), Optional.empty());
}
