package zhengjian.recognition.question;

import zhengjian.certificate.Family;
import zhengjian.certificate.text.Word;

/** What somebody holds: the three certificate families, and the vocational qualification (职业资格) that is no certificate of ours. */
public enum CredentialFamily {
    TITLE("title", "职称"),
    POST("post", "岗位"),
    SKILL("skill", "技能"),
    QUALIFICATION("qualification", "职业资格");

    private final String code;
    private final String chinese;

    CredentialFamily(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public static CredentialFamily from(Family family) {
        return switch (family) {
            case TITLE -> TITLE;
            case POST -> POST;
            case SKILL -> SKILL;
        };
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
    public static CredentialFamily parse(String text) {
        return Word.find(values(), text, CredentialFamily::code, CredentialFamily::chinese, "证书种类 / family");
    }
}
