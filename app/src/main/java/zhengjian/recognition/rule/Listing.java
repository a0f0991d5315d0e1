package zhengjian.recognition.rule;

import zhengjian.certificate.text.Word;

/** What a directory of qualifications says about one. */
public enum Listing {
    LISTED("listed", "已列入目录"),
    UNLISTED("unlisted", "未列入目录"),
    NOT_LOADED("not-loaded", "目录未收录");

    private final String code;
    private final String chinese;

    Listing(String code, String chinese) {
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
    public static Listing parse(String text) {
        return Word.find(values(), text, Listing::code, listing -> listing.chinese, "目录 / listing");
    }
}
