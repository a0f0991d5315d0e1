package zhengjian.offline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.trust.IssuersStatusList;

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
        return of(new StatusListName(issuer.code(), credential.statusList()));
    }

    /** The list of this name, as above. */
    Optional<StatusListClaims> of(StatusListName name) {
        return trust.statusList(name).isEmpty() ? Optional.empty() : checked.computeIfAbsent(name, this::check);
    }

    private Optional<StatusListClaims> check(StatusListName name) {
        return trust.statusList(name)
                .flatMap(copy -> IssuersStatusList.read(
                        name, copy, trust.list().orElseThrow().content(), now));
    }
}
