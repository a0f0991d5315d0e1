package zhengjian.recognition.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import zhengjian.certificate.Rank;
import zhengjian.recognition.correspondence.Correspondence.How;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.rule.ApplicationCase;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.DecisionCase;
import zhengjian.recognition.rule.Directory;
import zhengjian.recognition.rule.Opening;
import zhengjian.recognition.rule.Outcome;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;

/** Reads off the rules of a day what something that is held corresponds to or leads to. */
public record FindCorrespondences(Rulebook rulebook) {
    /** @param from as {@link Holding#isCalled} understands it; empty for everything */
    public List<Correspondence> find(String from, LocalDate on) {
        List<Correspondence> found = new ArrayList<>();
        rulebook.inForceOn(on).forEach(rule -> {
            rule.decisions().forEach(one -> addDecision(found, from, rule, one));
            rule.applications().forEach(one -> addApplication(found, from, rule, one));
        });
        return found;
    }

    private static void addDecision(List<Correspondence> found, String from, Rule rule, DecisionCase one) {
        boolean limited = one.outcome() == Outcome.RECOGNISED_WITH_LIMITS;
        How how = limited ? How.TREATED_AS : How.CORRESPONDS;
        one.corresponds()
                .ifPresent(to -> held(one.when()).stream()
                        .filter(held -> held.isCalled(from))
                        .forEach(held -> found.add(new Correspondence(held, to, how, 0, one.limits(), rule))));
        one.when()
                .directory()
                .map(asked -> asked.directory())
                .filter(any -> limited)
                .ifPresent(directory -> addDirectory(found, from, rule, directory, one));
    }

    private static void addDirectory(
            List<Correspondence> found, String from, Rule rule, Directory directory, DecisionCase one) {
        new TreeMap<>(directory.entries()).forEach((name, to) -> {
            Holding held = new Holding(CredentialFamily.QUALIFICATION, name, name);
            if (held.isCalled(from)) {
                found.add(new Correspondence(held, to, How.CORRESPONDS, 0, one.limits(), rule));
            }
        });
    }

    private static void addApplication(List<Correspondence> found, String from, Rule rule, ApplicationCase one) {
        if (one.opening() == Opening.MAY_NOT || one.holds().isEmpty()) {
            return;
        }
        How how = one.opening() == Opening.MAY ? How.MAY_APPLY : How.NOT_DECIDED;
        held(one.holds().get()).stream()
                .filter(held -> held.isCalled(from))
                .forEach(
                        held -> found.add(new Correspondence(held, one.apply(), how, one.years(), one.limits(), rule)));
    }

    private static List<Holding> held(Conditions conditions) {
        List<Holding> held = new ArrayList<>();
        for (Rank rank : conditions.ranks().stream()
                .sorted(java.util.Comparator.comparingInt(Rank::height))
                .toList()) {
            held.add(new Holding(CredentialFamily.from(rank.family()), rank.code(), rank.chinese()));
        }
        conditions.qualifications().stream()
                .sorted()
                .forEach(name -> held.add(new Holding(CredentialFamily.QUALIFICATION, name, name)));
        return held;
    }
}
