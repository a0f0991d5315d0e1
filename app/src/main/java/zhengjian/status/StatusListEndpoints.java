package zhengjian.status;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.signing.Bytes;
import zhengjian.signing.status.StatusListJwt;
import zhengjian.signing.status.StatusListToken;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.state.TrustFiles;
import zhengjian.trust.TrustBundle;
import zhengjian.web.Problems;

/** {@code GET /status/{list}.cwt}, {@code .jwt}, and all of them in one: {@code /status/set.cbor}. */
public final class StatusListEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(StatusListEndpoints.class);
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,5}");
    private static final String CACHING = "public, max-age=" + StatusLists.TIME_TO_LIVE.toSeconds();

    private final Optional<StatusLists> lists;
    private final String issuer;

    /**
     * @param lists empty when no key is configured for them: then there are none
     * @param issuer our code, which names them in a parcel
     */
    public StatusListEndpoints(Optional<StatusLists> lists, String issuer) {
        this.lists = lists;
        this.issuer = issuer;
    }

    /** The list for checkers. */
    public void cwt(Context context) {
        send(context, list(context).cwt().toArray(), StatusListToken.MEDIA_TYPE);
    }

    /** The list for wallets. */
    public void jwt(Context context) {
        send(context, list(context).jwt().getBytes(US_ASCII), StatusListJwt.MEDIA_TYPE);
    }

    /** Every list, for the server that publishes the trust files. */
    public void set(Context context) {
        Map<StatusListName, Bytes> all = new TreeMap<>();
        StatusLists known = known();
        try {
            known.all().forEach(list -> all.put(new StatusListName(issuer, list.list()), list.cwt()));
        } catch (NoCurrentList e) {
            LOG.warn("{}", e.getMessage());
            throw Problems.noCurrentStatus().exception();
        }
        TrustFiles parcel = new TrustFiles(List.of(), Optional.empty(), Optional.empty(), all);
        send(context, TrustBundle.encode(parcel).toArray(), "application/cbor");
    }

    private PublishedList list(Context context) {
        String number = context.pathParam("list");
        if (!NUMBER.matcher(number).matches()) {
            throw Problems.notFound().exception();
        }
        try {
            return known().current(Integer.parseInt(number))
                    .orElseThrow(() -> Problems.notFound().exception());
        } catch (NoCurrentList e) {
            LOG.warn("{}", e.getMessage());
            throw Problems.noCurrentStatus().exception();
        }
    }

    private StatusLists known() {
        return lists.orElseThrow(
                () -> Problems.notPublishedYet("本服务还没有公布状态列表：请用 keys new --use status 建密钥，并写入配置 keys.status。"
                                + " No status lists are published here yet: make a key with keys new --use status, and configure"
                                + " it as keys.status.")
                        .exception());
    }

    /** Anybody's page may read it: browsers of other provinces check, too. */
    private static void send(Context context, byte[] content, String type) {
        String tag = "\"" + fingerprint(content) + "\"";
        context.header("Cache-Control", CACHING);
        context.header("ETag", tag);
        context.header("Access-Control-Allow-Origin", "*");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(type);
        context.result(content);
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
