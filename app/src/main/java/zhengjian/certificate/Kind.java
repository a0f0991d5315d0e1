package zhengjian.certificate;

import zhengjian.certificate.text.Word;

/** How far a certificate reaches: a province (普通), one county (定向, J23·一(九)), or a city or zone (区域内有效, SX·五). */
public enum Kind {
    REGULAR("regular", "普通"),
    DIRECTIONAL("directional", "定向"),
    LOCAL("local", "区域");

    private final String code;
    private final String chinese;

    Kind(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The name on the wire: {@code regular}, {@code directional}, {@code local}. */
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
    public static Kind parse(String text) {
        return Word.find(values(), text, Kind::code, Kind::chinese, "类别 / kind");
    }
}
