package zhengjian.recognition.decision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import zhengjian.catalogue.Coverage;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.Jurisdiction;

/** Holds a rule's conditions against the facts. A fact that nobody stated never counts as met; it is reported as unstated. */
public final class Matching {
    private Matching() {}

    /** All conditions, the question's place, purpose and employer included. */
    public static Fit fit(Conditions conditions, Jurisdiction jurisdiction, Facts facts) {
        Fit credential = fitCredential(conditions, facts);
        if (!credential.isPossible()) {
            return credential;
        }
        if (!allows(conditions.purposes(), facts.question().purpose())) {
            return Fit.missing(Part.PURPOSE);
        }
        if (!placeFits(conditions, jurisdiction, facts)) {
            return Fit.missing(Part.PLACE);
        }
        return with(
                credential,
                Part.EMPLOYER,
                conditions.employers(),
                facts.question().employer());
    }

    /** Only what the conditions say about the credential itself. */
    public static Fit fitCredential(Conditions conditions, Facts facts) {
        DescribedCredential credential = facts.credential();
        Optional<Part> missed = missed(conditions, credential, facts);
        if (missed.isPresent()) {
            return Fit.missing(missed.get());
        }
        Fit fit = with(Fit.FULL, Part.SERIES, conditions.series(), facts.series());
        if (conditions.pilot().isPresent()) {
            fit = with(fit, Part.PILOT, Set.of(conditions.pilot().get()), facts.pilot());
        }
        if (conditions.reviewPassed().isPresent()) {
            fit = with(fit, Part.REVIEW, Set.of(conditions.reviewPassed().get()), credential.reviewPassed());
        }
        return fit;
    }

    private static Optional<Part> missed(Conditions conditions, DescribedCredential credential, Facts facts) {
        if (!allows(conditions.families(), credential.family())) {
            return Optional.of(Part.FAMILY);
        }
        if (!allows(conditions.qualifications(), credential.qualification())) {
            return Optional.of(Part.QUALIFICATION);
        }
        if (!allows(conditions.kinds(), credential.kind())) {
            return Optional.of(Part.KIND);
        }
        if (!conditions.issuers().isEmpty() && !facts.issuedIn(conditions)) {
            return Optional.of(Part.ISSUER);
        }
        if (!allows(conditions.scopes(), credential.scope())) {
            return Optional.of(Part.SCOPE);
        }
        if (!allows(conditions.ranks(), credential.rank())) {
            return Optional.of(Part.RANK);
        }
        if (!conditions.statuses().contains(credential.status())) {
            return Optional.of(Part.STATUS);
        }
        return conditions
                .directory()
                .filter(asked -> facts.listing(asked.directory()) != asked.listing())
                .map(asked -> Part.DIRECTORY);
    }

    private static boolean placeFits(Conditions conditions, Jurisdiction jurisdiction, Facts facts) {
        return switch (conditions.place()) {
            case IN_JURISDICTION -> facts.isIn(jurisdiction);
            case IN_SCOPE -> facts.coverage() == Coverage.INSIDE;
            case OUT_OF_SCOPE -> facts.coverage() == Coverage.OUTSIDE;
            case ANYWHERE -> true;
        };
    }

    private static <T> Fit with(Fit so, Part part, Set<T> allowed, Optional<T> stated) {
        if (!so.isPossible() || allowed.isEmpty() || (stated.isPresent() && allowed.contains(stated.get()))) {
            return so;
        }
        if (stated.isPresent()) {
            return Fit.missing(part);
        }
        EnumSet<Part> unstated = EnumSet.of(part);
        unstated.addAll(so.unstated());
        return new Fit(Optional.empty(), unstated);
    }

    private static <T> boolean allows(Set<T> allowed, T value) {
        return allowed.isEmpty() || allowed.contains(value);
    }

    private static <T> boolean allows(Set<T> allowed, Optional<T> value) {
        return allowed.isEmpty() || (value.isPresent() && allowed.contains(value.get()));
    }
}
