package zhengjian.signing.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.KeyTrust;
import zhengjian.signing.trust.TrustException.Conflict;

/**
 * The issuers whose certificates count, with their keys and what each may certify. No two share a key, a region or a range
 * of numbers; no two keys share a key id.
 *
 * @param version 1 and more
 * @param period at most 400 days
 * @param previous hash of the file of the version before; empty for version 1 only
 * @param issuers in the order of their codes, each once
 * @param rules hash of the file of the recognition rules in force, if there is one
 */
public record TrustList(
        int version, Period period, Optional<Bytes> previous, List<Issuer> issuers, Optional<Bytes> rules) {
    /** How the payload begins. */
    public static final String KIND = "zhengjian-list";

    private static final Duration LONGEST = Duration.ofDays(400);

    public TrustList {
        issuers = issuers.stream().sorted(Comparator.comparing(Issuer::code)).toList();
        period.requireAtMost(LONGEST, "list");
        if (version < 1 || (version == 1) != previous.isEmpty()) {
            throw new IllegalArgumentException("list: version " + version + " goes with the hash of the one before");
        }
        if (issuers.isEmpty() || issuers.size() > 64) {
            throw new IllegalArgumentException("list: " + issuers.size() + " issuers");
        }
        requireOneClaim(issuers);
        requireOneOfEachKey(issuers);
    }

    private static void requireOneClaim(List<Issuer> issuers) {
        for (int i = 0; i < issuers.size(); i++) {
            for (int j = 0; j < i; j++) {
                Issuer a = issuers.get(j);
                Issuer b = issuers.get(i);
                if (a.code().equals(b.code()) || a.scope().overlaps(b.scope())) {
                    throw new Conflict(
                            Refusal.SCOPE_CLAIMED_TWICE, a.code() + " and " + b.code() + " claim the same scope");
                }
            }
        }
    }

    private static void requireOneOfEachKey(List<Issuer> issuers) {
        Map<KeyId, IssuerKey> byId = new HashMap<>();
        for (Issuer issuer : issuers) {
            for (IssuerKey key : issuer.keys()) {
                IssuerKey other = byId.put(key.key().key().id(), key);
                if (other != null) {
                    boolean same = other.key().key().equals(key.key().key());
                    throw new Conflict(
                            same ? Refusal.KEY_CLAIMED_TWICE : Refusal.KEY_ID_COLLISION,
                            "key id " + key.key().key().id() + " stands twice, for "
                                    + other.key().issuer() + " and " + issuer.code());
                }
            }
        }
    }

    /** The issuer with this code. */
    public Optional<Issuer> issuer(String code) {
        return issuers.stream().filter(issuer -> issuer.code().equals(code)).findFirst();
    }

    /** The key with this id that has this purpose. */
    public Optional<IssuerKey> find(KeyId id, KeyPurpose purpose) {
        return issuers.stream()
                .flatMap(issuer -> issuer.find(id).stream())
                .filter(key -> key.purpose() == purpose)
                .findFirst();
    }

    /**
     * Whether a signature for {@code issuer} is to be trusted when only the signer says when it was made. Under a
     * compromised key nothing is: a thief writes any time.
     */
    public KeyTrust assessClaimed(KeyId id, KeyPurpose purpose, String issuer, Instant claimed) {
        Optional<IssuerKey> key = find(id, purpose);
        if (key.isPresent()
                && key.get().key().state() == KeyState.COMPROMISED
                && key.get().key().issuer().equals(issuer)) {
            return KeyTrust.COMPROMISED;
        }
        return assessProven(id, purpose, issuer, claimed);
    }

    /**
     * Whether a signature for {@code issuer} is to be trusted that somebody else, the ledger, proves to have been made at
     * {@code proven} at the latest.
     */
    public KeyTrust assessProven(KeyId id, KeyPurpose purpose, String issuer, Instant proven) {
        return find(id, purpose).map(key -> key.key().assess(issuer, proven)).orElse(KeyTrust.UNKNOWN);
    }

    /** Reads what {@link #encode} writes. */
    static TrustList read(Bytes payload) throws TrustException {
        Fields fields = Fields.ofPayload(payload, KIND, 8);
        List<Issuer> issuers = fields.list(6, "issuers", Issuer::read);
        for (int i = 1; i < issuers.size(); i++) {
            if (issuers.get(i - 1).code().compareTo(issuers.get(i).code()) > 0) {
                throw fields.malformed("issuers are not in the order of their codes");
            }
        }
        return new TrustList(
                fields.small(2, 1, "version"),
                new Period(fields.time(3, "issued at"), fields.time(4, "expires")),
                fields.hashOrNull(5, "previous"),
                issuers,
                fields.hashOrNull(7, "rules"));
    }

    /** The payload, to be signed. */
    public byte[] encode() {
        return Cbor.encode(CborItem.array(
                CborItem.of(KIND),
                CborItem.of(1),
                CborItem.of(version),
                Fields.item(period.issuedAt()),
                Fields.item(period.expires()),
                Fields.itemOrNull(previous),
                new CborItem.Array(issuers.stream().map(Issuer::item).toList()),
                Fields.itemOrNull(rules)));
    }
}
