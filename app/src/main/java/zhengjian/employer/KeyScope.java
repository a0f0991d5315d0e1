package zhengjian.employer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a key may be used for. */
public enum KeyScope {
    /** Checks of whole lists: start, follow, fetch and delete the own ones. */
    BATCHES,
    /** Reading one's own keys and their use. */
    KEYS,
    /** Watching certificates whose holders let it. */
    WATCHES;

    /** The name on the wire: {@code batches}, {@code keys}, {@code watches}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads names that stand behind one another with commas or blanks between.
     *
     * @throws IllegalArgumentException when one is no scope, or there is none
     */
    public static Set<KeyScope> parse(String text) {
        Set<KeyScope> scopes = EnumSet.noneOf(KeyScope.class);
        for (String word : text.strip().split("[,\\s]+", -1)) {
            scopes.add(Arrays.stream(values())
                    .filter(scope -> scope.code().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "权限应为 batches、keys、watches 中的一项或几项。 Scopes are one or several of batches, keys,"
                                    + " watches.")));
        }
        return scopes;
    }
}
