package zhengjian.certificate;

import zhengjian.certificate.text.Word;

/** The skill grades that correspond to titles (J22·二), lowest first. */
public enum SkillGrade implements Rank {
    SENIOR_WORKER("skill-senior-worker", "高级工"),
    TECHNICIAN_GRADE("skill-technician", "技师"),
    SENIOR_TECHNICIAN("skill-senior-technician", "高级技师"),
    SPECIAL_TECHNICIAN("skill-special-technician", "特级技师");

    private final String code;
    private final String chinese;

    SkillGrade(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public Family family() {
        return Family.SKILL;
    }

    @Override
    public int height() {
        return ordinal();
    }

    /**
     * Reads a code or a Chinese name.
     *
     * @throws IllegalArgumentException naming what was expected and found
     */
    public static SkillGrade parse(String text) {
        return Word.find(values(), text, SkillGrade::code, SkillGrade::chinese, "技能等级 / skill grade");
    }
}
