package zhengjian.recognition.http;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.recognition.correspondence.FindCorrespondences;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.eligibility.Eligibility;
import zhengjian.recognition.eligibility.EligibilityQuestion;
import zhengjian.recognition.eligibility.FindEligibility;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.signing.Bytes;
import zhengjian.verification.Verdict;
import zhengjian.verification.http.AnswerCheck;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Does it count here, what may one apply for, and by which rules: JSON, signed where it is a statement. */
public final class RecognitionEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Rulebook rulebook;
    private final Bytes ruleSet;
    private final FindEligibility eligibility;
    private final AnswerCheck answers;
    private final AttemptLimits limits;
    private final InstantSource clock;
    private final DecisionJson json;
    private final DecisionStatements statements;
    private final Places places;

    /** @param ruleSet the encoded rule set that {@code rulebook} was read from */
    public RecognitionEndpoints(
            Rulebook rulebook,
            Bytes ruleSet,
            Territories territories,
            DecisionStatements statements,
            AnswerCheck answers,
            AttemptLimits limits,
            InstantSource clock) {
        this.rulebook = rulebook;
        this.ruleSet = ruleSet;
        this.eligibility = new FindEligibility(rulebook, territories);
        this.answers = answers;
        this.limits = limits;
        this.clock = clock;
        this.json = statements.json();
        this.statements = statements;
        this.places = new Places(territories.divisions(), rulebook);
    }

    /** {@code POST /api/v1/recognitions}: about a described credential, or about a certificate of the register. */
    public void recognise(Context context) {
        Members members = Members.read(context);
        RecognitionRequest request = RecognitionRequest.read(members, places, this::today);
        request.target().ifPresentOrElse(target -> limits.admit(context, target), () -> limits.admit(context));
        if (request.described().isPresent()) {
            Question question = request.asked().about(request.described().get());
            JsonEndpoints.send(context, 200, statements.sign(statements.described(question)));
            return;
        }
        context.future(() -> answers.answer(
                        zhengjian.verification.Question.about(request.subject().orElseThrow()))
                .thenAccept(answer -> {
                    if (answer.verdict() == Verdict.NOT_FOUND) {
                        request.target().ifPresent(limits::failed);
                    }
                    int status = answer.verdict() == Verdict.CANNOT_CHECK ? 503 : 200;
                    byte[] signed = statements.sign(statements.registered(answer, request.asked()));
                    JsonEndpoints.send(context, status, signed);
                }));
    }

    /** {@code POST /api/v1/eligibility}: described credentials and a person without a name. */
    public void eligibility(Context context) {
        limits.admit(context);
        Members members = Members.read(context);
        CredentialReader reader = new CredentialReader(places);
        List<DescribedCredential> credentials =
                members.list("credentials", "family").stream().map(reader::read).toList();
        Members person = members.object("person").orElseThrow(() -> members.missing("person"));
        LocalDate on = members.date("on").orElseGet(this::today);
        members.end();
        Eligibility found =
                eligibility.find(new EligibilityQuestion(credentials, new PersonReader(places).read(person), on));
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("may", found.may().stream().map(may -> json.may(may, on)).toList());
        statement.put("mayNot", found.mayNot().stream().map(json::mayNot).toList());
        json.end(statement, on, clock.instant());
        JsonEndpoints.send(context, 200, statements.sign(statement));
    }

    /** {@code GET /api/v1/recognition-rules[?on]}: the rules in force on a day. */
    public void rules(Context context) {
        LocalDate on = day(context);
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("rules", rulebook.inForceOn(on).map(RuleJson::full).toList());
        json.end(statement, on, clock.instant());
        JsonEndpoints.send(context, 200, DecisionStatements.plain(statement));
    }

    /** {@code GET /api/v1/correspondences[?from&on]}: what a level, grade or qualification leads to. */
    public void correspondences(Context context) {
        LocalDate on = day(context);
        String from = context.queryParam("from");
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put(
                "correspondences",
                new FindCorrespondences(rulebook)
                        .find(from == null ? "" : from.strip(), on).stream()
                                .map(RuleJson::correspondence)
                                .toList());
        json.end(statement, on, clock.instant());
        JsonEndpoints.send(context, 200, DecisionStatements.plain(statement));
    }

    /** {@code GET /api/v1/recognition-rules.cbor}: the rule set as it is hashed and signed (docs/formats/rule-set.md). */
    public void ruleSet(Context context) {
        context.header("Cache-Control", "no-cache");
        context.header("ETag", "\"" + rulebook.version() + "\"");
        context.contentType("application/cbor");
        context.result(ruleSet.toArray());
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
}
