package zhengjian.holder.pages;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.person.Sex;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.copy.Copies;
import zhengjian.holder.http.SharedEndpoints;
import zhengjian.holder.share.LookAtShare;
import zhengjian.holder.share.LookAtShare.Seen;
import zhengjian.holder.share.Share;
import zhengjian.holder.share.ShareCode;
import zhengjian.holder.share.Visible;
import zhengjian.page.share.SharedPage;
import zhengjian.page.share.SharedPage.Fact;
import zhengjian.register.RegisteredCertificate;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Verdict;
import zhengjian.verification.http.VerdictPages;
import zhengjian.verification.receipt.RecordCheck;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/** The page behind a share code, for whoever was given it. */
public final class SharedPageEndpoints {
    private final LookAtShare looking;
    private final Copies copies;
    private final OwnCertificates own;
    private final VerdictPages verdicts;
    private final AttemptLimits limits;
    private final Pages pages;

    public SharedPageEndpoints(
            LookAtShare looking,
            Copies copies,
            OwnCertificates own,
            VerdictPages verdicts,
            AttemptLimits limits,
            Pages pages) {
        this.looking = looking;
        this.copies = copies;
        this.own = own;
        this.verdicts = verdicts;
        this.limits = limits;
        this.pages = pages;
    }

    /** {@code GET /s/{code}}: looks; of a code with few looks the page with the button that counts. */
    public void open(Context context) {
        limits.admit(context);
        Optional<ShareCode> code = ShareCode.parse(context.pathParam("code"));
        Optional<Share> share = code.flatMap(looking::find);
        boolean counted = share.filter(one -> one.terms().looks() > 0 && looking.state(one) == Share.State.OPEN)
                .isPresent();
        if (counted) {
            pages.show(
                    context,
                    new SharedPage("waiting", code.orElseThrow().symbols(), Optional.empty(), Optional.empty()));
        } else {
            look(context, code);
        }
    }

    /** {@code POST /s/{code}}: looks. */
    public void look(Context context) {
        limits.admit(context);
        look(context, ShareCode.parse(context.pathParam("code")));
    }

    private void look(Context context, Optional<ShareCode> code) {
        if (code.isEmpty()) {
            show(context, new Seen.Unknown());
            return;
        }
        context.future(() -> looking.look(code.get())
                .thenAccept(seen -> show(context, seen))
                .exceptionally(SharedEndpoints::failed));
    }

    private void show(Context context, Seen seen) {
        if (seen instanceof Seen.Shown shown) {
            context.status(shown.recorded().isPresent() ? 200 : 503);
            pages.show(
                    context,
                    new SharedPage(
                            Share.State.OPEN.code(),
                            "",
                            Optional.of(Cards.time(shown.share().expiresAt())),
                            Optional.of(seen(shown))));
        } else if (seen instanceof Seen.Ended ended) {
            pages.show(
                    context,
                    new SharedPage(ended.state().code(), "", Optional.of(Cards.time(ended.at())), Optional.empty()));
        } else {
            context.status(404);
            pages.show(context, new SharedPage("unknown", "", Optional.empty(), Optional.empty()));
        }
    }

    private SharedPage.Seen seen(Seen.Shown shown) {
        Share share = shown.share();
        Visible visible = share.terms().visible();
        Optional<RegisteredCertificate> found =
                shown.answer().found().filter(any -> shown.answer().verdict().disclosure() == Verdict.Disclosure.FACTS);
        int left = share.terms().looks() == 0 ? -1 : Math.max(0, share.terms().looks() - share.looked() - 1);
        return new SharedPage.Seen(
                verdicts.page(
                        shown.answer(),
                        new Subject.Shared(share.number(), share.id().ending()),
                        Optional.empty(),
                        shown.recorded().map(RecordCheck.Recorded::id)),
                visible.code(),
                left,
                found.map(registered -> more(registered.certificate(), visible)).orElse(List.of()),
                found.filter(any -> visible.shows(Visible.ALL))
                        .flatMap(own::photo)
                        .map(SharedEndpoints::dataUri)
                        .orElse(""),
                copies.of(share).map(copy -> new SharedPage.Annotation(copy.purpose(), copy.recipient())));
    }

    private static List<Fact> more(Certificate certificate, Visible visible) {
        List<Fact> more = new ArrayList<>();
        if (visible.shows(Visible.USUAL)) {
            more.add(new Fact("name", certificate.holder().name().text()));
            more.add(new Fact("ending", certificate.holder().id().lastFour()));
        }
        if (visible.shows(Visible.ALL)) {
            certificate.holder().sex().map(Sex::chinese).ifPresent(sex -> more.add(new Fact("sex", sex)));
            certificate.holder().employer().ifPresent(employer -> more.add(new Fact("employer", employer)));
            more.add(new Fact("channel", certificate.channel().chinese()));
            more.add(new Fact("committee", certificate.committee()));
        }
        return more;
    }
}
