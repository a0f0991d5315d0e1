package zhengjian.recognition.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zhengjian.certificate.Rank;
import zhengjian.recognition.decision.Facts;
import zhengjian.recognition.decision.Fit;
import zhengjian.recognition.decision.Matching;
import zhengjian.recognition.decision.Part;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.decision.Wording;
import zhengjian.recognition.eligibility.Eligibility.May;
import zhengjian.recognition.eligibility.Eligibility.MayNot;
import zhengjian.recognition.eligibility.FindEligibility.Findings;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.ApplicationCase;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.Opening;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Target;
import zhengjian.recognition.source.Sense;

/** The cases of rules in which one may apply from a credential, a degree, an award or an occupation (R7–R9, R11, R12, R15, R16). */
final class Applications {
    private final EligibilityQuestion question;
    private final Person person;
    private final Territories territories;
    private final Findings findings;

    Applications(EligibilityQuestion question, Territories territories, Findings findings) {
        this.question = question;
        this.person = question.person();
        this.territories = territories;
        this.findings = findings;
    }

    void addAll(List<Rule> rules) {
        for (Rule rule : rules) {
            addAll(rule, Optional.empty());
            question.credentials().forEach(credential -> addAll(rule, Optional.of(credential)));
        }
    }

    /** All cases of a rule that start from that credential, or from none; what a fitting case answers no other one refuses. */
    private void addAll(Rule rule, Optional<DescribedCredential> held) {
        List<ApplicationCase> concerning = rule.applications().stream()
                .filter(one -> one.holds().isPresent() == held.isPresent() && concerns(one, held))
                .toList();
        Set<Rank> answered = new HashSet<>();
        for (ApplicationCase one : concerning) {
            Fit fit = fit(one, held);
            if (fit.isPossible()) {
                answered.add(one.apply().rank());
                add(rule, one, held, fit);
            }
        }
        for (ApplicationCase one : concerning) {
            Optional<Part> missed = fit(one, held).missed();
            if (missed.isPresent() && answered.add(one.apply().rank())) {
                Opening opening = missed.get() == Part.KIND ? Opening.NOT_DECIDED : Opening.MAY_NOT;
                refuse(rule, target(one, held), opening, missed.get().miss());
            }
        }
    }

    private boolean concerns(ApplicationCase one, Optional<DescribedCredential> held) {
        boolean named = held.map(credential -> names(one.holds().orElseThrow(), credential))
                .orElse(true);
        boolean besides = one.besides().isEmpty()
                || one.besides().flatMap(this::credentialThatFits).isPresent();
        return named && besides && new ApplicantCheck(question).concerns(one);
    }

    private Fit fit(ApplicationCase one, Optional<DescribedCredential> held) {
        return held.map(credential -> fit(one.holds().orElseThrow(), credential))
                .orElse(Fit.full());
    }

    private void add(Rule rule, ApplicationCase one, Optional<DescribedCredential> held, Fit fit) {
        Target apply = target(one, held);
        Optional<Sense> refused = new ApplicantCheck(question).refusal(one);
        if (refused.isPresent()) {
            refuse(rule, apply, Opening.MAY_NOT, refused.get());
        } else if (one.opening() != Opening.MAY) {
            refuse(rule, apply, one.opening(), one.because());
        } else {
            count(
                    rule,
                    one,
                    apply,
                    fit,
                    one.besides().flatMap(this::credentialThatFits).or(() -> held));
        }
    }

    private void refuse(Rule rule, Target apply, Opening opening, Sense reason) {
        findings.mayNot().add(new MayNot(apply, opening, Optional.of(rule), reason));
    }

    private void count(Rule rule, ApplicationCase one, Target apply, Fit fit, Optional<DescribedCredential> counted) {
        Optional<LocalDate> start = new CountingFrom(person, question.on()).start(one, counted);
        if (start.isEmpty()) {
            refuse(rule, apply, Opening.NOT_DECIDED, CountingFrom.missing(one.since()));
            return;
        }
        int extra = person.subjectMatches().filter(matches -> !matches).isPresent() ? one.offSubject() : 0;
        LocalDate complete = start.get().plusYears(one.years() + extra);
        LocalDate from = rule.validity().from().filter(complete::isBefore).orElse(complete);
        findings.may()
                .add(new May(
                        apply,
                        from,
                        rule,
                        List.of(),
                        one.because(),
                        years(rule, one, start.get(), extra),
                        limits(rule, one, fit)));
    }

    private static List<YearsCounted> years(Rule rule, ApplicationCase one, LocalDate start, int extra) {
        List<YearsCounted> years = new ArrayList<>();
        if (one.years() > 0) {
            years.add(YearsCounted.period(
                    CountingFrom.what(one.since()), start, start.plusYears(one.years()), one.years(), rule.id()));
        }
        if (extra > 0) {
            LocalDate begin = start.plusYears(one.years());
            years.add(YearsCounted.period(
                    new Sense("专业不对口，增加年限", "the subject does not match: years more"),
                    begin,
                    begin.plusYears(extra),
                    extra,
                    rule.id()));
        }
        return years;
    }

    private List<Sense> limits(Rule rule, ApplicationCase one, Fit fit) {
        List<Sense> limits = new ArrayList<>();
        if (rule.draft()) {
            limits.add(Wording.draft(rule));
        }
        limits.addAll(one.limits());
        one.holds().ifPresent(holds -> fit.unstated().forEach(part -> limits.add(Wording.onlyIf(part, holds))));
        if (one.offSubject() > 0 && person.subjectMatches().isEmpty()) {
            limits.add(new Sense(
                    "专业不对口的，再多" + one.offSubject() + "年",
                    one.offSubject() + " more years if the subject does not match"));
        }
        if (person.employerKind().isEmpty() && !one.applicant().employers().isEmpty()) {
            limits.add(ApplicantCheck.onlyAt(one.applicant().employers().stream()
                    .map(EmployerKind::chinese)
                    .sorted()
                    .toList()));
        }
        return limits;
    }

    private Target target(ApplicationCase one, Optional<DescribedCredential> held) {
        boolean isTitle = one.apply().kind().isPresent();
        return isTitle
                ? one.apply()
                        .inSeries(
                                held.flatMap(DescribedCredential::series), held.flatMap(DescribedCredential::specialty))
                : one.apply();
    }

    private Optional<DescribedCredential> credentialThatFits(Conditions conditions) {
        return question.credentials().stream()
                .filter(credential -> fit(conditions, credential).isFull())
                .findFirst();
    }

    private Fit fit(Conditions conditions, DescribedCredential credential) {
        Facts facts = new Facts(
                new Question(
                        credential, person.employer(), Purpose.PROMOTION_REGULAR, person.employerKind(), question.on()),
                territories);
        return Matching.fitCredential(conditions, facts);
    }

    /** Whether the conditions name this family and this rank or qualification at all. */
    private static boolean names(Conditions holds, DescribedCredential credential) {
        Stream<Rank> rank = credential.rank().stream();
        Stream<String> qualification = credential.qualification().stream();
        return holds.families().contains(credential.family())
                && (holds.ranks().isEmpty() || rank.anyMatch(holds.ranks()::contains))
                && (holds.qualifications().isEmpty() || qualification.anyMatch(holds.qualifications()::contains));
    }
}
