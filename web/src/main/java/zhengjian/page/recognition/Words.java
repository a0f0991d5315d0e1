package zhengjian.page.recognition;

import zhengjian.page.Language;

/** One thought in both languages. */
public record Words(String chinese, String english) {
    /** A name that has no English form. */
    public static Words chinese(String name) {
        return new Words(name, name);
    }

    public String in(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }
}
