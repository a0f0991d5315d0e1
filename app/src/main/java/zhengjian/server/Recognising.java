package zhengjian.server;

import java.util.Optional;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.http.DecisionStatements;
import zhengjian.recognition.http.ListedRuleSet;
import zhengjian.recognition.http.Places;
import zhengjian.recognition.http.RecognitionBatchEndpoints;
import zhengjian.recognition.http.RecognitionEndpoints;
import zhengjian.recognition.pages.CheckerPageEndpoints;
import zhengjian.recognition.pages.NextPageEndpoints;
import zhengjian.recognition.pages.PageGround;
import zhengjian.recognition.pages.RulePageEndpoints;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.ruleset.RuleSet;
import zhengjian.server.rules.RulesInForce;
import zhengjian.server.start.Preparation;
import zhengjian.signing.Bytes;
import zhengjian.verification.http.AnswerCheck;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/** The parts of recognition, wired to an open register. */
record Recognising(
        RecognitionEndpoints answers,
        RecognitionBatchEndpoints batches,
        CheckerPageEndpoints checker,
        RulePageEndpoints rules,
        NextPageEndpoints next) {
    /** Waits for the rules in force; a faulty rule set stops the start. */
    static Recognising of(
            Application application, AnswerCheck answers, AttemptLimits limits, Pages pages, Preparation prepared) {
        Territories territories = prepared.territories();
        RulesInForce inForce = prepared.rules();
        Rulebook rulebook = inForce.rulebook();
        DecisionStatements statements = new DecisionStatements(
                rulebook,
                territories,
                application.clock(),
                application.ledgerKey(),
                new ListedRuleSet(RuleSet.hash(inForce.encoded().toArray()), () -> listed(application)));
        PageGround ground = PageGround.of(rulebook, territories, application.clock());
        return new Recognising(
                new RecognitionEndpoints(
                        rulebook, inForce.encoded(), territories, statements, answers, limits, application.clock()),
                new RecognitionBatchEndpoints(
                        statements,
                        new Places(territories.divisions(), rulebook),
                        answers,
                        limits,
                        application.clock()),
                new CheckerPageEndpoints(
                        ground,
                        statements,
                        answers,
                        limits,
                        pages,
                        application.configuration().baseUrl()),
                new RulePageEndpoints(ground, limits, pages),
                new NextPageEndpoints(ground, limits, pages));
    }

    /** What the list of issuers names, be it out of date: it was named once, and nothing newer is known. */
    private static Optional<Bytes> listed(Application application) {
        return application
                .trust()
                .flatMap(trust -> trust.state().list())
                .flatMap(list -> list.content().rules());
    }
}
