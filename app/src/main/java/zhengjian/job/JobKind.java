package zhengjian.job;

/** A kind of work, contributed by the feature that knows how to do it. Safe for threads. */
public interface JobKind {
    /** The word in the store, for ever: 1 to 40 of a-z and hyphen. */
    String word();

    /**
     * Begins the work or takes it up again, on the thread that does it.
     *
     * @param job as it stands: units below {@code done} were tried
     * @throws zhengjian.ledger.NotAppended.Refused when it cannot be done; the job stops with that sentence
     */
    JobWork open(Job job);
}
