package zhengjian.recognition.load;

/** The rule files cannot be used; the message names the file and line, or the rules that disagree. */
public final class BadRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRules(String message) {
        super(message);
    }

    static BadRules at(String file, int line, String key, String chinese, String english) {
        return new BadRules(file + ":" + line + "：" + key + " " + chinese + " / " + key + " " + english);
    }
}
