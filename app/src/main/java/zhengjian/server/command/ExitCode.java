package zhengjian.server.command;

import zhengjian.verification.Verdict;

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

    /** The answer for one certificate. */
    public static int of(Verdict verdict) {
        return switch (verdict) {
            case VALID -> YES;
            case STATUS_STALE, CANNOT_CHECK -> UNDECIDED;
            case OUT_OF_SCOPE,
                    SUSPENDED,
                    REVOKED,
                    SUPERSEDED,
                    KEY_NOT_TRUSTED,
                    KEY_COMPROMISED,
                    FORGED,
                    MALFORMED,
                    NOT_OURS,
                    NOT_FOUND -> NO;
        };
    }

    /** The answer for several: one no is a no, whatever the others are; else one that could not be decided. */
    public static int worse(int before, int now) {
        return before == NO || now == NO ? NO : Math.max(before, now);
    }
}
