package zhengjian.holder.checks;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;

/**
 * One check of a certificate as its holder sees it. What the checker noted on the receipt is the checker's own: neither that nor the
 * receipt's number, which opens it, is here.
 *
 * @param name what it is called, as when somebody objects to it
 * @param place division code of the place of use that was asked about; where the checker is was never recorded
 * @param purpose code, as asked
 * @param verdict name of the answer
 * @param share ending of the share code's name, if it came by one
 * @param organisation who checked, where somebody had signed in
 */
public record SeenCheck(
        CertificateNumber number,
        CheckName name,
        Instant at,
        Way way,
        Optional<String> place,
        Optional<String> purpose,
        String verdict,
        Optional<String> share,
        Optional<String> organisation) {
    /** How a check came. */
    public enum Way {
        SCAN,
        NUMBER,
        SHARE,
        FILE,
        BATCH;

        /** The word on the wire and in texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
