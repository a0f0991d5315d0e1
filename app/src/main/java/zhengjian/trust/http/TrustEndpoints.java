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

/** {@code /trust/*}: the files of docs/formats/trust-list.md. A server without trust files answers that there is nothing. */
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
        send(context, Optional.of(state().root().bytes()), SHORT, "application/cose");
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
        send(context, file, IMMUTABLE, "application/cose");
    }

    /** {@code GET /trust/list.cose}. */
    public void list(Context context) {
        send(context, state().list().map(SignedFile::bytes), SHORT, "application/cose");
    }

    /** {@code GET /trust/timestamp.cose}. */
    public void timestamp(Context context) {
        send(context, state().timestamp().map(SignedFile::bytes), SHORT, "application/cose");
    }

    /** {@code GET /trust/set.cbor}: all of them in one. */
    public void set(Context context) {
        send(context, Optional.of(TrustBundle.encode(state())), SHORT, "application/cbor");
    }

    /** {@code GET /trust/status/{name}}: a status list as it was when the timestamp was made. */
    public void statusList(Context context) {
        StatusListName name;
        try {
            name = StatusListName.parse(context.pathParam("name"));
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
        send(context, state().statusList(name), SHORT, "application/statuslist+cwt");
    }

    private TrustState state() {
        return trust.orElseThrow(TrustEndpoints::notFound).state();
    }

    private static void send(Context context, Optional<Bytes> file, String caching, String type) {
        Bytes content = file.orElseThrow(TrustEndpoints::notFound);
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

    private static ProblemException notFound() {
        return Problems.notFound().exception();
    }
}
