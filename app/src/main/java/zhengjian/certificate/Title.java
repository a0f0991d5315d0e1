package zhengjian.certificate;

import zhengjian.certificate.text.Texts;

/**
 * What was obtained. Texts are as printed; that the title exists in the series at that rank is the catalogue's to say.
 *
 * @param series 系列, 1 to 60 code points
 * @param specialty 专业, 1 to 60 code points
 * @param name 资格名称, 1 to 60 code points
 */
public record Title(String series, String specialty, String name, Rank rank) {
    /** Code points at most in each text. */
    public static final int LONGEST = 60;

    public Title {
        Texts.require(series, LONGEST, "系列 / series");
        Texts.require(specialty, LONGEST, "专业 / specialty");
        Texts.require(name, LONGEST, "资格名称 / title");
    }
}
