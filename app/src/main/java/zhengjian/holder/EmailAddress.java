package zhengjian.holder;

import java.util.regex.Pattern;

/**
 * Where codes are sent: one plain address, without name, comment or quotes, so that nothing of it can be read as a header.
 *
 * @param text 6 to 254 ASCII characters
 */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,24}");

    public EmailAddress {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("邮箱地址应形如 name@example.cn。 Expected an address such as name@example.cn.");
        }
    }

    /** As it may be shown: the first letter and the domain. */
    public String masked() {
        return text.charAt(0) + "***" + text.substring(text.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
