package zhengjian.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.options.TimeValue;
import zhengjian.benchmark.jmh.JmhRounds;
import zhengjian.document.DocumentBenchmark;

/** The signed certificate beside the same page drawn and signed by PDFBox with shared fonts. */
final class DocumentFigures implements Measurement {
    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Map<String, Double> scores =
                new JmhRounds(DocumentBenchmark.class, 3, TimeValue.seconds(2)).run(List.of("template", "pdfBox"));
        double ours = scores.getOrDefault("template", Double.NaN);
        double pdfBox = scores.getOrDefault("pdfBox", Double.NaN);
        return List.of(Figure.atLeast(
                "signed PDF ÷ PDFBox with shared fonts, same page",
                ours / pdfBox,
                8,
                String.format(Locale.ROOT, "%.0f ÷ %.0f a second and core", ours, pdfBox)));
    }
}
