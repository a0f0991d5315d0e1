package zhengjian.signing.trust;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an issuer's key signs, and nothing else. */
public enum KeyPurpose {
    /** Tokens of certificates. */
    ISSUING(1),
    /** Checkpoints of the ledger, and receipts. */
    LEDGER(2),
    /** PDF and OFD documents. */
    DOCUMENTS(3),
    /** Status lists. */
    STATUS(4),
    /** Credentials for wallets. */
    WALLET(5);

    private final int number;

    KeyPurpose(int number) {
        this.number = number;
    }

    /** Its number in the list. */
    public int number() {
        return number;
    }

    /** {@code issuing}, {@code ledger}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KeyPurpose> of(long number) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.number == number)
                .findFirst();
    }
}
