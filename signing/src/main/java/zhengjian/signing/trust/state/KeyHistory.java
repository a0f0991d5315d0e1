package zhengjian.signing.trust.state;

import java.util.Optional;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.TrustedKey;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.Refusal;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;

/** From one list to the next a key goes from active to retired to compromised and never back. */
final class KeyHistory {
    private KeyHistory() {}

    static void require(TrustList before, TrustList after) throws TrustException {
        for (Issuer issuer : before.issuers()) {
            for (IssuerKey key : issuer.keys()) {
                Optional<IssuerKey> now = after.issuer(issuer.code())
                        .flatMap(same -> same.find(key.key().key().id()));
                if (now.isPresent() && cameBack(key.key(), now.get().key())) {
                    throw new TrustException(
                            Refusal.KEY_CAME_BACK,
                            "key " + key.key().key().id() + " of " + issuer.code() + " was "
                                    + key.key().state() + " and is "
                                    + now.get().key().state());
                }
            }
        }
    }

    private static boolean cameBack(TrustedKey before, TrustedKey after) {
        boolean better = after.state().compareTo(before.state()) < 0;
        boolean later = before.state() == KeyState.COMPROMISED
                && after.state() == KeyState.COMPROMISED
                && after.since().orElseThrow().isAfter(before.since().orElseThrow());
        return better || later;
    }
}
