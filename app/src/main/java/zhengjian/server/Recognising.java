package zhengjian.server;

import zhengjian.catalogue.TitleCatalogue;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.http.RecognitionEndpoints;
import zhengjian.recognition.load.ReadRulebook;
import zhengjian.verification.http.AnswerCheck;
import zhengjian.web.AttemptLimits;

/** The parts of recognition, wired to an open register. */
final class Recognising {
    private Recognising() {}

    /** The rules in force; a faulty rule set stops the start. */
    static RecognitionEndpoints of(Application application, AnswerCheck answers, AttemptLimits limits) {
        Territories territories = new Territories(
                application.divisions(), application.configuration().pilotCounties(), TitleCatalogue.load());
        return new RecognitionEndpoints(
                ReadRulebook.builtIn(), territories, answers, limits, application.clock(), application.ledgerKey());
    }
}
