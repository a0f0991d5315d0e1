package zhengjian.signing.trust;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.trust.TrustException.Conflict;

/**
 * Who may sign a kind of file.
 *
 * @param threshold how many of the keys must have signed; 0 only for a role that nobody has
 * @param keys in the order of their key ids, each once
 */
public record Role(int threshold, List<VerificationKey> keys) {
    static final Comparator<VerificationKey> BY_KEY_ID =
            Comparator.comparing(key -> key.id().value(), Integer::compareUnsigned);

    public Role {
        keys.forEach(Fields::requireRecordKey);
        keys = keys.stream().sorted(BY_KEY_ID).toList();
        if (keys.size() > 16 || threshold > keys.size() || threshold < Math.min(1, keys.size())) {
            throw new IllegalArgumentException("a threshold of " + threshold + " of " + keys.size() + " keys");
        }
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i).equals(keys.get(i - 1))) {
                throw new Conflict(Refusal.KEY_CLAIMED_TWICE, "key " + keys.get(i) + " stands twice in one role");
            }
        }
    }

    /** The key with this id. */
    public Optional<VerificationKey> find(KeyId id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    static Role read(CborItem item) throws TrustException {
        Fields fields = Fields.of(item, 2, "role");
        int threshold = fields.small(0, 0, "threshold");
        List<VerificationKey> keys = fields.list(1, "keys", Fields::key);
        for (int i = 1; i < keys.size(); i++) {
            if (BY_KEY_ID.compare(keys.get(i - 1), keys.get(i)) > 0) {
                throw fields.malformed("keys are not in the order of their key ids");
            }
        }
        return new Role(threshold, keys);
    }

    CborItem item() {
        return CborItem.array(
                CborItem.of(threshold),
                new CborItem.Array(keys.stream().map(Fields::item).toList()));
    }
}
