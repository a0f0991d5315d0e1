package zhengjian.holder.http;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Map;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.copy.Copies;
import zhengjian.holder.copy.Copy;
import zhengjian.holder.share.Share;
import zhengjian.holder.share.ShareTerms;
import zhengjian.holder.share.Shares;
import zhengjian.holder.share.Visible;
import zhengjian.register.RegisteredCertificate;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Share codes and annotated copies of the signed-in holder. */
public final class ShareEndpoints {
    private final HolderSessionEndpoints sessions;
    private final OwnCertificates own;
    private final Shares shares;
    private final Copies copies;
    private final OwnDocumentEndpoints documents;
    private final HolderJson json;
    private final InstantSource clock;

    public ShareEndpoints(
            HolderSessionEndpoints sessions,
            OwnCertificates own,
            Shares shares,
            Copies copies,
            OwnDocumentEndpoints documents,
            HolderJson json,
            InstantSource clock) {
        this.sessions = sessions;
        this.own = own;
        this.shares = shares;
        this.copies = copies;
        this.documents = documents;
        this.json = json;
        this.clock = clock;
    }

    /** {@code GET /api/v1/holder/shares}: the newest first; codes are not told again. */
    public void list(Context context) {
        SignedHolder holder = sessions.require(context);
        context.json(Map.of(
                "shares",
                shares.of(holder.key()).stream()
                        .map(share -> HolderJson.share(share, clock.instant()))
                        .toList()));
    }

    /** {@code POST /api/v1/holder/certificates/{number}/shares}: 201 with the code, told this once. */
    public void make(Context context) {
        SignedHolder holder = sessions.require(context);
        RegisteredCertificate registered = certificate(context, holder);
        Members members = Members.read(context);
        int days = members.number("days", 1, 180).orElse(ShareTerms.USUAL.days());
        Visible visible = members.value("visible", Visible::parse).orElse(ShareTerms.USUAL.visible());
        int looks = members.number("looks", 0, 5).orElse(ShareTerms.USUAL.looks());
        members.end();
        Shares.Made made =
                Answering.guarded(() -> shares.make(holder.key(), registered, new ShareTerms(days, visible, looks)));
        context.status(201);
        context.json(json.made(made.code(), made.share(), clock.instant()));
    }

    /** {@code POST /api/v1/holder/shares/{share}/end}: at once. */
    public void end(Context context) {
        SignedHolder holder = sessions.require(context);
        Share share = shares.find(holder.key(), context.pathParam("share")).orElseThrow(Answering::notYours);
        Answering.guarded(() -> {
            shares.end(share);
            return true;
        });
        context.json(
                HolderJson.share(shares.find(holder.key(), share.id().text()).orElseThrow(), clock.instant()));
    }

    /** {@code POST /api/v1/holder/shares/end}: all of them, confirmed. */
    public void endAll(Context context) {
        SignedHolder holder = sessions.require(context);
        requireConfirmed(context);
        context.json(Map.of("ended", Answering.guarded(() -> shares.endAll(holder.key()))));
    }

    /** What cannot be undone has to be said twice. @throws zhengjian.web.ProblemException 400 */
    static void requireConfirmed(Context context) {
        Members members = Members.read(context);
        boolean confirmed = members.flag("confirm").orElse(false);
        members.end();
        if (!confirmed) {
            throw Problems.invalidField(
                            "/confirm", "不能撤回，请以 \"confirm\": true 确认。 This cannot be undone: confirm with true.")
                    .exception();
        }
    }

    /** {@code GET /api/v1/holder/copies}: the newest first. */
    public void copies(Context context) {
        SignedHolder holder = sessions.require(context);
        context.json(Map.of(
                "copies",
                copies.of(holder.key()).stream()
                        .map(copy -> HolderJson.copy(copy, clock.instant()))
                        .toList()));
    }

    /** {@code POST /api/v1/holder/certificates/{number}/copies}: 201. */
    public void makeCopy(Context context) {
        SignedHolder holder = sessions.require(context);
        RegisteredCertificate registered = certificate(context, holder);
        Members members = Members.read(context);
        String purpose = members.required("purpose", members.text("purpose"));
        String recipient = members.required("recipient", members.text("recipient"));
        int days = members.number("days", 1, 180).orElse(ShareTerms.USUAL.days());
        members.end();
        Copy copy = Answering.guarded(() -> copies.make(holder, registered, purpose, recipient, days));
        context.status(201);
        context.json(HolderJson.copy(copy, clock.instant()));
    }

    /** {@code GET /api/v1/holder/copies/{copy}.pdf}: as often as wanted, until it ends. */
    public void copyPdf(Context context) {
        SignedHolder holder = sessions.require(context);
        sendCopy(context, holder, context.pathParam("copy"));
    }

    /** The file of a copy that has not ended. @throws zhengjian.web.ProblemException 404, 409 */
    public void sendCopy(Context context, SignedHolder holder, String id) {
        Copy copy = copies.find(holder.key(), id).orElseThrow(Answering::notYours);
        RegisteredCertificate registered =
                own.find(holder, copy.number().text()).orElseThrow(Answering::notYours);
        if (copy.share().state(clock.instant()) != Share.State.OPEN) {
            throw Problems.conflict("这份副本已到期或停用，请另做一份。 This copy has ended; make another one.")
                    .exception();
        }
        documents.pdf(context, registered, copy);
    }

    private RegisteredCertificate certificate(Context context, SignedHolder holder) {
        return own.find(holder, context.pathParam("number")).orElseThrow(Answering::notYours);
    }
}
