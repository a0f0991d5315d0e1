package zhengjian.dossier;

import java.util.regex.Pattern;

/**
 * What statements are about.
 *
 * @param type what sort of thing, lower-case letters, such as {@code account}
 * @param name which one: 1 to 64 of 0-9, a-z, A-Z, dot, hyphen, underscore
 */
public record Subject(String type, String name) {
    private static final Pattern TYPE = Pattern.compile("[a-z]{1,20}");
    private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z._-]{1,64}");

    public Subject {
        if (!TYPE.matcher(type).matches() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no subject of statements: type or name has other characters");
        }
    }

    /** As it stands in the store. */
    String key() {
        return type + "/" + name;
    }

    static Subject ofKey(String key) {
        int slash = key.indexOf('/');
        return new Subject(key.substring(0, slash), key.substring(slash + 1));
    }
}
