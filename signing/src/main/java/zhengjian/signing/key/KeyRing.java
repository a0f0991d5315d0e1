package zhengjian.signing.key;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that are trusted, each once. Immutable: a change makes a new ring. */
public final class KeyRing {
    private final Map<KeyId, TrustedKey> keys;

    private KeyRing(Map<KeyId, TrustedKey> keys) {
        this.keys = keys;
    }

    /**
     * A ring of these keys, in this order.
     *
     * @throws IllegalArgumentException when two keys share a key id, be they the same key or not
     */
    public static KeyRing of(List<TrustedKey> keys) {
        Map<KeyId, TrustedKey> byId = new LinkedHashMap<>();
        for (TrustedKey key : keys) {
            if (byId.put(key.key().id(), key) != null) {
                throw new IllegalArgumentException(
                        "two keys with key id " + key.key().id());
            }
        }
        return new KeyRing(byId);
    }

    /** The keys in the order given. */
    public List<TrustedKey> keys() {
        return List.copyOf(keys.values());
    }

    /** The key with this id, whatever its state. */
    public Optional<TrustedKey> find(KeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    /**
     * Whether a signature under this key, for this issuer, made at {@code signedAt}, is to be trusted. {@code signedAt} must
     * be a time that somebody else proves (the ledger's): a thief writes any time into what he signs.
     */
    public KeyTrust assess(KeyId id, String issuer, Instant signedAt) {
        return find(id).map(key -> key.assess(issuer, signedAt)).orElse(KeyTrust.UNKNOWN);
    }
}
