package zhengjian.status;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.signing.status.StatusListJwt;
import zhengjian.signing.status.StatusListToken;
import zhengjian.web.Problems;

/** {@code GET /status/{list}.cwt} and {@code .jwt}. */
public final class StatusListEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(StatusListEndpoints.class);
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,5}");
    private static final String CACHING = "public, max-age=" + StatusLists.TIME_TO_LIVE.toSeconds();

    private final Optional<StatusLists> lists;

    /** @param lists empty when no key is configured for them: then there are none */
    public StatusListEndpoints(Optional<StatusLists> lists) {
        this.lists = lists;
    }

    /** The list for checkers. */
    public void cwt(Context context) {
        send(context, list(context).cwt().toArray(), StatusListToken.MEDIA_TYPE);
    }

    /** The list for wallets. */
    public void jwt(Context context) {
        send(context, list(context).jwt().getBytes(US_ASCII), StatusListJwt.MEDIA_TYPE);
    }

    private PublishedList list(Context context) {
        String number = context.pathParam("list");
        if (lists.isEmpty() || !NUMBER.matcher(number).matches()) {
            throw Problems.notFound().exception();
        }
        try {
            return lists.get()
                    .current(Integer.parseInt(number))
                    .orElseThrow(() -> Problems.notFound().exception());
        } catch (NoCurrentList e) {
            LOG.warn("{}", e.getMessage());
            throw Problems.noCurrentStatus().exception();
        }
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
