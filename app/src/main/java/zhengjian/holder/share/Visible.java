package zhengjian.holder.share;

import java.util.Locale;

/** How much of a certificate a share shows. Each shows what the one before it shows, and more. */
public enum Visible {
    /** What anybody sees who has the number: name shortened, no ID number. */
    LEAST,
    /** Also the whole name, and the last four of the ID number. */
    USUAL,
    /** Also sex, employer, channel, committee, and the photo. */
    ALL;

    /** The word on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is none of the three */
    public static Visible parse(String code) {
        for (Visible visible : values()) {
            if (visible.code().equals(code)) {
                return visible;
            }
        }
        throw new IllegalArgumentException("可见内容应为 least、usual 或 all。 What is visible: least, usual or all.");
    }

    /** Whether this one shows what needs that one. */
    public boolean shows(Visible needed) {
        return compareTo(needed) >= 0;
    }
}
