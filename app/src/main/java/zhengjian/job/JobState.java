package zhengjian.job;

import java.util.Arrays;

/** How a job stands. */
public enum JobState {
    /** Under way, or waiting for a thread or for its time. */
    RUNNING("running", "进行中", "under way"),
    PAUSED("paused", "已暂停", "paused"),
    /** It broke off; the reason stands beside it. Can be resumed. */
    STOPPED("stopped", "已中断", "stopped"),
    /** Every unit was tried and some failed. Can be resumed: then these are tried again. */
    INCOMPLETE("incomplete", "部分失败", "incomplete"),
    DONE("done", "已完成", "done"),
    CANCELLED("cancelled", "已取消", "cancelled");

    private final String code;
    private final String chinese;
    private final String english;

    JobState(String code, String chinese, String english) {
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

    /** Whether nothing will ever be done of it any more. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED;
    }

    static JobState ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a job: " + code));
    }
}
