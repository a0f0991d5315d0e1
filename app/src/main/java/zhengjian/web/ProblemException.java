package zhengjian.web;

/** Leaves a handler with a problem document. Bad input, not a fault of ours: it is not logged and has no stack trace. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(problem.status() + " " + problem.name(), null, false, false);
        this.problem = problem;
    }

    /** The problem. */
    public Problem problem() {
        return problem;
    }
}
