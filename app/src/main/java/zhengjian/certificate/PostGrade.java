package zhengjian.certificate;

import zhengjian.certificate.text.Word;

/** The grades of professional posts that get an electronic certificate (专业技术二、三级岗位, J23·五(三)). */
public enum PostGrade implements Rank {
    THIRD("post-3", "三级"),
    SECOND("post-2", "二级");

    private final String code;
    private final String chinese;

    PostGrade(String code, String chinese) {
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
        return Family.POST;
    }

    @Override
    public int height() {
        return ordinal();
    }

    /**
     * Reads a code or a Chinese name, with or without 岗位.
     *
     * @throws IllegalArgumentException naming what was expected and found
     */
    public static PostGrade parse(String text) {
        String grade = text.endsWith("岗位") ? text.substring(0, text.length() - 2) : text;
        return Word.find(values(), grade, PostGrade::code, PostGrade::chinese, "岗位级别 / post grade");
    }
}
