package zhengjian.batch;

import java.util.List;
import java.util.Optional;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Subject;
import zhengjian.ledger.Change;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.review.Actor;
import zhengjian.review.ReviewId;

/** The batches and their steps. Safe for threads. */
public final class Batches {
    private static final String TYPE = "batch";

    private final BatchStore store;
    private final Dossiers dossiers;

    public Batches(BatchStore store, Dossiers dossiers) {
        this.store = store;
        this.dossiers = dossiers;
    }

    /** The batch of that number. */
    public Optional<Batch> find(BatchId id) {
        return store.find(id);
    }

    /** Those confirmed last first, at most {@code limit}. */
    public List<Batch> newest(int limit) {
        return store.newest(limit);
    }

    /** The batch of a review that is neither published nor undone. */
    public Optional<Batch> active(ReviewId review) {
        return store.active(review);
    }

    /** The steps of a batch, oldest first. */
    public List<BatchStep> steps(BatchId id) {
        return dossiers.read(subject(id)).stream().map(BatchStep::parse).toList();
    }

    /** The first step of a new batch. */
    Change begin(BatchId id, Actor actor, String fact) {
        return dossiers.state(
                subject(id),
                BatchStep.Kind.CONFIRMED.entry(),
                LedgerEntry.NOTHING,
                BatchStep.encode(BatchStep.Kind.CONFIRMED, actor, fact),
                earlier -> {
                    if (!earlier.isEmpty()) {
                        throw new Refused("这个批次已经登记 / this batch is entered already");
                    }
                });
    }

    /** A further step. Whether it can be taken is asked by what is changed together with it. */
    Change step(BatchId id, BatchStep.Kind kind, Actor actor, String fact) {
        long first = dossiers.read(subject(id)).get(0).ledgerIndex();
        return dossiers.state(subject(id), kind.entry(), first, BatchStep.encode(kind, actor, fact), earlier -> {});
    }

    private static Subject subject(BatchId id) {
        return new Subject(TYPE, id.text());
    }
}
