package zhengjian.recognition;

import zhengjian.recognition.decision.DecideRecognition;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.load.ReadRulebook;
import zhengjian.recognition.rule.Rulebook;

/** The rules that come with the program, read once for all tests. */
public final class Rules {
    public static final Territories TERRITORIES = Territories.load();
    public static final Rulebook BOOK = ReadRulebook.builtIn();
    public static final DecideRecognition DECIDE = new DecideRecognition(BOOK, TERRITORIES);

    private Rules() {}
}
