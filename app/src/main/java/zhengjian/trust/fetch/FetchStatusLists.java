package zhengjian.trust.fetch;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustException;
import zhengjian.trust.TrustBundle;

/**
 * Brings an issuer's status lists from its own server, all in one request. Only the host that the list of issuers names is
 * asked. Believes nothing.
 */
public final class FetchStatusLists {
    /** Beside the lists themselves, a parcel of all of them. */
    public static final String PARCEL = "set.cbor";

    private final HttpGet http;

    public FetchStatusLists(HttpGet http) {
        this.http = http;
    }

    /** The lists that it publishes; what it says about others is left out. */
    public Map<StatusListName, Bytes> of(Issuer issuer) throws FetchException, TrustException {
        URI address = URI.create(issuer.statusBase()).resolve(PARCEL);
        Bytes parcel = http.get(address, TrustBundle.LONGEST)
                .orElseThrow(() -> new FetchException(address + "：没有此文件 no such file"));
        Map<StatusListName, Bytes> lists =
                new TreeMap<>(TrustBundle.parse(parcel).statusLists());
        lists.keySet().removeIf(name -> !name.issuer().equals(issuer.code()));
        return lists;
    }
}
