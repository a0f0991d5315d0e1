package zhengjian.staff;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name that somebody signs in with: 2 to 40 of a-z, 0-9, dot, hyphen, underscore; begins with a letter. */
public record UserName(String text) {
    private static final Pattern GRAMMAR = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    public UserName {
        if (!GRAMMAR.matcher(text).matches()) {
            throw new IllegalArgumentException("用户名应为 2 至 40 个小写字母、数字、点、横线，以字母开头。"
                    + " A user name has 2 to 40 of a-z, 0-9, dot, hyphen, underscore and begins with a letter.");
        }
    }

    /** Reads what somebody typed: blanks around it and capitals are forgiven. */
    public static UserName parse(String text) {
        return new UserName(text.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
