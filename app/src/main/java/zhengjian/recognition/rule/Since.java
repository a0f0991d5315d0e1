package zhengjian.recognition.rule;

import zhengjian.certificate.text.Word;

/** The day from which the years of a case are counted. */
public enum Since {
    OBTAINED("obtained", "取得证书之日"),
    SERVICE("service", "基层服务开始之日"),
    GRADUATION("graduation", "毕业之日");

    private final String code;
    private final String chinese;

    Since(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public String code() {
        return code;
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException naming what was expected and found
     */
    public static Since parse(String text) {
        return Word.find(values(), text, Since::code, since -> since.chinese, "起算日 / since");
    }
}
