package zhengjian.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Statement;
import zhengjian.dossier.Subject;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;

/**
 * The reviews, each a dossier of its steps. Those that were read are kept until their next step: anybody may read a notice,
 * and each step is compared with the ledger when it is read. Safe for threads.
 */
public final class Reviews {
    private static final String TYPE = "review";
    private static final int KEPT = 2000;

    private final Dossiers dossiers;
    private final Ledger ledger;
    private final SecureRandom random;
    private final Cache<ReviewId, Review> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public Reviews(Dossiers dossiers, Ledger ledger, SecureRandom random) {
        this.dossiers = dossiers;
        this.ledger = ledger;
        this.random = random;
    }

    /** The review of that number. */
    public Optional<Review> find(ReviewId id) {
        return Optional.ofNullable(kept.get(id, this::read));
    }

    private @Nullable Review read(ReviewId id) {
        List<Statement> statements = dossiers.read(subject(id));
        return statements.isEmpty()
                ? null
                : new Review(id, statements.stream().map(Step::parse).toList());
    }

    /** Those first in which something happened last, at most {@code limit}. */
    public List<Review> newest(int limit) {
        return dossiers.newest(TYPE, limit).stream()
                .flatMap(subject -> find(new ReviewId(subject.name())).stream())
                .toList();
    }

    /** Enters the first step of a new review. */
    public Review begin(Plan plan, Actor actor) {
        ReviewId id = ReviewId.draw(random);
        Map<String, String> facts = Step.facts(StepKind.APPLIED, plan.values());
        ledger.append(change(id, StepKind.APPLIED, actor, facts, LedgerEntry.NOTHING, 0));
        return find(id).orElseThrow();
    }

    /**
     * Refuses a step that does not come next.
     *
     * @throws AgainstProcedure naming where the review stands
     */
    public static void requireNext(Review review, StepKind kind) {
        if (!kind.follows(review.plan().road(), review.state())) {
            throw new AgainstProcedure(
                    ProcedureRule.PROCEDURE_KEPT,
                    "评审现处于“" + review.state().chinese() + "”，不能" + kind.chinese(),
                    "the review is “" + review.state().english() + "”; the step “" + kind.code()
                            + "” does not come now");
        }
    }

    /**
     * Enters a step.
     *
     * @param review as it was when the step was decided on
     * @param values of the kind's facts, in their order
     * @throws Refused when somebody took another step meanwhile
     */
    public Review enter(Review review, StepKind kind, Actor actor, String... values) {
        ledger.append(prepare(review, kind, actor, values));
        return find(review.id()).orElseThrow();
    }

    /** As {@link #enter}, with rows of its own in the same transaction. */
    public Review enter(Review review, Change also, StepKind kind, Actor actor, String... values) {
        ledger.append(prepare(review, kind, actor, values).and(also));
        return find(review.id()).orElseThrow();
    }

    /** A step that is to be appended, alone or in one transaction with others. */
    public Change prepare(Review review, StepKind kind, Actor actor, String... values) {
        requireNext(review, kind);
        return change(
                review.id(),
                kind,
                actor,
                Step.facts(kind, values),
                review.steps().get(0).ledgerIndex(),
                review.steps().size());
    }

    /** Two people who decide at the same time on the same review: the second one is told, and decides again. */
    private Change change(
            ReviewId id, StepKind kind, Actor actor, Map<String, String> facts, long about, int expected) {
        Change step =
                dossiers.state(subject(id), EntryKind.REVIEW_STEP, about, Step.encode(kind, actor, facts), earlier -> {
                    if (earlier.size() != expected) {
                        throw new Refused(
                                "这次评审刚有新的步骤，请重新查看后再办 / another step was taken just now; look again, then decide");
                    }
                });
        return step.beforeAnswer(() -> kept.invalidate(id));
    }

    private static Subject subject(ReviewId id) {
        return new Subject(TYPE, id.text());
    }
}
