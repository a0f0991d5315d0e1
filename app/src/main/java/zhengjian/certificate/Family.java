package zhengjian.certificate;

import zhengjian.certificate.text.Word;

/** What a certificate attests: a title (职称), a post of the second or third grade (岗位), or a skill grade (技能). */
public enum Family {
    TITLE("title", "职称"),
    POST("post", "岗位"),
    SKILL("skill", "技能");

    private final String code;
    private final String chinese;

    Family(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The name on the wire: {@code title}, {@code post}, {@code skill}. */
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
    public static Family parse(String text) {
        return Word.find(values(), text, Family::code, Family::chinese, "证书种类 / certificate family");
    }
}
