package zhengjian.recognition.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import zhengjian.certificate.DivisionCode;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.Jurisdiction;
import zhengjian.recognition.source.Period;

/**
 * Questions on both sides of every value that some conditions name: each value named, one that is not, each day on which a
 * rule begins or ends. What holds for all of them holds for every question with all facts stated.
 */
final class Examples {
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);

    private final Collection<Conditions> conditions;
    private final Set<DivisionCode> divisions = new LinkedHashSet<>();
    private final List<Place> places = new ArrayList<>();
    private final Set<LocalDate> days = new LinkedHashSet<>();

    Examples(Collection<Conditions> conditions, Collection<Jurisdiction> jurisdictions, Collection<Period> periods) {
        this.conditions = conditions;
        conditions.forEach(one -> {
            divisions.addAll(one.issuers());
            divisions.addAll(one.scopes());
        });
        jurisdictions.forEach(this::addPlace);
        divisions.add(new DivisionCode("220582"));
        divisions.add(new DivisionCode("220523"));
        divisions.stream().map(Place::of).forEach(places::add);
        periods.forEach(period ->
                Stream.of(period.from(), period.to()).flatMap(Optional::stream).forEach(days::add));
        days.add(ANY_DAY);
    }

    private void addPlace(Jurisdiction jurisdiction) {
        jurisdiction.division().ifPresent(divisions::add);
        jurisdiction.zone().ifPresent(zone -> {
            places.add(Place.of(zone));
            divisions.add(zone.within());
        });
    }

    void forEach(Consumer<Question> use) {
        List<Optional<EmployerKind>> employers = employers();
        for (DescribedCredential credential : new ExampleCredentials(conditions, divisions).all()) {
            for (Place place : places) {
                for (Purpose purpose : named(Conditions::purposes, Purpose.values())) {
                    for (Optional<EmployerKind> employer : employers) {
                        days.forEach(day -> use.accept(new Question(credential, place, purpose, employer, day)));
                    }
                }
            }
        }
    }

    private List<Optional<EmployerKind>> employers() {
        boolean looked = conditions.stream().anyMatch(one -> !one.employers().isEmpty());
        return looked
                ? Stream.of(EmployerKind.values()).map(Optional::of).toList()
                : List.of(Optional.of(EmployerKind.ENTERPRISE));
    }

    /** All values if anybody looks at them, one otherwise. */
    private <T> List<T> named(Function<Conditions, Set<T>> part, T[] all) {
        boolean looked = conditions.stream().anyMatch(one -> !part.apply(one).isEmpty());
        return looked ? List.of(all) : List.of(all[0]);
    }
}
