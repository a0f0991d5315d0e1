package zhengjian.holder.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import zhengjian.certificate.Certificate;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.copy.Copies;
import zhengjian.holder.own.OwnData;
import zhengjian.holder.share.LookAtShare;
import zhengjian.holder.share.LookAtShare.Seen;
import zhengjian.holder.share.Share;
import zhengjian.holder.share.ShareCode;
import zhengjian.holder.share.Visible;
import zhengjian.ledger.NotAppended;
import zhengjian.register.Photo;
import zhengjian.register.RegisteredCertificate;
import zhengjian.verification.AnswerJson;
import zhengjian.verification.Verdict;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Problems;

/** A share code as JSON, for whoever was given it. */
public final class SharedEndpoints {
    private static final int PNG = 0x89;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LookAtShare looking;
    private final Copies copies;
    private final OwnCertificates own;
    private final AnswerJson answers;
    private final AttemptLimits limits;

    public SharedEndpoints(
            LookAtShare looking, Copies copies, OwnCertificates own, AnswerJson answers, AttemptLimits limits) {
        this.looking = looking;
        this.copies = copies;
        this.own = own;
        this.answers = answers;
        this.limits = limits;
    }

    /** {@code POST /api/v1/shares/{code}}: the verdict, what the holder lets be seen, and a receipt. A POST, since it counts. */
    public void look(Context context) {
        limits.admit(context);
        ShareCode code = ShareCode.parse(context.pathParam("code")).orElseThrow(SharedEndpoints::unknown);
        context.header("Cache-Control", "no-store");
        context.future(() ->
                looking.look(code).thenAccept(seen -> answer(context, seen)).exceptionally(failure -> failed(failure)));
    }

    /** There is no such code; one that ended is told, but for one whose holder had everything forgotten. */
    public static RuntimeException unknown() {
        return Problems.notFound()
                .withDetail("没有这个分享码，请核对，或向持证人索取新码。 No such share code; compare it, or ask the holder for"
                        + " another one.")
                .exception();
    }

    /** What the ledger refuses to record is not shown. */
    public static Void failed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof NotAppended) {
            throw Problems.readOnly().exception();
        }
        throw cause instanceof RuntimeException unexpected ? unexpected : new CompletionException(failure);
    }

    private void answer(Context context, Seen seen) {
        if (seen instanceof Seen.Unknown) {
            throw unknown();
        }
        ObjectNode body = seen instanceof Seen.Shown shown ? shown(shown) : JSON.createObjectNode();
        if (seen instanceof Seen.Ended ended) {
            ObjectNode share = body.putObject("share");
            share.put("state", ended.state().code());
            share.put("until", OwnData.time(ended.at()));
        }
        context.status(seen instanceof Seen.Shown shown && shown.recorded().isEmpty() ? 503 : 200);
        context.json(body);
    }

    private ObjectNode shown(Seen.Shown shown) {
        ObjectNode body = parse(
                shown.recorded().map(recorded -> recorded.answer()).orElseGet(() -> answers.render(shown.answer())));
        Share share = shown.share();
        ObjectNode json = body.putObject("share");
        json.put("state", Share.State.OPEN.code());
        json.put("until", OwnData.time(share.expiresAt()));
        json.put("visible", share.terms().visible().code());
        if (share.terms().looks() > 0) {
            json.put("looksLeft", Math.max(0, share.terms().looks() - share.looked() - 1));
        }
        copies.of(share).ifPresent(copy -> {
            ObjectNode annotation = json.putObject("annotation");
            annotation.put("purpose", copy.purpose());
            annotation.put("recipient", copy.recipient());
        });
        shown.answer()
                .found()
                .filter(any -> shown.answer().verdict().disclosure() == Verdict.Disclosure.FACTS)
                .ifPresent(found -> more(json, found, share.terms().visible()));
        return body;
    }

    private void more(ObjectNode json, RegisteredCertificate found, Visible visible) {
        Certificate certificate = found.certificate();
        if (!visible.shows(Visible.USUAL)) {
            return;
        }
        ObjectNode holder = json.putObject("holder");
        holder.put("name", certificate.holder().name().text());
        holder.put("idNumberEnding", certificate.holder().id().lastFour());
        json.put("documentNumber", certificate.publication().documentNumber());
        if (visible.shows(Visible.ALL)) {
            certificate.holder().sex().ifPresent(sex -> holder.put("sex", sex.code()));
            certificate.holder().employer().ifPresent(employer -> holder.put("employer", employer));
            json.put("channel", certificate.channel().code());
            json.put("committee", certificate.committee());
            own.photo(found).ifPresent(photo -> json.put("photo", dataUri(photo)));
        }
    }

    /** A photo as it can stand in a page or in JSON. */
    public static String dataUri(Photo photo) {
        byte[] content = photo.content().toArray();
        String type = (content[0] & 0xff) == PNG ? "image/png" : "image/jpeg";
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    private static ObjectNode parse(byte[] object) {
        try {
            return (ObjectNode) JSON.readTree(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a code is doing, without looking. */
    public Optional<Share> find(ShareCode code) {
        return looking.find(code);
    }
}
