package zhengjian.recognition.load;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import zhengjian.recognition.rule.Conditions;

/** What the cases of a rule speak of together: the union of each condition's values. One for each place test that they use. */
final class Envelope {
    private final List<Conditions> cases;

    private Envelope(List<Conditions> cases) {
        this.cases = cases;
    }

    static List<Conditions> of(List<Conditions> cases) {
        Envelope envelope = new Envelope(cases);
        return cases.stream()
                .map(Conditions::place)
                .distinct()
                .map(place -> new Conditions(
                        envelope.union(Conditions::families),
                        envelope.union(Conditions::kinds),
                        envelope.union(Conditions::ranks),
                        envelope.union(Conditions::purposes),
                        envelope.union(Conditions::employers),
                        envelope.union(Conditions::series),
                        envelope.union(Conditions::qualifications),
                        List.copyOf(envelope.union(one -> new HashSet<>(one.issuers()))),
                        envelope.union(Conditions::scopes),
                        place,
                        envelope.shared(Conditions::pilot),
                        envelope.shared(Conditions::reviewPassed),
                        Optional.empty(),
                        envelope.union(Conditions::statuses)))
                .toList();
    }

    private <T> Set<T> union(Function<Conditions, Set<T>> part) {
        Set<T> all = new HashSet<>();
        for (Conditions one : cases) {
            if (part.apply(one).isEmpty()) {
                return Set.of();
            }
            all.addAll(part.apply(one));
        }
        return all;
    }

    private <T> Optional<T> shared(Function<Conditions, Optional<T>> part) {
        Optional<T> first = part.apply(cases.get(0));
        return cases.stream().allMatch(one -> part.apply(one).equals(first)) ? first : Optional.empty();
    }
}
