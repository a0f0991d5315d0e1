package zhengjian.recognition.pages;

import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.BadName;
import zhengjian.certificate.person.PersonName;
import zhengjian.page.Language;
import zhengjian.page.State;
import zhengjian.page.recognition.CheckerPage;
import zhengjian.page.recognition.RecognitionAnswer;
import zhengjian.page.recognition.Words;
import zhengjian.recognition.decision.DecideRecognition;
import zhengjian.recognition.decision.Decision;
import zhengjian.recognition.http.DecisionStatements;
import zhengjian.recognition.http.RegisteredSubject;
import zhengjian.recognition.pages.AnswerWords.Asked;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;
import zhengjian.verification.Answer;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Verdict;
import zhengjian.verification.VerifyCertificate;
import zhengjian.verification.http.AnswerCheck;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;
import zhengjian.web.Problems;

/** “Does it count there?” as a page: described in the address, or a certificate of the register, which never gets into one. */
public final class CheckerPageEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PageGround ground;
    private final DecideRecognition recognition;
    private final DecisionStatements statements;
    private final AnswerWords words;
    private final AnswerCheck answers;
    private final AttemptLimits limits;
    private final Pages pages;
    private final URI baseUrl;

    public CheckerPageEndpoints(
            PageGround ground,
            DecisionStatements statements,
            AnswerCheck answers,
            AttemptLimits limits,
            Pages pages,
            URI baseUrl) {
        this.ground = ground;
        this.recognition = new DecideRecognition(ground.rulebook(), ground.territories());
        this.statements = statements;
        this.words = new AnswerWords(
                ground.words(), ground.territories(), ground.rulebook().version());
        this.answers = answers;
        this.limits = limits;
        this.pages = pages;
        this.baseUrl = baseUrl;
    }

    /** {@code GET /mutual[?what&…&to&purpose&on]}: the form, and the answer once a place is named. */
    public void described(Context context) {
        limits.admit(context);
        PageForm form = form(context::queryParam);
        boolean ask = context.queryParam("to") != null;
        Optional<Question> question = ask ? question(form) : Optional.empty();
        if (!ask) {
            form.text("what");
            ground.remember(form, "level", "skillGrade", "postGrade", "qualification", "reviewPassed", "series");
            ground.remember(form, "issuer", "scope", "obtainedOn");
            form.preset("what", "title-regular");
            form.preset("level", "intermediate");
        }
        Optional<RecognitionAnswer> answer = question.map(asked -> answered(context, asked));
        pages.show(context, new CheckerPage(false, form.typed(), ground.offers(), today().toString(), answer));
    }

    /** {@code GET /mutual/answer.json?…}: the same answer, signed, as the API gives it. */
    public void signed(Context context) {
        limits.admit(context);
        PageForm form = form(context::queryParam);
        Question question = question(form)
                .orElseThrow(() -> Problems.badRequest(form.typed().complaints().stream()
                                .findFirst()
                                .map(one -> one.field() + "：" + one.words().chinese() + "。 "
                                        + one.words().english() + ".")
                                .orElse("缺少参数。 Parameters are missing."))
                        .exception());
        context.header("Cache-Control", "no-store");
        context.header("Content-Disposition", "attachment; filename=\"recognition.json\"");
        context.contentType("application/json");
        context.result(statements.sign(statements.described(question)));
    }

    /** {@code GET /mutual/certificate}: the form for a certificate of the register. */
    public void registeredForm(Context context) {
        PageForm form = form(any -> null);
        form.preset("purpose", Purpose.EMPLOYMENT.code());
        pages.show(context, new CheckerPage(true, form.typed(), ground.offers(), today().toString(), Optional.empty()));
    }

    /** {@code POST /mutual}: form {@code number} (or the text of a QR code), {@code name}, place, purpose, day. */
    public void registered(Context context) {
        PageForm form = form(context::formParam);
        Optional<Subject> subject = subject(form);
        Optional<Asked> asked = asked(form);
        if (subject.isEmpty() || asked.isEmpty() || form.faulty()) {
            limits.admit(context);
            pages.show(
                    context,
                    new CheckerPage(true, form.typed(), ground.offers(), today().toString(), Optional.empty()));
            return;
        }
        Optional<String> number = subject.get() instanceof Subject.Numbered numbered
                ? Optional.of(numbered.number().canonical())
                : Optional.empty();
        number.ifPresentOrElse(target -> limits.admit(context, target), () -> limits.admit(context));
        context.future(() -> answers.answer(zhengjian.verification.Question.about(subject.get()))
                .thenAccept(answer -> {
                    if (answer.verdict() == Verdict.NOT_FOUND) {
                        number.ifPresent(limits::failed);
                    }
                    context.status(answer.verdict() == Verdict.CANNOT_CHECK ? 503 : 200);
                    RecognitionAnswer shown = answered(context, answer, asked.get());
                    pages.show(
                            context,
                            new CheckerPage(
                                    true, form.typed(), ground.offers(), today().toString(), Optional.of(shown)));
                }));
    }

    private RecognitionAnswer answered(Context context, Question question) {
        Asked asked = new Asked(question.to(), question.purpose(), question.employer(), question.on());
        return words.answer(
                recognition.decide(question),
                asked,
                Optional.of(question.credential()),
                Optional.empty(),
                now(),
                Optional.of(AnswerWords.link(language(context), question.credential(), asked)));
    }

    private RecognitionAnswer answered(Context context, Answer answer, Asked asked) {
        Optional<DescribedCredential> found = RegisteredSubject.credential(answer);
        Decision decision = found.map(credential -> recognition.decide(
                        new Question(credential, asked.to(), asked.purpose(), asked.employer(), asked.on())))
                .orElseGet(() -> recognition.nothingFound(asked.to()));
        boolean shown = answer.verdict().disclosure() == Verdict.Disclosure.FACTS;
        Optional<String> link = found.filter(
                        any -> shown && (answer.verdict() == Verdict.VALID || answer.verdict() == Verdict.OUT_OF_SCOPE))
                .map(credential -> AnswerWords.link(language(context), credential, asked));
        return words.answer(
                decision,
                asked,
                found.filter(any -> shown),
                Optional.of(State.valueOf(answer.verdict().name())),
                now(),
                link);
    }

    private Optional<Question> question(PageForm form) {
        Optional<DescribedCredential> credential = new DescribedForm(form, "").read();
        if (credential.isEmpty()) {
            form.complainIfNone("what", new Words("请说明是什么证书", "say which certificate"));
        }
        Optional<Asked> asked = asked(form);
        if (credential.isEmpty() || asked.isEmpty() || form.faulty()) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                credential.get(),
                asked.get().to(),
                asked.get().purpose(),
                asked.get().employer(),
                asked.get().on()));
    }

    private Optional<Asked> asked(PageForm form) {
        Optional<Place> to = form.place("to");
        if (to.isEmpty()) {
            form.complain("to", new Words("请写要在哪里用", "say where it shall count"));
        }
        Purpose purpose = form.choice("purpose", Purpose::parse).orElse(Purpose.EMPLOYMENT);
        Optional<EmployerKind> employer = form.choice("employerKind", EmployerKind::parse);
        LocalDate on = form.date("on").orElseGet(this::today);
        return to.map(place -> new Asked(place, purpose, employer, on));
    }

    private Optional<Subject> subject(PageForm form) {
        String text = form.token("number");
        if (text.isEmpty()) {
            form.complain("number", new Words("请输入编号或二维码的内容", "enter the number or the text of the QR code"));
            return Optional.empty();
        }
        if (VerifyCertificate.payload(text, baseUrl).isPresent() || text.contains("/")) {
            return Optional.of(new Subject.Scanned(text));
        }
        try {
            String name = form.text("name");
            Optional<PersonName> known = name.isEmpty() ? Optional.empty() : Optional.of(PersonName.parse(name));
            return Optional.of(new Subject.Numbered(CertificateNumber.parse(text), known));
        } catch (BadNumber e) {
            form.complain(
                    "number", new Words("编号里有不认识的字符，请只输入数字、字母和横线", "the number holds symbols that no number has"));
        } catch (BadName e) {
            form.complain("name", new Words("姓名里有不认识的字符，请重新输入", "the name holds symbols that no name has"));
        }
        return Optional.empty();
    }

    private PageForm form(Function<String, @Nullable String> source) {
        return new PageForm(source, ground.places());
    }

    private static Language language(Context context) {
        return Language.of(context.path());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ground.clock().instant(), ZONE);
    }

    private OffsetDateTime now() {
        Instant now = ground.clock().instant();
        return now.atZone(ZONE).toOffsetDateTime().withNano(0);
    }
}
