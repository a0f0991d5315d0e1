package zhengjian.verification.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.page.CertificatePage;
import zhengjian.page.Language;
import zhengjian.register.RegisteredCertificate;
import zhengjian.verification.Answer;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Verdict;
import zhengjian.verification.VerifyCertificate;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/**
 * The drawing of a certificate, masked, for whoever knows a number of ours. Drawn only while the verdict shows all public
 * facts; in every other case, also for a number that does not exist, the visitor is sent to the verdict itself.
 */
public final class DrawingEndpoints {
    private final VerifyCertificate verify;
    private final VerdictPages verdicts;
    private final AttemptLimits limits;
    private final Pages pages;
    private final Function<RegisteredCertificate, String> masked;

    /** @param masked draws a certificate as SVG, for the public */
    public DrawingEndpoints(
            VerifyCertificate verify,
            Divisions divisions,
            AttemptLimits limits,
            Pages pages,
            Function<RegisteredCertificate, String> masked) {
        this.verify = verify;
        this.verdicts = new VerdictPages(divisions);
        this.limits = limits;
        this.pages = pages;
        this.masked = masked;
    }

    /** {@code GET /c/{number}/drawing}: the page around it. */
    public void page(Context context) {
        Optional<RegisteredCertificate> shown = shown(context);
        if (shown.isPresent()) {
            String number = shown.get().certificate().number().canonical();
            pages.show(
                    context,
                    new CertificatePage(verdicts.facts(shown.get(), false), "/c/" + number + "/drawing.svg", ""));
        }
    }

    /** {@code GET /c/{number}/drawing.svg}. */
    public void svg(Context context) {
        Optional<RegisteredCertificate> shown = shown(context);
        if (shown.isPresent()) {
            context.header("X-Robots-Tag", "noindex");
            Pages.sendOnce(context, masked.apply(shown.get()).getBytes(StandardCharsets.UTF_8), "image/svg+xml");
        }
    }

    private Optional<RegisteredCertificate> shown(Context context) {
        String typed = context.pathParam("number");
        Optional<RegisteredCertificate> shown = Optional.empty();
        try {
            CertificateNumber number = CertificateNumber.parse(typed);
            limits.admit(context, number.canonical());
            Answer answer = verify.verify(Question.about(new Subject.Numbered(number, Optional.empty())));
            if (answer.verdict() == Verdict.NOT_FOUND) {
                limits.failed(number.canonical());
            }
            shown = answer.found().filter(any -> answer.verdict().disclosure() == Verdict.Disclosure.FACTS);
            typed = number.canonical();
        } catch (BadNumber unreadable) {
            typed = "";
        }
        if (shown.isEmpty()) {
            toVerdict(context, typed);
        }
        return shown;
    }

    private static void toVerdict(Context context, String number) {
        context.header("Cache-Control", "no-store");
        String path = number.isEmpty() ? "/" : "/c/" + number;
        context.header("Location", Language.of(context.path()).address(path));
        context.status(303);
    }
}
