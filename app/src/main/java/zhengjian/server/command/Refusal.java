package zhengjian.server.command;

/**
 * Ends a command with one sentence on standard error and an {@link ExitCode}. Thrown where a command cannot or will not
 * act; it is not a defect of the program, so no stack trace is shown.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /** @param sentence Chinese, then English; shown as it is */
    public Refusal(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** Could not decide or will not act: exit code 2. */
    public static Refusal undecided(String sentence) {
        return new Refusal(ExitCode.UNDECIDED, sentence);
    }

    /** One of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }
}
