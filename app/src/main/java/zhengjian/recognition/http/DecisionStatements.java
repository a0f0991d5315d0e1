package zhengjian.recognition.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.recognition.decision.DecideRecognition;
import zhengjian.recognition.decision.Decision;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.signing.key.SigningKey;
import zhengjian.verification.Answer;
import zhengjian.verification.Verdict;

/** Decisions as signed statements: whoever asks, one by one, in a batch or on a page, gets the same bytes. */
public final class DecisionStatements {
    private final DecideRecognition recognition;
    private final DecisionJson json;
    private final SignedStatement signer;
    private final InstantSource clock;
    private final ListedRuleSet rules;

    /**
     * @param key signs the statements
     * @param rules are to be those that the list of issuers names
     */
    public DecisionStatements(
            Rulebook rulebook, Territories territories, InstantSource clock, SigningKey key, ListedRuleSet rules) {
        this.recognition = new DecideRecognition(rulebook, territories);
        this.json = new DecisionJson(rulebook, territories);
        this.signer = new SignedStatement(key);
        this.clock = clock;
        this.rules = rules;
    }

    /** What is asked about a credential that is still to be found. */
    record Asked(Place to, Purpose purpose, Optional<EmployerKind> employer, LocalDate on) {
        Question about(DescribedCredential credential) {
            return new Question(credential, to, purpose, employer, on);
        }
    }

    DecisionJson json() {
        return json;
    }

    /** The answer about a described credential. */
    public Map<String, Object> described(Question question) {
        rules.require();
        Map<String, Object> statement = json.decision(recognition.decide(question));
        statement.put("credential", json.credential(question.credential()));
        return ended(statement, new Asked(question.to(), question.purpose(), question.employer(), question.on()));
    }

    /** The answer about a certificate of the register; what it was found to be is told as far as every check tells it. */
    Map<String, Object> registered(Answer answer, Asked asked) {
        rules.require();
        Optional<DescribedCredential> credential = RegisteredSubject.credential(answer);
        Decision decision = credential
                .map(found -> recognition.decide(asked.about(found)))
                .orElseGet(() -> recognition.nothingFound(asked.to()));
        Map<String, Object> statement = json.decision(decision);
        statement.put("verdict", answer.verdict().name());
        credential
                .filter(any -> answer.verdict().disclosure() == Verdict.Disclosure.FACTS)
                .ifPresent(found -> statement.put("credential", json.credential(found)));
        return ended(statement, asked);
    }

    private Map<String, Object> ended(Map<String, Object> statement, Asked asked) {
        statement.put("to", json.place(asked.to()));
        statement.put("purpose", asked.purpose().code());
        json.end(statement, asked.on(), clock.instant());
        return statement;
    }

    /** The statement with its signature, as members of one object. */
    public Map<String, Object> signed(Map<String, Object> statement) {
        return signer.signed(statement);
    }

    /** The statement with its signature, as JSON. */
    public byte[] sign(Map<String, Object> statement) {
        return SignedStatement.unsigned(signed(statement));
    }

    /** An answer that is not signed, as JSON. */
    static byte[] plain(Map<String, Object> statement) {
        return SignedStatement.unsigned(new LinkedHashMap<>(statement));
    }
}
