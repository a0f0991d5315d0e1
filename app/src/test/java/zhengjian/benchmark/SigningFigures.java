package zhengjian.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.options.TimeValue;
import zhengjian.benchmark.jmh.JmhRounds;
import zhengjian.benchmark.jmh.SigningBenchmark;

/** What one core signs and checks a second; told, not promised: the ratio is the cost of a token beyond its signature. */
final class SigningFigures implements Measurement {
    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Double> scores = new JmhRounds(SigningBenchmark.class, 2, TimeValue.seconds(1))
                .run(List.of("signBytes", "sign", "parseAndVerify"), "algorithm", "ES256");
        double bare = scores.getOrDefault("signBytes", Double.NaN);
        double token = scores.getOrDefault("sign", Double.NaN);
        return List.of(Figure.atLeast(
                "sign a credential ÷ sign the same bytes (P-256)",
                token / bare,
                0.9,
                String.format(
                        Locale.ROOT,
                        "%.0f ÷ %.0f a second and core; parse and verify %.0f",
                        token,
                        bare,
                        scores.getOrDefault("parseAndVerify", Double.NaN))));
    }
}
