package zhengjian.signing.key;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key that a ring lists.
 *
 * @param issuer who may sign with it, ISO 3166-2 (CN-22)
 * @param notBefore first instant of the window in which it signs
 * @param notAfter last instant of that window
 * @param since when it was retired, or since when it is in other hands; present exactly when the key is not active
 */
public record TrustedKey(
        VerificationKey key,
        String issuer,
        Instant notBefore,
        Instant notAfter,
        KeyState state,
        Optional<Instant> since) {
    private static final Pattern ISSUER = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    public TrustedKey {
        if (!ISSUER.matcher(issuer).matches()) {
            throw new IllegalArgumentException("key " + key + ": issuer is no ISO 3166-2 code: " + issuer);
        }
        if (notAfter.isBefore(notBefore)) {
            throw new IllegalArgumentException("key " + key + ": window ends " + notAfter + " before " + notBefore);
        }
        if ((state == KeyState.ACTIVE) == since.isPresent()) {
            throw new IllegalArgumentException(
                    "key " + key + ": 'since' goes with RETIRED or COMPROMISED, and only so");
        }
    }

    /** An active key. */
    public static TrustedKey active(VerificationKey key, String issuer, Instant notBefore, Instant notAfter) {
        return new TrustedKey(key, issuer, notBefore, notAfter, KeyState.ACTIVE, Optional.empty());
    }

    /** True within the window, both ends included. */
    public boolean covers(Instant instant) {
        return !instant.isBefore(notBefore) && !instant.isAfter(notAfter);
    }

    /** Whether a signature for {@code statedIssuer} made at {@code signedAt} is to be trusted; see {@link KeyRing#assess}. */
    public KeyTrust assess(String statedIssuer, Instant signedAt) {
        if (!issuer.equals(statedIssuer)) {
            return KeyTrust.WRONG_ISSUER;
        }
        boolean ended = since.isPresent() && !signedAt.isBefore(since.get());
        if (ended && state == KeyState.COMPROMISED) {
            return KeyTrust.COMPROMISED;
        }
        return ended || !covers(signedAt) ? KeyTrust.OUTSIDE_WINDOW : KeyTrust.TRUSTED;
    }
}
