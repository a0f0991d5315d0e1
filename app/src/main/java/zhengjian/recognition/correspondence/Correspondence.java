package zhengjian.recognition.correspondence;

import java.util.List;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Target;
import zhengjian.recognition.source.Sense;

/**
 * One way from what is held.
 *
 * @param years full years to wait, 0 for none
 */
public record Correspondence(Holding from, Target to, How how, int years, List<Sense> limits, Rule rule) {
    public Correspondence {
        limits = List.copyOf(limits);
    }

    /** In which way one leads to the other. */
    public enum How {
        /** Who holds the one is taken to hold the other. */
        CORRESPONDS("corresponds"),
        /** Treated like it, within limits. */
        TREATED_AS("treated-as"),
        /** May apply for it. */
        MAY_APPLY("may-apply"),
        /** A rule speaks of it and leaves it open. */
        NOT_DECIDED("not-decided");

        private final String code;

        How(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
