package zhengjian.batch;

import java.util.Arrays;

/** Where a batch stands. */
public enum BatchState {
    /** Its certificates are being signed, or that is paused. */
    SIGNING("signing", "签发中", "being signed"),
    /** All are signed; nobody sees them yet, and all can be undone. */
    HELD("held", "待公开", "held"),
    PUBLISHED("published", "已公开", "published"),
    UNDONE("undone", "已撤回", "undone");

    private final String code;
    private final String chinese;
    private final String english;

    BatchState(String code, String chinese, String english) {
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    /** The word in the store and on the wire. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    static BatchState ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a batch: " + code));
    }
}
