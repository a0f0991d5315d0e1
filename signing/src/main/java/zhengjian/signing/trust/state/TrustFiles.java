package zhengjian.signing.trust.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.StatusListName;

/**
 * Files that came in from somewhere, believed by nobody yet. What is missing stays as it is trusted.
 *
 * @param roots newer roots in the order of their versions; the trusted one may stand in front
 * @param list the list of issuers
 * @param timestamp the timestamp
 * @param statusLists status lists by their names
 */
public record TrustFiles(
        List<Bytes> roots, Optional<Bytes> list, Optional<Bytes> timestamp, Map<StatusListName, Bytes> statusLists) {
    public TrustFiles {
        roots = List.copyOf(roots);
        statusLists = Map.copyOf(statusLists);
    }
}
