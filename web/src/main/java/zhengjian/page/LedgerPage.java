package zhengjian.page;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhengjian.page.ledger.LedgerTree;

/**
 * The public ledger, explained to a lay person with real figures.
 *
 * @param origin the ledger's name
 * @param size number of entries
 * @param asOf time of the newest checkpoint
 * @param rootHash lower-case hex, 64 symbols
 * @param checkpoint the signed note, whole
 * @param place answer to “my certificate on which page?”, if asked
 * @param comparison answer to “has anybody changed it?”, if asked
 */
public record LedgerPage(
        String origin,
        long size,
        OffsetDateTime asOf,
        String rootHash,
        String checkpoint,
        Optional<Place> place,
        Optional<Comparison> comparison) {

    /** The root hash in eight groups of four, to be compared by eye: its first 32 hex symbols. */
    public List<String> fingerprint() {
        String start = rootHash.substring(0, 32);
        return IntStream.range(0, 8)
                .mapToObj(i -> start.substring(4 * i, 4 * i + 4))
                .toList();
    }

    /** Entry that was asked for and found, from 0. */
    public OptionalLong placeInTree() {
        return place.filter(Place::found)
                .map(one -> OptionalLong.of(one.index()))
                .orElse(OptionalLong.empty());
    }

    /** The tree of all entries, to be drawn. */
    public LedgerTree tree() {
        return LedgerTree.of(size, placeInTree());
    }

    /**
     * Where a certificate, or any other entry, stands.
     *
     * @param asked the number as typed; empty when an entry was asked for
     * @param found whether it is there
     * @param index number of its entry, from 0
     * @param size entries of the tree that the proof is for
     * @param entry the entry itself, lower-case hex
     * @param said what can be read in it
     * @param path the inclusion proof from the leaf upwards, recomputed by the server, and by browsers with scripts
     */
    public record Place(
            String asked, boolean found, long index, long size, String entry, Optional<Said> said, List<Node> path) {

        /** A number that is not there (or not one of ours: both look the same). */
        public static Place missing(String asked) {
            return new Place(asked, false, 0, 0, "", Optional.empty(), List.of());
        }
    }

    /**
     * What everybody may read in an entry.
     *
     * @param kind word of what it says has happened
     * @param chinese the same in Chinese
     * @param at when
     */
    public record Said(String kind, String chinese, OffsetDateTime at) {}

    /**
     * One step of an inclusion proof.
     *
     * @param hash the sibling's hash, lower-case hex
     * @param left whether the sibling stands on the left
     */
    public record Node(String hash, boolean left) {}

    /**
     * An older checkpoint held against the newest one.
     *
     * @param oldSize its size; 0 if it could not be read
     * @param outcome what came out
     */
    public record Comparison(long oldSize, Outcome outcome) {}

    /** What a comparison can say. */
    public enum Outcome {
        /** The newest ledger starts with exactly those entries. */
        SAME_BEGINNING,
        /** It does not: somebody changed the past, or the old checkpoint is not ours. */
        DIFFERENT,
        /** The text is not a checkpoint of this ledger, signed by its key. */
        UNREADABLE;

        /** Key of its texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
