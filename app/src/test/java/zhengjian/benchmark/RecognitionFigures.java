package zhengjian.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.options.TimeValue;
import zhengjian.benchmark.jmh.JmhRounds;
import zhengjian.benchmark.jmh.RecognitionBenchmark;

/** Decisions a second and core with all rules loaded. */
final class RecognitionFigures implements Measurement {
    private static final double PROMISED = 50_000;

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Double> scores =
                new JmhRounds(RecognitionBenchmark.class, 3, TimeValue.seconds(1)).run(List.of("decide"));
        double decisions = scores.getOrDefault("decide", Double.NaN);
        return List.of(Figure.atLeast(
                "recognition decisions a second and core, all rules loaded",
                decisions,
                PROMISED,
                String.format(Locale.ROOT, "%.0f a second; six questions in turn", decisions)));
    }
}
