package zhengjian.verification.upload;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds several texts in one pass over a file, by a table of states (Aho and Corasick): one look-up for each byte, so that no file
 * takes longer than another one of its length. Safe for threads.
 */
final class MarkFinder {
    private static final int BYTES = 256;
    private static final int MOST_STATES = 256;

    private final byte[] next;
    private final byte[] found;
    private final int[] lengths;

    /** @param marks ASCII, fewer than 256 characters together, none within another one */
    MarkFinder(List<String> marks) {
        int states = 1 + marks.stream().mapToInt(String::length).sum();
        if (states > MOST_STATES) {
            throw new IllegalArgumentException("marks of " + states + " characters are too long");
        }
        this.next = new byte[states * BYTES];
        this.found = new byte[states];
        this.lengths = marks.stream().mapToInt(String::length).toArray();
        int used = 1;
        for (int mark = 0; mark < marks.size(); mark++) {
            int state = 0;
            for (byte one : marks.get(mark).getBytes(StandardCharsets.US_ASCII)) {
                int to = next[state * BYTES + one] & 0xff;
                if (to == 0) {
                    to = used++;
                    next[state * BYTES + one] = (byte) to;
                }
                state = to;
            }
            found[state] = (byte) (mark + 1);
        }
        complete();
    }

    /** Fills in where to go on when the next byte does not fit: the longest end that begins a mark. */
    private void complete() {
        int[] back = new int[found.length];
        Deque<Integer> open = new ArrayDeque<>();
        for (int b = 0; b < BYTES; b++) {
            int child = next[b] & 0xff;
            if (child != 0) {
                open.add(child);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int b = 0; b < BYTES; b++) {
                int at = state * BYTES + b;
                int child = next[at] & 0xff;
                byte otherwise = next[back[state] * BYTES + b];
                if (child != 0 && child > state) {
                    back[child] = otherwise & 0xff;
                    open.add(child);
                } else {
                    next[at] = otherwise;
                }
            }
        }
    }

    /** Where each mark begins for the last time, or -1. */
    int[] last(byte[] file) {
        int[] last = new int[lengths.length];
        Arrays.fill(last, -1);
        int state = 0;
        for (int i = 0; i < file.length; i++) {
            state = next[state * BYTES + (file[i] & 0xff)] & 0xff;
            if (found[state] != 0) {
                int mark = found[state] - 1;
                last[mark] = i + 1 - lengths[mark];
            }
        }
        return last;
    }
}
