package zhengjian.statistics;

/**
 * What is counted together, such as one level.
 *
 * @param code the word on the wire; what has none, such as a series, stands there by its name
 */
public record Label(String code, String chinese) implements Comparable<Label> {
    static Label of(String name) {
        return new Label(name, name);
    }

    @Override
    public int compareTo(Label other) {
        return code.compareTo(other.code);
    }
}
