package zhengjian.committee;

/** Where a committee's authorisation stands (J23·四(一)). */
public enum Standing {
    IN_FORCE("in-force", "有效"),
    /** Told to correct by a day; until then it may review. */
    CORRECTING("correcting", "限期纠正"),
    STOPPED("stopped", "责令停止"),
    WITHDRAWN("withdrawn", "取消资格");

    private final String code;
    private final String chinese;

    Standing(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }
}
