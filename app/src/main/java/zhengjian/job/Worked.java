package zhengjian.job;

import java.util.Map;
import zhengjian.ledger.Change;

/**
 * What came of some units.
 *
 * @param change stored together with the progress; has no key of its own
 * @param failures sentences by the units that failed, Chinese then English, nothing personal; cut off after 300 characters
 */
public record Worked(Change change, Map<Long, String> failures) {
    private static final int LONGEST = 300;

    public Worked {
        failures = Map.copyOf(failures);
    }

    /** None failed. */
    public static Worked all(Change change) {
        return new Worked(change, Map.of());
    }

    static String cut(String sentence) {
        return sentence.substring(0, Math.min(sentence.length(), LONGEST));
    }
}
