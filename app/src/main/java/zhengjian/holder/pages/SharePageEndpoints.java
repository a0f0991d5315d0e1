package zhengjian.holder.pages;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhengjian.document.Annotation;
import zhengjian.document.qr.QrCode;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.copy.Copies;
import zhengjian.holder.http.Answering;
import zhengjian.holder.http.HolderJson;
import zhengjian.holder.http.ShareEndpoints;
import zhengjian.holder.share.Share;
import zhengjian.holder.share.ShareTerms;
import zhengjian.holder.share.Shares;
import zhengjian.holder.share.Visible;
import zhengjian.page.holder.CopyFormPage;
import zhengjian.page.holder.OwnCard;
import zhengjian.page.holder.ShareCodePage;
import zhengjian.page.holder.ShareFormPage;
import zhengjian.page.holder.SharesPage;
import zhengjian.page.holder.StopPage;
import zhengjian.register.RegisteredCertificate;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** Share codes and annotated copies as pages. */
public final class SharePageEndpoints {
    /** Open ones before all others; there are fewer than this. */
    private static final int LISTED = 200;

    private static final String LIST = "/holder/shares";

    private final Gate<SignedHolder> gate;
    private final OwnCertificates own;
    private final Shares shares;
    private final Copies copies;
    private final ShareEndpoints files;
    private final HolderJson links;
    private final Cards cards;
    private final InstantSource clock;

    public SharePageEndpoints(
            Gate<SignedHolder> gate,
            OwnCertificates own,
            Shares shares,
            Copies copies,
            ShareEndpoints files,
            HolderJson links,
            Cards cards,
            InstantSource clock) {
        this.gate = gate;
        this.own = own;
        this.shares = shares;
        this.copies = copies;
        this.files = files;
        this.links = links;
        this.cards = cards;
        this.clock = clock;
    }

    /** {@code GET /holder/certificates/{number}/share}. */
    public void form(Context context, SignedIn<SignedHolder> visitor) {
        form(context, visitor, find(context, visitor), Form.empty());
    }

    private void form(Context context, SignedIn<SignedHolder> visitor, RegisteredCertificate registered, Form form) {
        ShareTerms usual = ShareTerms.USUAL;
        gate.show(
                context,
                visitor,
                new ShareFormPage(
                        cards.card(registered),
                        ShareTerms.DAYS,
                        usual.days(),
                        Stream.of(Visible.values()).map(Visible::code).toList(),
                        usual.visible().code(),
                        ShareTerms.LOOKS,
                        usual.looks(),
                        form.complaints()));
    }

    /** {@code POST /holder/certificates/{number}/share}: the code, shown this once. */
    public void make(Context context, SignedIn<SignedHolder> visitor, Form form) {
        RegisteredCertificate registered = find(context, visitor);
        Optional<Integer> days = form.required("days", Integer::valueOf);
        Optional<Visible> visible = form.required("visible", Visible::parse);
        Optional<Integer> looks = form.required("looks", Integer::valueOf);
        Optional<ShareTerms> terms = days.isPresent() && visible.isPresent() && looks.isPresent()
                ? terms(form, days.get(), visible.get(), looks.get())
                : Optional.empty();
        if (terms.isEmpty()) {
            form(context, visitor, registered, form);
            return;
        }
        Shares.Made made = Answering.guarded(() -> shares.make(visitor.account().key(), registered, terms.get()));
        String link = links.link(made.code());
        gate.show(
                context,
                visitor,
                new ShareCodePage(
                        cards.card(registered),
                        made.code().grouped(),
                        link,
                        QrCode.of(link).path(),
                        QrCode.of(link).size(),
                        made.share().id().text(),
                        Cards.time(made.share().expiresAt()),
                        terms.get().visible().code(),
                        terms.get().looks()));
    }

