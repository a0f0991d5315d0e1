package zhengjian.recognition.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.Status;
import zhengjian.recognition.decision.DecideRecognition;
import zhengjian.recognition.decision.Decision;
import zhengjian.recognition.eligibility.Eligibility.May;
import zhengjian.recognition.eligibility.Eligibility.MayNot;
import zhengjian.recognition.eligibility.FindEligibility.Findings;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.Opening;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Target;

/**
 * The next level of the highest regular and the highest directional title: whether the title is a basis for it is a decision
 * (R0, R2), the years are R13's with R14's exceptions, and both titles of one level count together (R3).
 */
final class NextLevels {
    private final EligibilityQuestion question;
    private final DecideRecognition recognition;
    private final List<Rule> rules;
    private final Findings findings;

    NextLevels(EligibilityQuestion question, DecideRecognition recognition, List<Rule> rules, Findings findings) {
        this.question = question;
        this.recognition = recognition;
        this.rules = rules;
        this.findings = findings;
    }

    void addAll() {
        Map<Kind, DescribedCredential> highest = highest();
        Optional<Rule> together = together(highest);
        Optional<DescribedCredential> regular = Optional.ofNullable(highest.get(Kind.REGULAR));
        Optional<DescribedCredential> directional = Optional.ofNullable(highest.get(Kind.DIRECTIONAL));
        regular.ifPresent(title -> add(title, Kind.REGULAR, together, directional));
        directional
                .filter(title ->
                        regular.map(other -> height(title) >= height(other)).orElse(true))
                .ifPresent(title -> {
                    add(title, Kind.DIRECTIONAL, together, regular);
                    if (together.isEmpty()) {
                        add(title, Kind.REGULAR, Optional.empty(), Optional.empty());
                    }
                });
    }

    private void add(
            DescribedCredential title, Kind kind, Optional<Rule> together, Optional<DescribedCredential> other) {
        Optional<Target> apply = next(title, kind);
        if (apply.isEmpty()) {
            return;
        }
        Decision basis = recognition.decide(new Question(
                title,
                question.person().employer(),
                kind == Kind.DIRECTIONAL ? Purpose.PROMOTION_DIRECTIONAL : Purpose.PROMOTION_REGULAR,
                question.person().employerKind(),
                question.on()));
        switch (basis.outcome()) {
            case NOT_RECOGNISED -> refuse(apply.get(), Opening.MAY_NOT, basis);
            case NOT_DECIDED -> refuse(apply.get(), Opening.NOT_DECIDED, basis);
            case RECOGNISED, RECOGNISED_WITH_LIMITS ->
                count(apply.get(), basis, title, together, together.flatMap(rule -> other));
        }
    }

    private void refuse(Target apply, Opening opening, Decision basis) {
        findings.mayNot().add(new MayNot(apply, opening, basis.rule(), basis.because()));
    }

    private void count(
            Target apply,
            Decision basis,
            DescribedCredential title,
            Optional<Rule> together,
            Optional<DescribedCredential> other) {
        YearsInPost years = new YearsInPost(question.person(), question.on(), rules);
        List<DescribedCredential> titles = Stream.concat(Stream.of(title), other.stream())
                .sorted(Comparator.comparing(one -> one.obtainedOn().orElse(LocalDate.MAX)))
                .toList();
        YearsInPost.Count count = years.count(apply, titles, together);
        if (count.refusal().isPresent()) {
            findings.mayNot()
                    .add(new MayNot(
                            apply,
                            Opening.NOT_DECIDED,
                            count.rules().stream().findFirst(),
                            count.refusal().get()));
            return;
        }
        Rule basisRule = basis.rule().orElseThrow();
        Rule first = together.orElse(
                apply.kind().equals(Optional.of(Kind.DIRECTIONAL))
                        ? basisRule
                        : count.rules().get(0));
        Set<Rule> with = new LinkedHashSet<>(List.of(basisRule));
        with.addAll(count.rules());
        with.remove(first);
        findings.may()
                .add(new May(
                        apply,
                        count.from(),
                        first,
                        new ArrayList<>(with),
                        first.sense(),
                        count.years(),
                        basis.limits()));
    }

    private Map<Kind, DescribedCredential> highest() {
        Map<Kind, DescribedCredential> highest = new EnumMap<>(Kind.class);
        question.credentials().stream()
                .filter(one -> one.family() == CredentialFamily.TITLE && one.status() == Status.VALID)
                .filter(one -> one.kind().orElseThrow() != Kind.LOCAL)
                .forEach(one -> highest.merge(
                        one.kind().orElseThrow(), one, (old, now) -> height(now) > height(old) ? now : old));
        return highest;
    }

    /** The rule by which both titles count together, if both are held at one level. */
    private Optional<Rule> together(Map<Kind, DescribedCredential> highest) {
        long levels =
                highest.values().stream().map(NextLevels::height).distinct().count();
        return rules.stream()
                .filter(rule -> rule.promotion()
                        .filter(promotion -> !promotion.together().isEmpty()
                                && highest.keySet().containsAll(promotion.together()))
                        .isPresent())
                .filter(rule -> levels == 1)
                .findFirst();
    }

    private static Optional<Target> next(DescribedCredential title, Kind kind) {
        int next = height(title) + 1;
        return next == Level.values().length
                ? Optional.empty()
                : Optional.of(new Target(
                        Level.values()[next], Optional.of(kind), title.series(), title.specialty(), Optional.empty()));
    }

    private static int height(DescribedCredential title) {
        return title.rank().orElseThrow().height();
    }
}
