package zhengjian.recognition.rule;

import java.util.Map;
import java.util.Optional;

/**
 * A directory of qualifications and the titles that they correspond to (XJ·7). One that was announced but is not in the data
 * is known and not loaded, which is different from being empty.
 */
public record Directory(String id, String title, boolean loaded, Map<String, Target> entries) {
    public Directory {
        entries = Map.copyOf(entries);
        if (!loaded && !entries.isEmpty()) {
            throw new IllegalArgumentException("a directory that is not loaded has no entries: " + id);
        }
    }

    public Listing listing(String qualification) {
        if (!loaded) {
            return Listing.NOT_LOADED;
        }
        return entries.containsKey(qualification) ? Listing.LISTED : Listing.UNLISTED;
    }

    /** The title that a listed qualification corresponds to. */
    public Optional<Target> find(String qualification) {
        return Optional.ofNullable(entries.get(qualification));
    }
}
