package zhengjian.server.roster;

import java.io.PrintWriter;
import java.util.Locale;

/** How far a check is, on standard error: a bar that redraws itself on a terminal, otherwise a line every tenth. */
final class CheckProgress {
    private static final int WIDTH = 30;
    private static final int TENTHS = 10;

    private final PrintWriter err;
    private final boolean terminal;
    private long tenth = -1;
    private boolean open;

    CheckProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    void at(long done, long total) {
        double fraction = total == 0 ? 1 : (double) done / total;
        String text = String.format(Locale.ROOT, "核验 checked %,d/%,d %3.0f%%", done, total, fraction * 100);
        if (terminal) {
            int filled = (int) Math.round(fraction * WIDTH);
            err.print("\r[" + "█".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + text + "  ");
            open = true;
        } else if ((long) (fraction * TENTHS) > tenth) {
            tenth = (long) (fraction * TENTHS);
            err.println(text);
        }
        err.flush();
    }

    /** Ends the bar's line, if one is on the screen. */
    void end() {
        if (open) {
            err.println();
            err.flush();
            open = false;
        }
    }
}
