package zhengjian.committee;

import java.util.regex.Pattern;

/** The name of a committee in addresses: 1 to 40 of a-z, 0-9 and hyphen, no hyphen first. */
public record CommitteeId(String text) {
    private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public CommitteeId {
        if (!GRAMMAR.matcher(text).matches()) {
            throw new IllegalArgumentException("评委会代号应为 1 至 40 个小写字母、数字、横线，不以横线开头。"
                    + " A committee is named by 1 to 40 of a-z, 0-9 and hyphen, no hyphen first.");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
