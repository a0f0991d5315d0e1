package zhengjian.committee;

import zhengjian.certificate.text.Word;

/** What can be done with an authorisation. */
public enum AuthorisationStep {
    GRANT("grant", "授权"),
    CHANGE("change", "调整"),
    CORRECT("correct", "限期纠正"),
    STOP("stop", "停止"),
    RESUME("resume", "恢复"),
    WITHDRAW("withdraw", "取消");

    private final String code;
    private final String chinese;

    AuthorisationStep(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word in the store and on the wire. */
    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether the step brings a whole authorisation with it. */
    public boolean bringsAuthorisation() {
        return this == GRANT || this == CHANGE;
    }

    /** @throws IllegalArgumentException when it is none of the words */
    public static AuthorisationStep parse(String text) {
        return Word.find(
                values(), text, AuthorisationStep::code, AuthorisationStep::chinese, "授权变更 / change of authorisation");
    }
}
