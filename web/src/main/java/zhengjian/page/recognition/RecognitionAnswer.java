package zhengjian.page.recognition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhengjian.page.State;

/**
 * The answer to “does it count there?”, whole: nothing that a reader needs stands elsewhere.
 *
 * @param credential what was asked about
 * @param verdict how the register answered, if a certificate was looked up
 * @param considered rules that come near and do not decide it
 * @param ask whom to ask, if nothing is decided
 * @param rulesVersion hash of the rules, lower-case hex
 * @param link address of this answer without anything personal, if there is one
 */
public record RecognitionAnswer(
        Outcome outcome,
        boolean draft,
        Words credential,
        Words place,
        String purpose,
        LocalDate on,
        Optional<State> verdict,
        Words because,
        List<Words> limits,
        List<Words> notConsidered,
        Optional<Words> corresponds,
        Optional<RuleFacts> rule,
        List<Considered> considered,
        Optional<Words> ask,
        OffsetDateTime asOf,
        String rulesVersion,
        Optional<String> link) {
    public RecognitionAnswer {
        limits = List.copyOf(limits);
        notConsidered = List.copyOf(notConsidered);
        considered = List.copyOf(considered);
    }

    /** A rule that was looked at, and why it does not decide. */
    public record Considered(RuleFacts rule, Words why) {}

    /** The four answers, each with a colour and an icon of its own shape. */
    public enum Outcome {
        RECOGNISED(State.Tone.OK, "valid"),
        RECOGNISED_WITH_LIMITS(State.Tone.LIMITED, "limited"),
        NOT_RECOGNISED(State.Tone.BAD, "out-of-scope"),
        NOT_DECIDED(State.Tone.UNKNOWN, "not-found");

        private final State.Tone tone;
        private final String icon;

        Outcome(State.Tone tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public State.Tone tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }

        /** Key of its texts, as in the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
