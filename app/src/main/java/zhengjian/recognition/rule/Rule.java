package zhengjian.recognition.rule;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.recognition.source.Citation;
import zhengjian.recognition.source.Period;
import zhengjian.recognition.source.Sense;

/**
 * One dated rule: where it holds, what it decides, what it opens, and where it is written.
 *
 * @param id as in the table of rules, for instance {@code R4}; dated versions of one rule share it
 * @param sense what it says, in our own plain words
 * @param notConsidered what it does not look at, so that nobody reads more into an answer
 */
public record Rule(
        String id,
        Sense name,
        Jurisdiction jurisdiction,
        List<Citation> citations,
        Sense sense,
        Period validity,
        List<Sense> notConsidered,
        List<DecisionCase> decisions,
        List<ApplicationCase> applications,
        Optional<Promotion> promotion) {
    public Rule {
        citations = List.copyOf(citations);
        notConsidered = List.copyOf(notConsidered);
        decisions = List.copyOf(decisions);
        applications = List.copyOf(applications);
    }

    /** Whether any document that it cites is a draft for comment. */
    public boolean draft() {
        return citations.stream().anyMatch(citation -> citation.document().draft());
    }

    /** All citations in full. */
    public String citation() {
        return citations.stream().map(Citation::text).collect(joining("；"));
    }

    public boolean holdsOn(LocalDate day) {
        return validity.contains(day);
    }
}
