package zhengjian.job;

import java.util.ArrayDeque;
import java.util.Deque;

/** How many units a second were done of late: between the oldest and the newest of the last marks. Safe for threads. */
final class Pace {
    private static final int MARKS = 16;
    private static final double MILLIS = 1000;

    private final Deque<Mark> marks = new ArrayDeque<>();

    private record Mark(long millis, long done) {}

    synchronized void mark(long millis, long done) {
        if (marks.size() == MARKS) {
            marks.remove();
        }
        marks.add(new Mark(millis, done));
    }

    /** 0 before the second mark. */
    synchronized double perSecond() {
        if (marks.size() < 2) {
            return 0;
        }
        Mark oldest = marks.getFirst();
        Mark newest = marks.getLast();
        return (newest.done() - oldest.done()) * MILLIS / Math.max(1, newest.millis() - oldest.millis());
    }
}
