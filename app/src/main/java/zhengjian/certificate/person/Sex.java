package zhengjian.certificate.person;

/** Sex as printed on a certificate. */
public enum Sex {
    MALE("male", "男"),
    FEMALE("female", "女");

    private final String code;
    private final String chinese;

    Sex(String code, String chinese) {
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
    public static Sex parse(String text) {
        return switch (text) {
            case "男", "男性", "male" -> MALE;
            case "女", "女性", "female" -> FEMALE;
            default -> throw new IllegalArgumentException("性别：应为男或女 / sex: expected 男 or 女");
        };
    }
}
