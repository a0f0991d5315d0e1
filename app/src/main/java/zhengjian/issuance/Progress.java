package zhengjian.issuance;

/** Hears how far an import is, on the thread that runs it. Must be quick. */
public interface Progress {
    /** What is being done. */
    enum Step {
        CHECKING,
        COMPARING,
        ENTERING
    }

    /**
     * @param done rows or certificates so far
     * @param fraction of the step, 0 to 1
     */
    void at(Step step, int done, double fraction);

    /** Hears nothing. */
    Progress NONE = (step, done, fraction) -> {};
}
