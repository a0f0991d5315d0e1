package zhengjian.benchmark;

import java.util.List;

/** The middle value of several rounds, so that one disturbed round does not decide. */
public final class Median {
    private Median() {}

    /** The middle value; of an even number of values the lower middle one. */
    public static double of(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
