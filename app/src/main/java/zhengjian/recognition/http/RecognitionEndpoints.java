package zhengjian.recognition.http;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.recognition.decision.DecideRecognition;
import zhengjian.recognition.decision.Decision;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.eligibility.Eligibility;
import zhengjian.recognition.eligibility.EligibilityQuestion;
import zhengjian.recognition.eligibility.FindEligibility;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.signing.key.SigningKey;
import zhengjian.verification.Answer;
import zhengjian.verification.Question.Subject;
import zhengjian.verification.Verdict;
import zhengjian.verification.http.AnswerCheck;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Does it count here, what may one apply for, and by which rules: JSON, signed where it is a statement. */
public final class RecognitionEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String JSON = "application/json";

    private final Rulebook rulebook;
    private final DecideRecognition recognition;
    private final FindEligibility eligibility;
    private final AnswerCheck answers;
    private final AttemptLimits limits;
    private final InstantSource clock;
    private final DecisionJson json;
    private final SignedStatement statements;
    private final Places places;

    /** @param key signs the statements */
    public RecognitionEndpoints(
            Rulebook rulebook,
            Territories territories,
            AnswerCheck answers,
            AttemptLimits limits,
            InstantSource clock,
            SigningKey key) {
        this.rulebook = rulebook;
        this.recognition = new DecideRecognition(rulebook, territories);
        this.eligibility = new FindEligibility(rulebook, territories);
        this.answers = answers;
        this.limits = limits;
        this.clock = clock;
        this.json = new DecisionJson(rulebook, territories);
        this.statements = new SignedStatement(key);
        this.places = new Places(territories.divisions(), rulebook);
    }

    /** What is asked about a credential that is still to be found. */
    private record Asked(Place to, Purpose purpose, Optional<EmployerKind> employer, LocalDate on) {
        Question about(DescribedCredential credential) {
            return new Question(credential, to, purpose, employer, on);
        }
    }

    /** {@code POST /api/v1/recognitions}: about a described credential, or about a certificate of the register. */
    public void recognise(Context context) {
        Members members = Members.read(context);
        Asked asked = asked(members);
        Optional<Members> described = members.object("credential");
        Optional<Subject> subject = RegisteredSubject.read(members);
        members.end();
        if (described.isPresent() == subject.isPresent()) {
            throw Problems.badRequest("须有 credential、number 或 token，且只有其一。 Expected one of credential, number, token.")
                    .exception();
        }
        if (subject.isPresent()) {
            findAndRecognise(context, subject.get(), asked);
            return;
        }
        limits.admit(context);
        DescribedCredential credential = new CredentialReader(places).read(described.orElseThrow());
        Decision decision = recognition.decide(asked.about(credential));
        Map<String, Object> statement = json.decision(decision);
        statement.put("credential", json.credential(credential));
        send(context, 200, statement, asked);
    }

    private void findAndRecognise(Context context, Subject subject, Asked asked) {
        Optional<String> number = subject instanceof Subject.Numbered numbered
                ? Optional.of(numbered.number().canonical())
                : Optional.empty();
        number.ifPresentOrElse(target -> limits.admit(context, target), () -> limits.admit(context));
        context.future(() -> answers.answer(zhengjian.verification.Question.about(subject))
                .thenAccept(answer -> {
                    if (answer.verdict() == Verdict.NOT_FOUND) {
                        number.ifPresent(limits::failed);
                    }
                    send(context, answer, asked);
                }));
    }

    private void send(Context context, Answer answer, Asked asked) {
        Optional<DescribedCredential> credential = RegisteredSubject.credential(answer);
        Map<String, Object> statement = credential
                .map(found -> json.decision(recognition.decide(asked.about(found))))
                .orElseGet(() -> json.decision(recognition.nothingFound(asked.to())));
        statement.put("verdict", answer.verdict().name());
        credential
                .filter(any -> answer.verdict().disclosure() == Verdict.Disclosure.FACTS)
                .ifPresent(found -> statement.put("credential", json.credential(found)));
        send(context, answer.verdict() == Verdict.CANNOT_CHECK ? 503 : 200, statement, asked);
    }

    private void send(Context context, int status, Map<String, Object> statement, Asked asked) {
        statement.put("to", json.place(asked.to()));
        statement.put("purpose", asked.purpose().code());
        json.end(statement, asked.on(), clock.instant());
        answer(context, status, statements.sign(statement));
    }

    private Asked asked(Members members) {
        return new Asked(
                members.value("to", places::place).orElseThrow(() -> members.refusal("to", "必须填写。 Required.")),
                members.value("purpose", Purpose::parse).orElse(Purpose.EMPLOYMENT),
                members.value("employerKind", EmployerKind::parse),
                members.date("on").orElseGet(this::today));
    }

    /** {@code POST /api/v1/eligibility}: described credentials and a person without a name. */
    public void eligibility(Context context) {
        limits.admit(context);
        Members members = Members.read(context);
        CredentialReader reader = new CredentialReader(places);
        List<DescribedCredential> credentials =
                members.list("credentials", "family").stream().map(reader::read).toList();
        Members person = members.object("person").orElseThrow(() -> members.refusal("person", "必须填写。 Required."));
        LocalDate on = members.date("on").orElseGet(this::today);
        members.end();
        Eligibility found =
                eligibility.find(new EligibilityQuestion(credentials, new PersonReader(places).read(person), on));
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("may", found.may().stream().map(may -> json.may(may, on)).toList());
        statement.put("mayNot", found.mayNot().stream().map(json::mayNot).toList());
        json.end(statement, on, clock.instant());
        answer(context, 200, statements.sign(statement));
    }

    /** {@code GET /api/v1/recognition-rules[?on]}: the rules in force on a day. */
    public void rules(Context context) {
        LocalDate on = day(context);
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("rules", rulebook.inForceOn(on).map(RuleJson::full).toList());
        json.end(statement, on, clock.instant());
        answer(context, 200, SignedStatement.unsigned(statement));
    }

    /** {@code GET /api/v1/correspondences[?from&on]}: what a level, grade or qualification leads to. */
    public void correspondences(Context context) {
        LocalDate on = day(context);
        String from = context.queryParam("from");
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("correspondences", new Correspondences(rulebook).find(from == null ? "" : from.strip(), on));
        json.end(statement, on, clock.instant());
        answer(context, 200, SignedStatement.unsigned(statement));
    }

    private LocalDate day(Context context) {
        String text = context.queryParam("on");
        if (text == null || text.isBlank()) {
            return today();
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (java.time.DateTimeException e) {
            throw Problems.invalidField("?on", "应为 YYYY-MM-DD。 Expected YYYY-MM-DD.")
                    .exception();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static void answer(Context context, int status, byte[] body) {
        context.status(status);
        context.header("Cache-Control", "no-store");
        context.contentType(JSON);
        context.result(body);
    }
}
