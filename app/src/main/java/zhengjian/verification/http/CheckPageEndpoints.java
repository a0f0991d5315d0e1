package zhengjian.verification.http;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.BadName;
import zhengjian.certificate.person.PersonName;
import zhengjian.page.HomePage;
import zhengjian.page.Language;
import zhengjian.page.ScanPage;
import zhengjian.page.VerdictPage;
import zhengjian.verification.AnswerJson;
import zhengjian.verification.Question;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Verdict;
import zhengjian.verification.VerifyCertificate;
import zhengjian.verification.http.AnswerCheck.Checked;
import zhengjian.verification.receipt.Asked;
import zhengjian.verification.receipt.ReceiptId;
import zhengjian.verification.receipt.RecordCheck;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/** Checks as pages: every one is recorded, and bears the number of its receipt. */
public final class CheckPageEndpoints {
    private final AnswerCheck answers;
    private final AnswerJson json;
    private final Uploads uploads;
    private final AttemptLimits limits;
    private final Pages pages;
    private final VerdictPages verdicts;
    private final Fields fields;
    private final URI baseUrl;
    private final UnaryOperator<String> elsewhere;

    /** @param elsewhere the path that answers what was typed, where that is no number; else empty */
    public CheckPageEndpoints(
            AnswerCheck answers,
            AnswerJson json,
            Uploads uploads,
            AttemptLimits limits,
            Pages pages,
            Divisions divisions,
            InstantSource clock,
            URI baseUrl,
            UnaryOperator<String> elsewhere) {
        this.answers = answers;
        this.json = json;
        this.uploads = uploads;
        this.limits = limits;
        this.pages = pages;
        this.verdicts = new VerdictPages(divisions);
        this.fields = new Fields(divisions, clock, "?");
        this.baseUrl = baseUrl;
        this.elsewhere = elsewhere;
    }

    /** {@code GET /v/{payload}[?in&on&purpose]}: what a phone opens from the QR code. */
    public void token(Context context) {
        limits.admit(context);
        boolean asPrinted = context.req().getRequestURI().indexOf('%') < 0;
        answer(context, new Subject.Scanned(baseUrl + "/v/" + (asPrinted ? context.pathParam("payload") : "%")));
    }

    /** {@code GET /c/{number}[?in&on&purpose]}: a number of ours alone. */
    public void number(Context context) {
        number(context, context.pathParam("number"), "");
    }

    /** {@code POST /check}: form {@code number}, {@code name}, {@code in}, {@code on}, {@code purpose}. */
    public void check(Context context) {
        if (isLedElsewhere(context, form(context, "number"))) {
            return;
        }
        number(context, form(context, "number"), form(context, "name"));
    }

    private boolean isLedElsewhere(Context context, String typed) {
        String path = elsewhere.apply(typed);
        if (!path.isEmpty()) {
            redirect(context, Language.of(context.path()).address(path));
        }
        return !path.isEmpty();
    }

    private void number(Context context, String typed, String typedName) {
        Optional<CertificateNumber> number = Optional.empty();
        Optional<HomePage.Complaint> complaint = Optional.empty();
        Optional<PersonName> name = Optional.empty();
        try {
            number = Optional.of(CertificateNumber.parse(typed));
            name = typedName.isBlank() ? Optional.empty() : Optional.of(PersonName.parse(typedName));
        } catch (BadNumber e) {
            complaint = Optional.of(
                    typed.isBlank() ? HomePage.Complaint.NUMBER_MISSING : HomePage.Complaint.NUMBER_UNREADABLE);
        } catch (BadName e) {
            complaint = Optional.of(HomePage.Complaint.NAME_UNREADABLE);
        }
        if (complaint.isPresent() || number.isEmpty()) {
            pages.show(
                    context, HomePage.again(shortened(typed), complaint.orElse(HomePage.Complaint.NUMBER_UNREADABLE)));
            return;
        }
        if (name.isEmpty() && context.req().getMethod().equals("POST") && !answersAlone(context, number.get())) {
            return;
        }
        limits.admit(context, number.get().canonical(), !number.get().hasOurShape());
        answer(context, new Subject.Numbered(number.get(), name));
    }

    /** A number that cannot be one of ours asks nothing of the register yet: its typist is helped first. */
    private boolean answersAlone(Context context, CertificateNumber number) {
        if (number.checkCharacterFits()) {
            return true;
        }
        pages.show(
                context,
                number.hasOurShape()
                        ? HomePage.again(number.text(), HomePage.Complaint.NUMBER_MISTYPED)
                        : HomePage.askingName(number.text()));
        return false;
    }