    private static Optional<ShareTerms> terms(Form form, int days, Visible visible, int looks) {
        try {
            return Optional.of(new ShareTerms(days, visible, looks));
        } catch (IllegalArgumentException e) {
            form.complain("", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** {@code GET /holder/shares}. */
    public void list(Context context, SignedIn<SignedHolder> visitor) {
        Instant now = clock.instant();
        List<Share> all = shares.of(visitor.account().key());
        List<SharesPage.Row> rows = all.stream()
                .sorted(Comparator.comparing((Share share) -> share.state(now) != Share.State.OPEN))
                .limit(LISTED)
                .map(share -> row(share, now))
                .toList();
        gate.show(context, visitor, new SharesPage(rows, all.size(), OwnCertificatePageEndpoints.inWeChat(context)));
    }

    private SharesPage.Row row(Share share, Instant now) {
        return new SharesPage.Row(
                share.id().text(),
                share.number().text(),
                Cards.time(share.madeAt()),
                Cards.time(share.end()),
                share.state(now).code(),
                share.terms().visible().code(),
                share.terms().looks(),
                share.looked(),
                copies.of(share)
                        .map(copy -> new SharesPage.Copy(copy.id(), copy.purpose(), copy.recipient(), copy.code())));
    }

    /** {@code POST /holder/shares/{share}/end}. */
    public void end(Context context, SignedIn<SignedHolder> visitor, Form form) {
        Share share =
                shares.find(visitor.account().key(), context.pathParam("share")).orElseThrow(Answering::notYours);
        Answering.guarded(() -> {
            shares.end(share);
            return true;
        });
        visitor.tell("holder.share.ended");
        gate.leadOn(context, LIST);
    }

    /** {@code GET /holder/shares/stop}: before all are ended. */
    public void askToStop(Context context, SignedIn<SignedHolder> visitor) {
        Instant now = clock.instant();
        long open = shares.of(visitor.account().key()).stream()
                .filter(share -> share.state(now) == Share.State.OPEN)
                .count();
        gate.show(context, visitor, new StopPage(open));
    }

    /** {@code POST /holder/shares/stop}. */
    public void stop(Context context, SignedIn<SignedHolder> visitor, Form form) {
        if (!form.typed("confirm").equals("yes")) {
            gate.leadOn(context, LIST + "/stop");
            return;
        }
        int ended = Answering.guarded(() -> shares.endAll(visitor.account().key()));
        visitor.tell("holder.stop.done", ended);
        gate.leadOn(context, LIST);
    }

    /** {@code GET /holder/certificates/{number}/copy}. */
    public void copyForm(Context context, SignedIn<SignedHolder> visitor) {
        copyForm(context, visitor, cards.card(find(context, visitor)), Form.empty());
    }

    private void copyForm(Context context, SignedIn<SignedHolder> visitor, OwnCard card, Form form) {
        gate.show(
                context,
                visitor,
                new CopyFormPage(
                        card,
                        form.typed("purpose"),
                        form.typed("recipient"),
                        ShareTerms.DAYS,
                        ShareTerms.USUAL.days(),
                        form.complaints()));
    }

    /** {@code POST /holder/certificates/{number}/copy}. */
    public void makeCopy(Context context, SignedIn<SignedHolder> visitor, Form form) {
        RegisteredCertificate registered = find(context, visitor);
        Optional<String> purpose = form.required("purpose", Annotation.LONGEST_PURPOSE);
        Optional<String> recipient = form.required("recipient", Annotation.LONGEST_RECIPIENT);
        Optional<Integer> days = form.required("days", Integer::valueOf);
        if (days.isPresent()) {
            terms(form, days.get(), Visible.USUAL, 0);
        }
        if (!form.isRight() || purpose.isEmpty() || recipient.isEmpty() || days.isEmpty()) {
            copyForm(context, visitor, cards.card(registered), form);
            return;
        }
        Answering.guarded(() -> copies.make(visitor.account(), registered, purpose.get(), recipient.get(), days.get()));
        visitor.tell("holder.copy.made");
        gate.leadOn(context, LIST);
    }

    /** {@code GET /holder/copies/{copy}.pdf}. */
    public void copyPdf(Context context, SignedIn<SignedHolder> visitor) {
        files.sendCopy(context, visitor.account(), context.pathParam("copy"));
    }

    private RegisteredCertificate find(Context context, SignedIn<SignedHolder> visitor) {
        return own.find(visitor.account(), context.pathParam("number")).orElseThrow(Answering::notYours);
    }
}
