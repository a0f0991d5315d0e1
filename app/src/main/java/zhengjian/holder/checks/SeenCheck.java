package zhengjian.holder.checks;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;

/**
 * One check of a certificate as its holder sees it.
 *
 * @param receipt number of the receipt, which the checker has too; a list has one receipt for all of its rows, which is not told
 * @param batch number of the list in which it was checked, if it was one
 * @param place division code of the place of use that was asked about; where the checker is was never recorded
 * @param purpose code, as asked
 * @param verdict name of the answer
 * @param share ending of the share code's name, if it came by one
 * @param organisation who checked, where somebody had signed in
 */
public record SeenCheck(
        CertificateNumber number,
        Optional<String> receipt,
        Optional<String> batch,
        Instant at,
        Way way,
        Optional<String> place,
        Optional<String> purpose,
        String verdict,
        Optional<String> share,
        Optional<String> organisation) {
    public SeenCheck {
        if (receipt.isPresent() == batch.isPresent()) {
            throw new IllegalArgumentException("a check has a receipt of its own or stands in a list");
        }
    }

    /** What it is called when somebody objects to it: its receipt's number, or the list's. */
    public String name() {
        return receipt.or(() -> batch).orElseThrow();
    }

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