    /** {@code POST /scan}: multipart {@code file}: photo of a QR code, a certificate's PDF, or a receipt. */
    public void upload(Context context) {
        limits.admit(context);
        UploadedFile file = context.isMultipartFormData() ? context.uploadedFile("file") : null;
        if (file == null || file.size() == 0) {
            pages.show(context, new ScanPage(Optional.of(ScanPage.Complaint.NO_FILE)));
            return;
        }
        Uploads.Upload upload = uploads.read(VerificationEndpoints.content(file));
        if (upload instanceof Uploads.Upload.About about) {
            answer(context, about.subject());
        } else if (upload instanceof Uploads.Upload.Given given) {
            String id = given.receipt().id().text();
            redirect(context, Language.of(context.path()).address("/receipt/" + id));
        } else if (upload instanceof Uploads.Upload.Refused refused) {
            pages.show(context, new ScanPage(Optional.of(refused.cause().complaint())));
        }
    }

    /** {@code GET /q?q=}: one box for everything; 303 to the page that answers. */
    public void route(Context context) {
        String typed = context.queryParam("q");
        String text = typed == null ? "" : typed.strip();
        Language language = Language.of(context.path());
        Optional<String> token = VerifyCertificate.payload(text, baseUrl);
        if (token.isPresent()) {
            redirect(context, language.address("/v/" + token.get()));
        } else if (ReceiptId.parse(text).isPresent()) {
            redirect(context, language.address("/receipt/" + text));
        } else if (answers.listedIssuer(text).isPresent()) {
            // another province's code: checked here by the list of issuers, never opened
            limits.admit(context);
            answer(context, new Subject.Scanned(text));
        } else if (!isLedElsewhere(context, text)) {
            number(context, language, text);
        }
    }

    private void number(Context context, Language language, String text) {
        try {
            CertificateNumber number = CertificateNumber.parse(text);
            if (number.checkCharacterFits()) {
                redirect(context, language.address("/c/" + number.canonical()));
            } else if (number.hasOurShape()) {
                pages.show(context, HomePage.again(number.text(), HomePage.Complaint.NUMBER_MISTYPED));
            } else {
                pages.show(context, HomePage.askingName(number.text()));
            }
        } catch (BadNumber e) {
            HomePage.Complaint complaint =
                    text.isEmpty() ? HomePage.Complaint.NUMBER_MISSING : HomePage.Complaint.NUMBER_UNREADABLE;
            pages.show(context, HomePage.again(shortened(text), complaint));
        }
    }

    private static void redirect(Context context, String path) {
        context.header("Cache-Control", "no-store");
        context.header("Location", path);
        context.status(303);
    }

    private void answer(Context context, Subject subject) {
        Question question = new Question(
                subject,
                fields.in(either(context, "in")),
                fields.on(either(context, "on")),
                fields.purpose(either(context, "purpose")));
        context.future(() ->
                answers.checkIfPossible(Asked.of(question)).thenAccept(checked -> show(context, subject, checked)));
    }

    private void show(Context context, Subject subject, Checked checked) {
        Verdict verdict = checked.answer().verdict();
        if (verdict == Verdict.NOT_FOUND && subject instanceof Subject.Numbered numbered) {
            limits.failed(numbered.number().canonical(), !numbered.number().hasOurShape());
        }
        context.status(verdict == Verdict.CANNOT_CHECK ? 503 : 200);
        if (wantsJson(context)) {
            context.header("Cache-Control", "no-store");
            context.contentType("application/json");
            Supplier<byte[]> unrecorded = () -> json.render(checked.answer());
            context.result(checked.recorded().map(RecordCheck.Recorded::answer).orElseGet(unrecorded));
            return;
        }
        Optional<ReceiptId> receipt = checked.recorded().map(RecordCheck.Recorded::id);
        pages.show(
                context,
                verdicts.page(checked.answer(), subject, asked(subject, verdict), receipt)
                        .of(listed(subject, verdict)));
    }

    private Optional<VerdictPage.Listed> listed(Subject subject, Verdict verdict) {
        return verdict == Verdict.NOT_OURS && subject instanceof Subject.Scanned scanned
                ? answers.listedIssuer(scanned.text())
                        .map(issuer -> new VerdictPage.Listed(issuer.name(), issuer.englishName(), issuer.baseUrl()))
                : Optional.empty();
    }

    private Optional<String> asked(Subject subject, Verdict verdict) {
        if (subject instanceof Subject.Numbered numbered) {
            return Optional.of(numbered.number().text());
        }
        return verdict == Verdict.NOT_OURS && subject instanceof Subject.Scanned scanned
                ? VerifyCertificate.foreignHost(scanned.text(), baseUrl)
                : Optional.empty();
    }

    private static boolean wantsJson(Context context) {
        String accepted = context.req().getHeader("Accept");
        return accepted != null && accepted.contains("application/json") && !accepted.contains("text/html");
    }

    private static String either(Context context, String name) {
        String parameter = context.queryParam(name);
        return parameter == null ? form(context, name) : parameter;
    }

    private static String form(Context context, String name) {
        boolean post = context.req().getMethod().equals("POST");
        String value = post ? context.formParam(name) : null;
        return value == null ? "" : value;
    }

    private static String shortened(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64);
    }
}
