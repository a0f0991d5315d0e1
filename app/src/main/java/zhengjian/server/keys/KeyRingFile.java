package zhengjian.server.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.TrustedKey;

/**
 * All keys that a register ever used, as the ring file lists them (docs/formats/key-ring.md). Immutable: a change gives a
 * new one, which {@link #write} puts in the place of the old file.
 */
public final class KeyRingFile {
    private final List<ListedKey> keys;

    private KeyRingFile(List<ListedKey> keys) {
        this.keys = keys;
    }

    /**
     * The ring of these keys, in this order.
     *
     * @throws IllegalArgumentException when two keys share a key id
     */
    public static KeyRingFile of(List<ListedKey> keys) {
        KeyRing.of(keys.stream().map(ListedKey::trusted).toList());
        return new KeyRingFile(List.copyOf(keys));
    }

    /**
     * Reads a ring file.
     *
     * @throws KeyRingFileException when it is missing, unreadable, or anything in it is unknown, missing or contradictory
     */
    public static KeyRingFile read(Path file) {
        return KeyRingText.parse(KeyRingText.content(file), file.toString());
    }

    /** As {@link #read}, and a ring without keys where there is no file yet. */
    public static KeyRingFile readOrEmpty(Path file) {
        return Files.exists(file) ? read(file) : of(List.of());
    }

    /** Reads the text of a ring file; {@code name} is for messages. */
    public static KeyRingFile parse(String text, String name) {
        return KeyRingText.parse(text, name);
    }

    /** Puts this ring in the file's place: written beside it, synced, renamed. A crash leaves the old or the new one. */
    public void write(Path file) {
        KeyRingText.write(keys, file);
    }

    /** All keys in the order of the file. */
    public List<ListedKey> keys() {
        return keys;
    }

    /** The keys that are trusted for one use; no other key of the file is in it. */
    public KeyRing ring(KeyUse use) {
        List<TrustedKey> trusted = keys.stream()
                .filter(key -> key.use() == use)
                .map(ListedKey::trusted)
                .toList();
        return KeyRing.of(trusted);
    }

    /** The key with this id, whatever its use and state. */
    public Optional<ListedKey> find(KeyId id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /**
     * This ring and one key more, at the end.
     *
     * @throws IllegalArgumentException when a key with that id is listed
     */
    public KeyRingFile with(ListedKey key) {
        List<ListedKey> more = new ArrayList<>(keys);
        more.add(key);
        return of(more);
    }

    /** This ring with one key changed; the same when no key has that id. */
    public KeyRingFile changed(KeyId id, UnaryOperator<ListedKey> change) {
        return of(keys.stream()
                .map(key -> key.id().equals(id) ? change.apply(key) : key)
                .toList());
    }
}
