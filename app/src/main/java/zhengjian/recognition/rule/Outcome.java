package zhengjian.recognition.rule;

import zhengjian.certificate.text.Word;

/** The four answers. {@code NOT_DECIDED} is no “no”: no rule says either way, and the local authority has to be asked. */
public enum Outcome {
    RECOGNISED("recognised", "认可"),
    RECOGNISED_WITH_LIMITS("recognised-with-limits", "有条件认可"),
    NOT_RECOGNISED("not-recognised", "不认可"),
    NOT_DECIDED("not-decided", "规则未作规定");

    private final String code;
    private final String chinese;

    Outcome(String code, String chinese) {
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
     * Reads a code or a Chinese name.
     *
     * @throws IllegalArgumentException naming what was expected and found
     */
    public static Outcome parse(String text) {
        return Word.find(values(), text, Outcome::code, Outcome::chinese, "决定 / decision");
    }
}
