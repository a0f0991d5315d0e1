package zhengjian.signing.trust;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Names a status list; its file is {@code status/CN-22-0.cwt}.
 *
 * @param issuer ISO 3166-2
 * @param number as in the token, 0 and more
 */
public record StatusListName(String issuer, int number) implements Comparable<StatusListName> {
    private static final Pattern ISSUER = Pattern.compile("CN-[0-9A-Z]{2}");
    private static final Pattern FILE = Pattern.compile("(CN-[0-9A-Z]{2})-(0|[1-9][0-9]{0,8})\\.cwt");
    private static final Comparator<StatusListName> ORDER =
            Comparator.comparing(StatusListName::issuer).thenComparing(StatusListName::number);

    public StatusListName {
        if (!ISSUER.matcher(issuer).matches() || number < 0) {
            throw new IllegalArgumentException("no status list: " + issuer + " " + number);
        }
    }

    /**
     * Reads {@code CN-22-0.cwt}.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static StatusListName parse(String fileName) {
        var matcher = FILE.matcher(fileName);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected a name like CN-22-0.cwt, found " + fileName);
        }
        return new StatusListName(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    /** {@code CN-22-0.cwt}. */
    public String fileName() {
        return issuer + "-" + number + ".cwt";
    }

    @Override
    public int compareTo(StatusListName other) {
        return ORDER.compare(this, other);
    }
}
