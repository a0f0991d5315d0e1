package zhengjian.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.options.TimeValue;
import zhengjian.benchmark.jmh.AppendBenchmark;
import zhengjian.benchmark.jmh.JmhRounds;

/** What tree, tiles and signed checkpoints cost beside the queue and its durable commit. */
final class LedgerFigures implements Measurement {
    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, List<Double>> counted =
                new JmhRounds(AppendBenchmark.class, 3, TimeValue.seconds(4)).counters("inTurn");
        List<Double> with = counted.getOrDefault("withTree", List.of());
        List<Double> without = counted.getOrDefault("withoutTree", List.of());
        List<Double> appends = counted.getOrDefault("appends", List.of());
        List<Double> ratios = new ArrayList<>();
        List<Double> perSecond = new ArrayList<>();
        for (int i = 0; i < with.size(); i++) {
            ratios.add(without.get(i) / with.get(i));
            perSecond.add(appends.get(i) / with.get(i) * 1e9);
        }
        double ratio = Median.of(ratios);
        double rate = Median.of(perSecond);
        return List.of(Figure.atLeast(
                "ledger append, 64 in flight ÷ same queue without tree",
                ratio,
                0.75,
                String.format(Locale.ROOT, "%.0f ÷ %.0f durable entries a second", rate, rate / ratio)));
    }
}
