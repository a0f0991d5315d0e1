package zhengjian.administration;

import java.util.Arrays;

/** What two security administrators may do with an account. Closing one takes one of them: that gives nobody anything. */
public enum AccountStep {
    MAKE("make", "新建账户", true),
    OPEN("open", "恢复账户", false),
    RENEW("renew", "重置口令和动态码", true);

    private final String code;
    private final String chinese;
    private final boolean bringsFactors;

    AccountStep(String code, String chinese, boolean bringsFactors) {
        this.code = code;
        this.chinese = chinese;
        this.bringsFactors = bringsFactors;
    }

    /** The word in the ledger and in forms, for ever. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether it comes with a password and a one-time secret. */
    public boolean bringsFactors() {
        return bringsFactors;
    }

    /** @throws IllegalArgumentException when it is none of the words */
    public static AccountStep parse(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("应为 make、open 或 renew。 Expected make, open or renew."));
    }
}
