package zhengjian.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.certificate.Publication;

/**
 * A review as its steps tell it.
 *
 * @param steps at least one, oldest first
 */
public record Review(ReviewId id, List<Step> steps) {
    public Review {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.get(0).kind() != StepKind.APPLIED) {
            throw new IllegalArgumentException("a review begins with its application");
        }
    }

    /** Something that was reported during the notice. @param number from 1, in the order of arrival */
    public record Objection(int number, Step made, Optional<Step> settled) {}

    public Plan plan() {
        return Plan.of(steps.get(0));
    }

    public ReviewState state() {
        return steps.get(steps.size() - 1).kind().leadsTo();
    }

    /** The steps that may be taken next, whoever takes them. */
    public Set<StepKind> next() {
        Road road = plan().road();
        ReviewState state = state();
        Set<StepKind> next = EnumSet.noneOf(StepKind.class);
        for (StepKind kind : StepKind.values()) {
            if (kind.follows(road, state)) {
                next.add(kind);
            }
        }
        return next;
    }

    /** The last step of a kind. */
    public Optional<Step> last(StepKind kind) {
        return all(kind).reduce((earlier, later) -> later);
    }

    private java.util.stream.Stream<Step> all(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind);
    }

    /** The step of a kind. @throws IllegalStateException when it has not been taken */
    public Step taken(StepKind kind) {
        return last(kind).orElseThrow(() -> new IllegalStateException(kind + " was not taken"));
    }

    /** What was reported during the notice, in the order of arrival. */
    public List<Objection> objections() {
        List<Objection> objections = new ArrayList<>();
        all(StepKind.OBJECTED).forEach(made -> {
            int number = objections.size() + 1;
            objections.add(new Objection(
                    number,
                    made,
                    all(StepKind.SETTLED)
                            .filter(step -> step.number("objection") == number)
                            .findFirst()));
        });
        return objections;
    }

    /** Rows of the list that were taken off it, each with the step that did so. */
    public Map<Integer, Step> removed() {
        Map<Integer, Step> removed = new LinkedHashMap<>();
        all(StepKind.REMOVED).forEach(step -> removed.put(step.number("row"), step));
        return removed;
    }

    /** How many are on the list now. @throws IllegalStateException before results were reported */
    public int passing() {
        return taken(StepKind.REPORTED).number("passed") - removed().size();
    }

    /** The document by which the list was published, once it was. */
    public Optional<Publication> publication() {
        return last(StepKind.PUBLISHED)
                .map(step -> new Publication(
                        step.text("documentNumber"),
                        step.text("title"),
                        step.date("publishedOn"),
                        step.text("authority")));
    }
}
