package zhengjian.holder.http;

import io.javalin.http.Context;
import java.util.Map;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.register.RegisteredCertificate;

/** The holder's certificates: listed, shown, and as documents. */
public final class OwnCertificateEndpoints {
    private final HolderSessionEndpoints sessions;
    private final OwnCertificates own;
    private final OwnDocumentEndpoints documents;
    private final HolderJson json;

    public OwnCertificateEndpoints(
            HolderSessionEndpoints sessions, OwnCertificates own, OwnDocumentEndpoints documents, HolderJson json) {
        this.sessions = sessions;
        this.own = own;
        this.documents = documents;
        this.json = json;
    }

    /** {@code GET /api/v1/holder/certificates}: the newest first. */
    public void list(Context context) {
        SignedHolder holder = sessions.require(context);
        context.json(Map.of(
                "certificates", own.of(holder).stream().map(json::certificate).toList()));
    }

    /** {@code GET /api/v1/holder/certificates/{number}}. */
    public void show(Context context) {
        context.json(json.certificate(find(context)));
    }

    /** {@code GET /api/v1/holder/certificates/{number}.pdf}: the original, signed. */
    public void pdf(Context context) {
        documents.pdf(context, find(context));
    }

    /** {@code GET /api/v1/holder/certificates/{number}.png}: a picture, for where no file can be opened. */
    public void png(Context context) {
        documents.png(context, find(context));
    }

    private RegisteredCertificate find(Context context) {
        SignedHolder holder = sessions.require(context);
        return own.find(holder, context.pathParam("number")).orElseThrow(Answering::notYours);
    }
}
