package zhengjian.wallet.offer;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Six digits that the holder is told by mouth or on paper, never together with the offer. */
public final class TransactionCode {
    /** Digits. */
    public static final int LENGTH = 6;
    /** Wrong ones until an offer is worth nothing. */
    public static final int ATTEMPTS = 5;

    private static final Pattern FORM = Pattern.compile("[0-9]{" + LENGTH + "}");

    private final String digits;

    private TransactionCode(String digits) {
        this.digits = digits;
    }

    static TransactionCode draw(SecureRandom random) {
        return new TransactionCode(String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000)));
    }

    /** Empty when the text has another form; that counts as a wrong one. */
    public static Optional<TransactionCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TransactionCode(text)) : Optional.empty();
    }

    /** For the holder alone. */
    public String digits() {
        return digits;
    }

    @Override
    public String toString() {
        return "a transaction code";
    }
}
