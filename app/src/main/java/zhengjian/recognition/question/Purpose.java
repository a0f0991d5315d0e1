package zhengjian.recognition.question;

import zhengjian.certificate.text.Word;

/** What the credential shall count for. */
public enum Purpose {
    EMPLOYMENT("employment", "聘用"),
    PAY("pay", "待遇"),
    PROMOTION_REGULAR("promotion-regular", "申报普通高一级职称"),
    PROMOTION_DIRECTIONAL("promotion-directional", "申报定向高一级职称");

    private final String code;
    private final String chinese;

    Purpose(String code, String chinese) {
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
    public static Purpose parse(String text) {
        return Word.find(values(), text, Purpose::code, Purpose::chinese, "用途 / purpose");
    }
}
