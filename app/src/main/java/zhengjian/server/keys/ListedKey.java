package zhengjian.server.keys;

import java.time.Instant;
import java.util.Optional;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.TrustedKey;

/** One key of a ring file: what it is for, and what is known of it. */
public record ListedKey(KeyUse use, TrustedKey trusted) {
    public ListedKey {
        if (!use.allows(trusted.key().algorithm())) {
            throw new IllegalArgumentException(
                    "key " + trusted.key() + " cannot be used for " + use.code() + ": wrong algorithm");
        }
    }

    /** Finds the key. */
    public KeyId id() {
        return trusted.key().id();
    }

    /**
     * The same key, signing no longer from {@code since} on.
     *
     * @throws IllegalStateException when it is not active
     */
    public ListedKey retired(Instant since) {
        if (trusted.state() != KeyState.ACTIVE) {
            throw new IllegalStateException("key " + id() + " is " + trusted.state());
        }
        return with(KeyState.RETIRED, since);
    }

    /**
     * The same key, in other hands from {@code since} on, or from the earlier time that is known already: trust only
     * shrinks.
     */
    public ListedKey compromised(Instant since) {
        Instant known = trusted.since().orElse(since);
        return with(KeyState.COMPROMISED, known.isBefore(since) ? known : since);
    }

    private ListedKey with(KeyState state, Instant since) {
        return new ListedKey(
                use,
                new TrustedKey(
                        trusted.key(),
                        trusted.issuer(),
                        trusted.notBefore(),
                        trusted.notAfter(),
                        state,
                        Optional.of(since)));
    }
}
