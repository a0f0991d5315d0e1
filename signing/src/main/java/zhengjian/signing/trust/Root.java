package zhengjian.signing.trust;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.trust.TrustException.Conflict;

/**
 * Who may sign what: the file on which all other trust rests. Offline keys; each version is signed by the one before and by
 * itself. Two people at least for everything but the timestamp, whose online key has no other role.
 *
 * @param version 1 and more, each one more than the one before
 * @param period at most five years
 * @param root who signs the next root
 * @param list who signs the list of issuers
 * @param timestamp who signs the timestamp
 * @param rules who signs the recognition rules; nobody, with threshold 0, where there are none
 */
public record Root(int version, Period period, Role root, Role list, Role timestamp, Role rules) {
    /** How the payload begins. */
    public static final String KIND = "zhengjian-root";

    private static final Duration LONGEST = Duration.ofDays(1827);

    public Root {
        if (version < 1) {
            throw new IllegalArgumentException("root: version " + version);
        }
        period.requireAtMost(LONGEST, "root");
        requireTwoPeople(root, "root");
        requireTwoPeople(list, "list");
        if (!rules.keys().isEmpty()) {
            requireTwoPeople(rules, "rules");
        }
        if (timestamp.threshold() < 1) {
            throw new IllegalArgumentException("root: nobody signs the timestamp");
        }
        requireNoCollision(List.of(root, list, timestamp, rules));
        requireOnlyOnline(timestamp, List.of(root, list, rules));
    }

    private static void requireTwoPeople(Role role, String name) {
        if (role.threshold() < 2) {
            throw new IllegalArgumentException(
                    "root: role " + name + " must need two people at least, found " + role.threshold());
        }
    }

    private static void requireNoCollision(List<Role> roles) {
        Map<KeyId, VerificationKey> byId = new HashMap<>();
        for (Role role : roles) {
            for (VerificationKey key : role.keys()) {
                VerificationKey other = byId.putIfAbsent(key.id(), key);
                if (other != null && !other.equals(key)) {
                    throw new Conflict(Refusal.KEY_ID_COLLISION, "two keys with key id " + key.id());
                }
            }
        }
    }

    private static void requireOnlyOnline(Role timestamp, List<Role> offline) {
        Set<VerificationKey> keys = new HashSet<>(timestamp.keys());
        for (Role role : offline) {
            for (VerificationKey key : role.keys()) {
                if (keys.contains(key)) {
                    throw new IllegalArgumentException("root: key " + key + " of the timestamp has another role");
                }
            }
        }
    }

    /** Every key that has a role, each once. */
    public Set<VerificationKey> keys() {
        Set<VerificationKey> keys = new HashSet<>();
        Stream.of(root, list, timestamp, rules).forEach(role -> keys.addAll(role.keys()));
        return keys;
    }

    /** Reads what {@link #encode} writes. */
    static Root read(Bytes payload) throws TrustException {
        Fields fields = Fields.ofPayload(payload, KIND, 6);
        List<Role> roles = fields.list(5, "roles", Role::read);
        if (roles.size() != 4) {
            throw fields.malformed("expected the roles root, list, timestamp and rules");
        }
        return new Root(
                fields.small(2, 1, "version"),
                new Period(fields.time(3, "issued at"), fields.time(4, "expires")),
                roles.get(0),
                roles.get(1),
                roles.get(2),
                roles.get(3));
    }

    /** The payload, to be signed. */
    public byte[] encode() {
        return Cbor.encode(CborItem.array(
                CborItem.of(KIND),
                CborItem.of(1),
                CborItem.of(version),
                Fields.item(period.issuedAt()),
                Fields.item(period.expires()),
                CborItem.array(root.item(), list.item(), timestamp.item(), rules.item())));
    }
}
