package zhengjian.server.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import zhengjian.issuance.Progress;

/**
 * Progress on standard error: a bar that redraws itself on a terminal, otherwise a line every few seconds. Each with rate
 * and time left.
 */
final class ProgressLine implements Progress {
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration LINE = Duration.ofSeconds(5);
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean terminal;
    private final InstantSource clock;
    private Step step = Step.CHECKING;
    private Instant began;
    private Instant shown;
    private boolean open;

    ProgressLine(PrintWriter err, boolean terminal, InstantSource clock) {
        this.err = err;
        this.terminal = terminal;
        this.clock = clock;
        this.began = clock.instant();
        this.shown = began;
    }

    @Override
    public void at(Step now, int done, double fraction) {
        if (now != step) {
            end();
            step = now;
            began = clock.instant();
            shown = began;
        }
        boolean worthTheClock = done % 100 == 0 || fraction >= 1 || step == Step.ENTERING;
        if (!worthTheClock) {
            return;
        }
        Instant instant = clock.instant();
        if (Duration.between(shown, instant).compareTo(terminal ? REDRAW : LINE) >= 0) {
            shown = instant;
            show(done, fraction, Duration.between(began, instant));
        }
    }

    /** Ends the bar's line, if one is on the screen. */
    void end() {
        if (open) {
            err.println();
            err.flush();
            open = false;
        }
    }

    private void show(int done, double fraction, Duration elapsed) {
        String text = line(step, done, fraction, elapsed);
        if (terminal) {
            int filled = (int) Math.round(fraction * WIDTH);
            err.print("\r[" + "█".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + text + "   ");
            open = true;
        } else {
            err.println(text);
        }
        err.flush();
    }

    /** One line: step, percentage, count, rate, time left. */
    static String line(Step step, int done, double fraction, Duration elapsed) {
        double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
        long left = fraction <= 0 ? 0 : Math.round(seconds * (1 - fraction) / fraction);
        String name = switch (step) {
            case CHECKING -> "检查 checking";
            case COMPARING -> "查重 comparing";
            case ENTERING -> "签发 issuing";
        };
        return String.format(
                Locale.ROOT,
                "%s %3.0f%%  %,d  %,.0f/s  剩余 left %d:%02d",
                name,
                fraction * 100,
                done,
                done / seconds,
                left / 60,
                left % 60);
    }
}
