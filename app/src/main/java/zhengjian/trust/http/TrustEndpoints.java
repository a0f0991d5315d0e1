package zhengjian.trust.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.trust.TrustBundle;
import zhengjian.trust.TrustInForce;
import zhengjian.web.ProblemException;
import zhengjian.web.Problems;

/** {@code /trust/*}: the files of docs/formats/trust-list.md. Where one is not published yet, the answer says what to do. */
public final class TrustEndpoints {
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String SHORT = "public, max-age=60";
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private final Optional<TrustInForce> trust;

    public TrustEndpoints(Optional<TrustInForce> trust) {
        this.trust = trust;
    }

    /** {@code GET /trust/root.cose}: the newest root. */
    public void root(Context context) {
        send(context, state().root().bytes(), SHORT, "application/cose");
    }

    /** {@code GET /trust/root-{version}.cose}: each root since the pinned one. */
    public void rootOfVersion(Context context) {
        String version = context.pathParam("version");
        Optional<Bytes> file = VERSION.matcher(version).matches()
                ? state().roots().stream()
                        .filter(root -> root.content().version() == Integer.parseInt(version))
                        .map(SignedFile::bytes)
                        .findFirst()
                : Optional.empty();
        send(context, file.orElseThrow(() -> Problems.notFound().exception()), IMMUTABLE, "application/cose");
    }

    /** {@code GET /trust/list.cose}. */
    public void list(Context context) {
        send(context, listed().list().orElseThrow().bytes(), SHORT, "application/cose");
    }

    /** {@code GET /trust/timestamp.cose}. */
    public void timestamp(Context context) {
        send(context, listed().timestamp().orElseThrow().bytes(), SHORT, "application/cose");
    }

    /** {@code GET /trust/set.cbor}: all of them in one. */
    public void set(Context context) {
        send(context, TrustBundle.encode(listed()), SHORT, "application/cbor");
    }

    /** {@code GET /trust/status/{name}}: a status list as it was when the timestamp was made. */
    public void statusList(Context context) {
        StatusListName name;
        try {
            name = StatusListName.parse(context.pathParam("name"));
        } catch (IllegalArgumentException e) {
            throw Problems.notFound().exception();
        }
        Bytes file = listed().statusList(name)
                .orElseThrow(() -> notPublished(
                        "时间戳还没有列出这个状态列表：发证机关须列在名单里，配置 keys.status，且公布信任文件的服务能取到它的列表。",
                        "The timestamp does not name this status list: its issuer has to be in the list of issuers, with"
                                + " keys.status configured, and the publishing server has to reach its lists."));
        send(context, file, SHORT, "application/statuslist+cwt");
    }

    private TrustState state() {
        return trust.orElseThrow(
                        () -> notPublished(
                                "本服务没有配置信任文件（trust:）；怎样建立，见 docs/trust-ceremony.md。",
                                "No trust files are configured here (trust:); docs/trust-ceremony.md says how they come about."))
                .state();
    }

    private TrustState listed() {
        TrustState state = state();
        if (state.list().isEmpty()) {
            throw notPublished(
                    "信任目录里只有根：请运行 trust publish 公布名单，或等下一次从来源获取。",
                    "There is a root and nothing else yet: run trust publish, or wait for the next fetch from the source.");
        }
        return state;
    }

    private static ProblemException notPublished(String chinese, String english) {
        return Problems.notPublishedYet(chinese + " " + english).exception();
    }

    private static void send(Context context, Bytes content, String caching, String type) {
        String tag = '"' + FileHash.of(content).sha256().hex() + '"';
        context.header("Cache-Control", caching);
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(type);
        context.result(content.toArray());
    }
}
