package zhengjian.trust.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.state.TrustFiles;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.trust.TrustBundle;

/**
 * Brings what a source has newer than the trusted state, in at most three requests: the timestamp, and then up to two files
 * alone, or all files in one parcel. Believes nothing; the rules of a checker judge what it brings.
 */
public final class FetchTrust {
    private static final int LONGEST_FILE = 1 << 18;
    private static final int MOST_ALONE = 2;

    private final HttpGet http;
    private final URI source;

    /** @param source address under which {@code timestamp.cose} lies; ends with a slash */
    public FetchTrust(HttpGet http, URI source) {
        if (!source.getPath().endsWith("/")) {
            throw new IllegalArgumentException("expected an address that ends with a slash, found " + source);
        }
        this.http = http;
        this.source = source;
    }

    /** The files that are newer there. */
    public TrustFiles newerThan(TrustState trusted) throws FetchException, TrustException {
        Bytes stamp = require("timestamp.cose", LONGEST_FILE);
        Timestamp named = SignedFile.timestamp(stamp).content();
        List<String> wanted = new ArrayList<>();
        boolean list = trusted.list()
                .filter(known -> known.hash().equals(named.list()))
                .isEmpty();
        Map<StatusListName, FileHash> lists = new TreeMap<>(named.statusLists());
        lists.entrySet()
                .removeIf(entry -> trusted.statusList(entry.getKey())
                        .filter(entry.getValue()::fits)
                        .isPresent());
        if (list) {
            wanted.add("list.cose");
        }
        boolean root = named.rootVersion() != trusted.root().content().version();
        if (root || wanted.size() + lists.size() > MOST_ALONE) {
            return since(trusted, TrustBundle.parse(require("set.cbor", TrustBundle.LONGEST)));
        }
        Map<StatusListName, Bytes> brought = new TreeMap<>();
        for (Map.Entry<StatusListName, FileHash> entry : lists.entrySet()) {
            brought.put(
                    entry.getKey(),
                    require(
                            "status/" + entry.getKey().fileName(),
                            entry.getValue().length()));
        }
        Optional<Bytes> newList = list ? Optional.of(require("list.cose", LONGEST_FILE)) : Optional.empty();
        return new TrustFiles(List.of(), newList, Optional.of(stamp), brought);
    }

    /** A parcel begins with the first root of its sender; those before the trusted one say nothing new. */
    private static TrustFiles since(TrustState trusted, TrustFiles all) throws TrustException {
        int version = trusted.root().content().version();
        List<Bytes> roots = new ArrayList<>();
        for (Bytes root : all.roots()) {
            if (SignedFile.root(root).content().version() >= version) {
                roots.add(root);
            }
        }
        return new TrustFiles(roots, all.list(), all.timestamp(), all.statusLists());
    }

    private Bytes require(String name, int longest) throws FetchException {
        URI address = source.resolve(name);
        return http.get(address, longest).orElseThrow(() -> new FetchException(address + "：没有此文件 no such file"));
    }
}
