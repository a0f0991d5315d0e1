package zhengjian.recognition.ruleset;

/** The rules cannot be used; the message names the file and line, or the rules that disagree. */
public final class BadRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRules(String message) {
        super(message);
    }

    /** @param line 0 where the rules were read from bytes, which have no lines */
    public static BadRules at(String file, int line, String key, String chinese, String english) {
        String place = line == 0 ? file : file + ":" + line;
        return new BadRules(place + "：" + key + " " + chinese + " / " + key + " " + english);
    }
}
