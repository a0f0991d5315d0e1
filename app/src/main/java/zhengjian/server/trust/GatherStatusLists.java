package zhengjian.server.trust;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.status.NoCurrentList;
import zhengjian.status.StatusLists;
import zhengjian.trust.IssuersStatusList;
import zhengjian.trust.fetch.FetchException;
import zhengjian.trust.fetch.FetchStatusLists;

/**
 * The status lists that a publisher names in its timestamp: its own as they are now, those of the other issuers as they were
 * fetched last. Nothing is named that is not its issuer's own, or is older than what is named already. Safe for threads.
 */
final class GatherStatusLists {
    private final String own;
    private final Optional<StatusLists> lists;
    private final FetchStatusLists others;
    private final Map<StatusListName, Bytes> fetched = new ConcurrentHashMap<>();

    /** @param own code of this server's issuer */
    GatherStatusLists(String own, Optional<StatusLists> lists, FetchStatusLists others) {
        this.own = own;
        this.lists = lists;
        this.others = others;
    }

    /**
     * Brings one issuer's lists; the next {@link #newer} has them.
     *
     * @throws FetchException also when one of them is not acceptable
     */
    void fetch(Issuer issuer, TrustState trusted, Instant now) throws FetchException, TrustException {
        for (Map.Entry<StatusListName, Bytes> list : others.of(issuer).entrySet()) {
            require(list.getKey(), list.getValue(), trusted, now);
            fetched.put(list.getKey(), list.getValue());
        }
    }

    /** True for an issuer whose lists come from another server. */
    boolean isElsewhere(Issuer issuer) {
        return !issuer.code().equals(own);
    }

    /**
     * The lists that differ from the trusted ones.
     *
     * @throws FetchException when an own list would be believed by nobody
     */
    Map<StatusListName, Bytes> newer(TrustState trusted, Instant now) throws FetchException {
        Map<StatusListName, Bytes> newer = new TreeMap<>();
        for (Map.Entry<StatusListName, Bytes> list : fetched.entrySet()) {
            if (isNew(list.getKey(), list.getValue(), trusted)
                    && refusal(list.getKey(), list.getValue(), trusted, now).isEmpty()) {
                newer.put(list.getKey(), list.getValue());
            }
        }
        for (Map.Entry<StatusListName, Bytes> list : own().entrySet()) {
            if (isNew(list.getKey(), list.getValue(), trusted)) {
                require(list.getKey(), list.getValue(), trusted, now);
                newer.put(list.getKey(), list.getValue());
            }
        }
        return newer;
    }

    /** While the register cannot tell what is so now, the lists that are named stay, until they are stale. */
    private Map<StatusListName, Bytes> own() {
        Map<StatusListName, Bytes> all = new TreeMap<>();
        try {
            lists.ifPresent(known ->
                    known.all().forEach(list -> all.put(new StatusListName(own, list.list()), list.cwt())));
        } catch (NoCurrentList e) {
            all.clear();
        }
        return all;
    }

    private static boolean isNew(StatusListName name, Bytes file, TrustState trusted) {
        return !trusted.statusList(name).equals(Optional.of(file));
    }

    private static void require(StatusListName name, Bytes file, TrustState trusted, Instant now)
            throws FetchException {
        Optional<String> refusal = refusal(name, file, trusted, now);
        if (refusal.isPresent()) {
            throw new FetchException(refusal.get());
        }
    }

    private static Optional<String> refusal(StatusListName name, Bytes file, TrustState trusted, Instant now) {
        TrustList issuers = trusted.list().orElseThrow().content();
        Optional<StatusListClaims> claims = IssuersStatusList.read(name, file, issuers, now);
        if (claims.isEmpty()) {
            return Optional.of("状态列表 " + name.fileName() + " 不是名单所列机关自己的（密钥、网址或时间不符）。 Status list " + name.fileName()
                    + " is not its issuer's own by the list of issuers: its status key, its address, or its time.");
        }
        boolean older = trusted.statusList(name)
                .flatMap(before -> IssuersStatusList.read(name, before, issuers, now))
                .filter(before -> claims.get().issuedAt().isBefore(before.issuedAt()))
                .isPresent();
        return older
                ? Optional.of("状态列表 " + name.fileName() + " 比已公布的旧。 Status list " + name.fileName()
                        + " is older than the one that is published.")
                : Optional.empty();
    }
}
