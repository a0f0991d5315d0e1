package zhengjian.recognition.question;

import zhengjian.certificate.text.Word;

/** How the employer reviews and appoints: apart (评聘分开), combined (评聘结合), an enterprise, or nobody (自由职业). */
public enum EmployerKind {
    SEPARATE("separate", "评聘分开"),
    COMBINED("combined", "评聘结合"),
    ENTERPRISE("enterprise", "企业"),
    FREE("free", "自由职业");

    private final String code;
    private final String chinese;

    EmployerKind(String code, String chinese) {
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
    public static EmployerKind parse(String text) {
        return Word.find(values(), text, EmployerKind::code, EmployerKind::chinese, "单位类型 / employer kind");
    }
}
