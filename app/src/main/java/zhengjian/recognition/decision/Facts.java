package zhengjian.recognition.decision;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.catalogue.Coverage;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.Directory;
import zhengjian.recognition.rule.Jurisdiction;
import zhengjian.recognition.rule.Listing;

/** A question with what reference data say about it; each look-up is made once for all rules. */
public final class Facts {
    private final Question question;
    private final Territories territories;
    private final Optional<String> series;
    private final Coverage coverage;

    public Facts(Question question, Territories territories) {
        this.question = question;
        this.territories = territories;
        this.series = question.credential().series().map(territories::series);
        this.coverage = question.credential()
                .range()
                .map(scope -> territories.coverage(scope, question.to(), question.on()))
                .orElse(Coverage.UNDECIDED);
    }

    Question question() {
        return question;
    }

    DescribedCredential credential() {
        return question.credential();
    }

    Optional<String> series() {
        return series;
    }

    Coverage coverage() {
        return coverage;
    }

    boolean isIn(Jurisdiction jurisdiction) {
        return territories.contains(jurisdiction, question.to(), question.on());
    }

    /** Whether the issuer is or lies in one of the divisions that the conditions name. */
    boolean issuedIn(Conditions conditions) {
        return credential()
                .issuer()
                .map(issuer -> conditions.issuers().stream()
                        .anyMatch(outer -> territories.contains(outer, issuer, question.on())))
                .orElse(false);
    }

    Optional<Boolean> pilot() {
        Optional<LocalDate> obtainedOn = credential().obtainedOn();
        return credential().scope().flatMap(scope -> obtainedOn.map(day -> territories.isPilot(scope, day)));
    }

    Listing listing(Directory directory) {
        return credential().qualification().map(directory::listing).orElse(Listing.NOT_LOADED);
    }
}
