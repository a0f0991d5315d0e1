package zhengjian.holder.share;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a share without opening it: half of the SHA-256 of its code.
 *
 * @param text 32 hexadecimal digits
 */
public record ShareId(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int SHORT = 8;

    public ShareId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a share has 32 hexadecimal digits");
        }
    }

    /** Empty when the text is none. */
    public static Optional<ShareId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ShareId(text)) : Optional.empty();
    }

    /** Enough for the holder to tell the own ones apart; stands in receipts. */
    public String ending() {
        return text.substring(text.length() - SHORT);
    }
}
