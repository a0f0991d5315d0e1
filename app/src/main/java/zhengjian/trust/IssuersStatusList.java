package zhengjian.trust;

import java.time.Instant;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.KeyTrust;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.status.StatusListException;
import zhengjian.signing.status.StatusListToken;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.Freshness;

/**
 * A status list is believed only as its issuer's own: signed by a status key that the list of issuers has for it, about the
 * address at which that list is published, and not from the future. Whether it is stale is another question.
 */
public final class IssuersStatusList {
    private IssuersStatusList() {}

    /** What the file says; nothing when it is not the issuer's list of this name: unknown is not valid. */
    public static Optional<StatusListClaims> read(StatusListName name, Bytes file, TrustList issuers, Instant now) {
        Optional<Issuer> issuer = issuers.issuer(name.issuer());
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        try {
            StatusListToken token = StatusListToken.parse(file.toArray());
            StatusListClaims claims = token.claims();
            Optional<IssuerKey> key = issuers.find(token.keyId(), KeyPurpose.STATUS);
            boolean own = key.isPresent()
                    && token.signedBy(key.get().key().key())
                    && issuers.assessClaimed(token.keyId(), KeyPurpose.STATUS, name.issuer(), claims.issuedAt())
                            == KeyTrust.TRUSTED
                    && claims.subject().equals(issuer.get().statusBase() + name.number() + ".cwt")
                    && !claims.issuedAt().isAfter(now.plus(Freshness.CLOCK_TOLERANCE));
            return own ? Optional.of(claims) : Optional.empty();
        } catch (StatusListException e) {
            return Optional.empty();
        }
    }
}
