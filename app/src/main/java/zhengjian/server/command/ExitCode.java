package zhengjian.server.command;

/** What every command answers to the shell. */
public final class ExitCode {
    /** Yes, or done. */
    public static final int YES = 0;
    /** No: not genuine, check failed. */
    public static final int NO = 1;
    /** Could not decide, or refused to act. */
    public static final int UNDECIDED = 2;
    /** The command line is wrong. */
    public static final int USAGE = 64;

    private ExitCode() {}
}
