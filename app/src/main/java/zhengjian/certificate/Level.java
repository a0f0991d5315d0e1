package zhengjian.certificate;

import zhengjian.certificate.text.Word;

/** The five levels of a title, lowest first. 初级 alone means 助理级, as in J21·二. */
public enum Level implements Rank {
    TECHNICIAN("technician", "员级"),
    ASSISTANT("assistant", "助理级"),
    INTERMEDIATE("intermediate", "中级"),
    ASSOCIATE_SENIOR("associate-senior", "副高级"),
    FULL_SENIOR("full-senior", "正高级");

    private final String code;
    private final String chinese;

    Level(String code, String chinese) {
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
        return Family.TITLE;
    }

    @Override
    public int height() {
        return ordinal();
    }

    /**
     * Reads a code, a Chinese name, or one of 初级, 助理, 副高, 正高, 员.
     *
     * @throws IllegalArgumentException naming what was expected and found
     */
    public static Level parse(String text) {
        String full = switch (text) {
            case "初级", "助理", "助理级（初级）", "初级（助理级）" -> ASSISTANT.chinese;
            case "副高" -> ASSOCIATE_SENIOR.chinese;
            case "正高" -> FULL_SENIOR.chinese;
            case "初级（员级）", "员" -> TECHNICIAN.chinese;
            default -> text;
        };
        return Word.find(values(), full, Level::code, Level::chinese, "级别 / level");
    }
}
