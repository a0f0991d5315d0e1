package zhengjian.roster.check;

import java.util.ArrayList;
import java.util.List;
import zhengjian.verification.Answer;
import zhengjian.verification.Check;

/** What an answer says about the use that was asked about: the status on the day, then place, day and purpose. */
final class UseSentences {
    private UseSentences() {}

    static List<Sentence> of(Answer answer) {
        List<Sentence> said = new ArrayList<>();
        answer.checks().stream()
                .filter(check -> check.step() == Check.Step.STATUS_ON_DATE)
                .forEach(check -> said.add(split(check.detail())));
        answer.usable().ifPresent(usable -> said.add(split(usable.reason())));
        return said;
    }

    /** Both languages stand in one text, Chinese first; English begins after the first full stop and blank. */
    private static Sentence split(String both) {
        int middle = both.indexOf("。 ");
        return middle < 0
                ? new Sentence(both, both)
                : new Sentence(both.substring(0, middle + 1), both.substring(middle + 2));
    }
}
