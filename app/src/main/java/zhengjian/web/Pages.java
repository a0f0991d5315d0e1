package zhengjian.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import zhengjian.page.Address;
import zhengjian.page.CertificatePage;
import zhengjian.page.ErrorPage;
import zhengjian.page.Frame;
import zhengjian.page.HomePage;
import zhengjian.page.Language;
import zhengjian.page.LedgerPage;
import zhengjian.page.ReceiptPage;
import zhengjian.page.ScanPage;
import zhengjian.page.Site;
import zhengjian.page.TextPage;
import zhengjian.page.VerdictPage;
import zhengjian.page.employer.ListReceiptPage;
import zhengjian.page.holder.signin.CodePage;
import zhengjian.page.holder.signin.PersonPage;
import zhengjian.page.notice.NoticeFile;
import zhengjian.page.notice.NoticePage;
import zhengjian.page.notice.NoticesPage;
import zhengjian.page.offline.OfflinePage;
import zhengjian.page.oversight.PublicationsPage;
import zhengjian.page.oversight.StatisticsPage;
import zhengjian.page.recognition.CheckerPage;
import zhengjian.page.recognition.CorrespondencePage;
import zhengjian.page.recognition.NextPage;
import zhengjian.page.recognition.RecognitionAnswer;
import zhengjian.page.recognition.RulesPage;
import zhengjian.page.session.SignInPage;
import zhengjian.page.session.SignedInPage;
import zhengjian.page.session.Visitor;
import zhengjian.page.share.SharedPage;
import zhengjian.page.signin.NotProvenPage;
import zhengjian.page.signin.OnwardPage;
import zhengjian.page.signin.SecondFactorPage;
import zhengjian.page.wallet.OfferPage;

/**
 * Draws page records with the precompiled templates. Language and letter size come from the request; nothing else of the
 * request reaches a template.
 */
