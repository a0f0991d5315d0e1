package zhengjian.offline;

import java.time.Instant;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.key.KeyTrust;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.status.StatusListException;
import zhengjian.signing.status.StatusListToken;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.Freshness;
import zhengjian.signing.trust.state.TrustState;

/**
 * What the copy of a status list says of a certificate.
 *
 * @param issuedAt when the list was signed
 * @param stale whether the list no longer tells what is so now
 */
record CopiedStatus(ListedStatus status, Instant issuedAt, boolean stale) {

    /** Nothing when there is no such list, or it is not the issuer's own list of that number: unknown is not valid. */
    static Optional<CopiedStatus> of(Credential credential, Issuer issuer, TrustState trust, Instant now) {
        TrustList trusted = trust.list().orElseThrow().content();
        Optional<Bytes> copy = trust.statusList(new StatusListName(issuer.code(), credential.statusList()));
        if (copy.isEmpty()) {
            return Optional.empty();
        }
        StatusListToken token;
        try {
            token = StatusListToken.parse(copy.get().toArray());
        } catch (StatusListException e) {
            return Optional.empty();
        }
        StatusListClaims claims = token.claims();
        String address = issuer.statusBase() + credential.statusList() + ".cwt";
        Optional<IssuerKey> key = trusted.find(token.keyId(), KeyPurpose.STATUS);
        boolean itsOwn = key.isPresent()
                && token.signedBy(key.get().key().key())
                && trusted.assessClaimed(token.keyId(), KeyPurpose.STATUS, issuer.code(), claims.issuedAt())
                        == KeyTrust.TRUSTED
                && claims.subject().equals(address)
                && !claims.issuedAt().isAfter(now.plus(Freshness.CLOCK_TOLERANCE));
        return itsOwn
                ? claims.status(credential.statusIndex())
                        .map(status -> new CopiedStatus(status, claims.issuedAt(), claims.isStale(now)))
                : Optional.empty();
    }
}
