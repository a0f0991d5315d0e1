package zhengjian.recognition.rule;

import zhengjian.certificate.text.Word;

/** Whether one may apply. */
public enum Opening {
    MAY("may", "可以申报"),
    MAY_NOT("may-not", "不可申报"),
    NOT_DECIDED("not-decided", "规则未作规定");

    private final String code;
    private final String chinese;

    Opening(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException naming what was expected and found
     */
    public static Opening parse(String text) {
        return Word.find(values(), text, Opening::code, Opening::chinese, "申报 / opening");
    }
}
