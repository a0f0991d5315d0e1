package zhengjian.signing.trust;

import java.time.Instant;
import java.util.Optional;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.TrustedKey;

/**
 * A key of an issuer.
 *
 * @param purpose what it signs
 * @param key of an algorithm that signs records, with its issuer, its window and its state; times to the second
 */
public record IssuerKey(KeyPurpose purpose, TrustedKey key) {
    public IssuerKey {
        Fields.requireRecordKey(key.key());
    }

    static IssuerKey read(CborItem item, String issuer) throws TrustException {
        Fields fields = Fields.of(item, 6, "key");
        KeyPurpose purpose = KeyPurpose.of(fields.number(0, 1, 100, "purpose"))
                .orElseThrow(() -> fields.malformed("purpose not known"));
        KeyState state = KeyState.values()[(int) fields.number(4, 0, KeyState.values().length - 1, "state")];
        Optional<Instant> since = fields.isNull(5) ? Optional.empty() : Optional.of(fields.time(5, "since"));
        return new IssuerKey(
                purpose,
                new TrustedKey(
                        fields.key(1),
                        issuer,
                        fields.time(2, "not before"),
                        fields.time(3, "not after"),
                        state,
                        since));
    }

    CborItem item() {
        return CborItem.array(
                CborItem.of(purpose.number()),
                Fields.item(key.key()),
                Fields.item(key.notBefore()),
                Fields.item(key.notAfter()),
                CborItem.of(key.state().ordinal()),
                key.since().map(Fields::item).orElseGet(CborItem::ofNull));
    }
}
