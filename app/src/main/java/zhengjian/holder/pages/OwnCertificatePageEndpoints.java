package zhengjian.holder.pages;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.checks.NoticeUnusual;
import zhengjian.holder.checks.WhoChecked;
import zhengjian.holder.http.Answering;
import zhengjian.holder.http.OwnDocumentEndpoints;
import zhengjian.page.holder.HolderHomePage;
import zhengjian.page.holder.OwnCertificatePage;
import zhengjian.register.RegisteredCertificate;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** My certificates as pages and documents. */
public final class OwnCertificatePageEndpoints {
    private static final String WECHAT = "MicroMessenger";

    private final Gate<SignedHolder> gate;
    private final OwnCertificates own;
    private final WhoChecked checks;
    private final NoticeUnusual unusual;
    private final OwnDocumentEndpoints documents;
    private final Cards cards;
    private final InstantSource clock;

    public OwnCertificatePageEndpoints(
            Gate<SignedHolder> gate,
            OwnCertificates own,
            WhoChecked checks,
            NoticeUnusual unusual,
            OwnDocumentEndpoints documents,
            Cards cards,
            InstantSource clock) {
        this.gate = gate;
        this.own = own;
        this.checks = checks;
        this.unusual = unusual;
        this.documents = documents;
        this.cards = cards;
        this.clock = clock;
    }

    /** {@code GET /holder}. */
    public void home(Context context, SignedIn<SignedHolder> visitor) {
        SignedHolder holder = visitor.account();
        List<NoticeUnusual.Alert> alerts = unusual.among(checks.of(holder), clock.instant());
        gate.show(
                context,
                visitor,
                new HolderHomePage(own.of(holder).stream().map(cards::card).toList(), Cards.alerts(alerts)));
    }

    /** {@code GET /holder/certificates/{number}}. */
    public void show(Context context, SignedIn<SignedHolder> visitor) {
        gate.show(context, visitor, new OwnCertificatePage(cards.card(find(context, visitor)), inWeChat(context)));
    }

    /** Whether the reader's browser is WeChat's, which downloads no files. */
    static boolean inWeChat(Context context) {
        String agent = context.req().getHeader("User-Agent");
        return agent != null && agent.contains(WECHAT);
    }

    /** {@code GET /holder/certificates/{number}.pdf}. */
    public void pdf(Context context, SignedIn<SignedHolder> visitor) {
        documents.pdf(context, find(context, visitor));
    }

    /** {@code GET /holder/certificates/{number}.png}. */
    public void png(Context context, SignedIn<SignedHolder> visitor) {
        documents.png(context, find(context, visitor));
    }

    /** {@code GET /holder/certificates/{number}.svg}. */
    public void svg(Context context, SignedIn<SignedHolder> visitor) {
        documents.svg(context, find(context, visitor));
    }

    private RegisteredCertificate find(Context context, SignedIn<SignedHolder> visitor) {
        return own.find(visitor.account(), context.pathParam("number")).orElseThrow(Answering::notYours);
    }
}
