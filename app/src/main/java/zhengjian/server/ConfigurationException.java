package zhengjian.server;

/** A configuration that is not accepted. The message names file, line and key, in Chinese and English. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ConfigurationException(String sentence) {
        super(sentence);
    }
}
