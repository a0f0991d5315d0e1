package zhengjian.recognition.rule;

import zhengjian.certificate.text.Word;

/** Where the asked place must lie for a case of a rule. */
public enum PlaceTest {
    /** In the place whose authority made the rule. */
    IN_JURISDICTION("in-jurisdiction", "规则适用地区内"),
    /** In the credential's own scope, wherever the rule was made. */
    IN_SCOPE("in-scope", "证书有效范围内"),
    /** Certainly not in the credential's own scope. */
    OUT_OF_SCOPE("out-of-scope", "证书有效范围外"),
    ANYWHERE("anywhere", "任何地区");

    private final String code;
    private final String chinese;

    PlaceTest(String code, String chinese) {
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
    public static PlaceTest parse(String text) {
        return Word.find(values(), text, PlaceTest::code, test -> test.chinese, "地点条件 / place");
    }
}
