package zhengjian.approval;

/** Where a request stands. */
public enum State {
    WAITING("waiting-for-approval", "待批准"),
    APPROVED("approved", "已批准"),
    DECLINED("declined", "已退回"),
    WITHDRAWN("withdrawn", "已撤回");

    private final String code;
    private final String chinese;

    State(String code, String chinese) {
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
