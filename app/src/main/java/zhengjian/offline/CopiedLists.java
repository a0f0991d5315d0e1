package zhengjian.offline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.Credential;
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
import zhengjian.signing.trust.state.TrustState;

/** The copies of status lists, each checked once. Safe for threads. */
final class CopiedLists {
    private final TrustState trust;
    private final Instant now;
    private final Map<StatusListName, Optional<StatusListClaims>> checked = new ConcurrentHashMap<>();

    CopiedLists(TrustState trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    /**
     * The issuer's list that the credential names. Nothing when it is not here, or is not the issuer's own list of that
     * number: unknown is not valid.
     */
    Optional<StatusListClaims> of(Credential credential, Issuer issuer) {
        StatusListName name = new StatusListName(issuer.code(), credential.statusList());
        return trust.statusList(name).isEmpty()
                ? Optional.empty()
                : checked.computeIfAbsent(name, unchecked -> check(unchecked, issuer));
    }

    private Optional<StatusListClaims> check(StatusListName name, Issuer issuer) {
        TrustList trusted = trust.list().orElseThrow().content();
        Optional<Bytes> copy = trust.statusList(name);
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
        String address = issuer.statusBase() + name.number() + ".cwt";
        Optional<IssuerKey> key = trusted.find(token.keyId(), KeyPurpose.STATUS);
        boolean itsOwn = key.isPresent()
                && token.signedBy(key.get().key().key())
                && trusted.assessClaimed(token.keyId(), KeyPurpose.STATUS, issuer.code(), claims.issuedAt())
                        == KeyTrust.TRUSTED
                && claims.subject().equals(address)
                && !claims.issuedAt().isAfter(now.plus(Freshness.CLOCK_TOLERANCE));
        return itsOwn ? Optional.of(claims) : Optional.empty();
    }
}