public final class Pages {
    static final String LETTERS = "letters";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEMPLATES = "zhengjian.page.templates";
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(HomePage.class, "home.jte"),
            Map.entry(ScanPage.class, "scan.jte"),
            Map.entry(OfflinePage.class, "offline.jte"),
            Map.entry(VerdictPage.class, "verdict.jte"),
            Map.entry(ReceiptPage.class, "receipt.jte"),
            Map.entry(CertificatePage.class, "certificate.jte"),
            Map.entry(LedgerPage.class, "ledger.jte"),
            Map.entry(TextPage.class, "text.jte"),
            Map.entry(ErrorPage.class, "error.jte"),
            Map.entry(CheckerPage.class, "mutual.jte"),
            Map.entry(RulesPage.class, "mutual-rules.jte"),
            Map.entry(CorrespondencePage.class, "mutual-correspondence.jte"),
            Map.entry(NextPage.class, "mutual-next.jte"),
            Map.entry(NoticesPage.class, "notices.jte"),
            Map.entry(NoticePage.class, "notice.jte"),
            Map.entry(NoticeFile.class, "notice-file.jte"),
            Map.entry(StatisticsPage.class, "oversight/statistics.jte"),
            Map.entry(PublicationsPage.class, "oversight/publications.jte"),
            Map.entry(OfferPage.class, "wallet.jte"),
            Map.entry(ListReceiptPage.class, "employer/list-receipt.jte"),
            Map.entry(SignInPage.class, "session/sign-in.jte"),
            Map.entry(PersonPage.class, "holder/person.jte"),
            Map.entry(CodePage.class, "holder/passcode.jte"),
            Map.entry(NotProvenPage.class, "signin/not-proven.jte"),
            Map.entry(OnwardPage.class, "signin/onward.jte"),
            Map.entry(SecondFactorPage.class, "signin/second.jte"),
            Map.entry(SharedPage.class, "shared.jte"));

    private final Site site;
    private final Map<String, String> assets;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    private final Map<Frame, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Body body, String tag) {
        static Kept of(byte[] page) {
            return new Kept(Body.kept(page), "\"" + Assets.fingerprint(page) + "\"");
        }
    }

    /** Pages of a site with these assets. */
    public Pages(Site site, Assets assets) {
        this.site = site;
        this.assets = assets.addresses();
    }

    /** Shows a page of this very request: never stored by browsers or proxies, never indexed. */
    public void show(Context context, Object page) {
        Language language = Language.of(context.path());
        String path = ownAddress(context, language, page);
        context.header("Cache-Control", "no-store");
        context.header("X-Robots-Tag", "noindex");
        Body.sendOnce(context, render(frame(language, context, path), page), HTML);
    }

    /** Shows a page with a form that only this site's own pages may send: browsers then name the origin of the form. */
    public void showForm(Context context, Object page) {
        context.res().setHeader("Referrer-Policy", "same-origin");
        show(context, page);
    }

    /** Shows a page to somebody who is signed in; never stored, never indexed. */
    public void show(Context context, Visitor visitor, SignedInPage page) {
        Language language = Language.of(context.path());
        boolean answersForm = context.req().getMethod().equals("POST");
        String path =
                !answersForm ? language.bare(context.path()) : page.again().isEmpty() ? visitor.path() : page.again();
        context.res().setHeader("Referrer-Policy", "same-origin");
        context.header("Cache-Control", "no-store");
        context.header("X-Robots-Tag", "noindex");
        Map<String, Object> values = Map.of("frame", frame(language, context, path), "visitor", visitor, "page", page);
        Body.sendOnce(context, rendered(page.template(), values), HTML);
    }

    /** Where the same page is found again, for the switches of language and letters; home where it is not. */
    private static String ownAddress(Context context, Language language, Object page) {
        if (page instanceof ErrorPage) {
            return Address.HOME;
        }
        if (page instanceof SignInPage signIn) {
            return signIn.path() + "/login";
        }
        if (page instanceof NotProvenPage refused) {
            return refused.signIn();
        }
        if (page instanceof SecondFactorPage) {
            return "/staff/login";
        }
        if (page instanceof OnwardPage onward) {
            return language.bare(onward.to());
        }
        if (page instanceof PersonPage || page instanceof CodePage) {
            return Address.HOLDER_SIGN_IN;
        }
        if (page instanceof CheckerPage checker) {
            return checker.answer()
                    .flatMap(RecognitionAnswer::link)
                    .map(language::bare)
                    .orElse(checker.registered() ? Address.MUTUAL_CERTIFICATE : Address.MUTUAL);
        }
        if (!context.req().getMethod().equals("POST")) {
            return language.bare(context.path());
        }
        if (page instanceof NoticePage notice) {
            return Address.NOTICE.replace("{notice}", notice.facts().id());
        }
        if (page instanceof NextPage) {
            return Address.MUTUAL_NEXT;
        }
        if (page instanceof VerdictPage verdict) {
            return verdict.receipt()
                    .map(id -> Address.RECEIPT.replace("{id}", id))
                    .orElse(Address.HOME);
        }
        return page instanceof LedgerPage ? Address.LEDGER : page instanceof ScanPage ? Address.SCAN : Address.HOME;
    }

    /** Shows a page that is the same for everybody: drawn once for each language and letter size. */
    public void showKept(Context context, Object page) {
        Language language = Language.of(context.path());
        Frame frame = frame(language, context, language.bare(context.path()));
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Cookie");
        Kept drawn = kept.computeIfAbsent(frame, any -> Kept.of(render(frame, page)));
        context.header("ETag", drawn.tag());
        if (drawn.tag().equals(context.req().getHeader("If-None-Match"))) {
            context.status(304);
        } else {
            drawn.body().send(context, HTML);
        }
    }

    /** The ETags under which {@link #showKept} sends a page of this language: one for each letter size. */
    public List<String> tags(Language language, String path, Object page) {
        return Stream.of(false, true)
                .map(large -> new Frame(language, large, path, site, assets))
                .map(frame -> kept.computeIfAbsent(frame, any -> Kept.of(render(frame, page)))
                        .tag())
                .toList();
    }

    /** Sends something else made for this very request, such as a drawing: compressed where that pays, never stored. */
    public static void sendOnce(Context context, byte[] content, String type) {
        context.header("Cache-Control", "no-store");
        Body.sendOnce(context, content, type);
    }

    /** Draws what leaves as a file, in Chinese: it stands alone, with no address of this site's assets. */
    public byte[] file(Object page) {
        return render(new Frame(Language.CHINESE, false, Address.HOME, site, Map.of()), page);
    }

    /** Draws a page. The bytes are UTF-8. */
    public byte[] render(Frame frame, Object page) {
        String template = NAMES.get(page.getClass());
        if (template == null) {
            throw new IllegalArgumentException("no template for " + page.getClass());
        }
        return rendered(template, Map.of("frame", frame, "page", page));
    }

    private byte[] rendered(String template, Map<String, Object> values) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, values, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Frame frame(Language language, Context context, String path) {
        return new Frame(language, "large".equals(context.cookie(LETTERS)), path, site, assets);
    }
}
