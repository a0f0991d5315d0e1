package zhengjian.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Measures what the project promises and prints it beside the targets; see README.md for the command. */
public final class Benchmark {
    private static final Map<String, Measurement> MEASUREMENTS = measurements();

    private Benchmark() {}

    private static Map<String, Measurement> measurements() {
        Map<String, Measurement> all = new LinkedHashMap<>();
        all.put("signing", new SigningFigures());
        all.put("ledger", new LedgerFigures());
        all.put("import", new ImportFigures());
        all.put("batch", new BatchFigures());
        all.put("beside-batch", new BesideBatchFigures());
        all.put("revocation", new RevocationFigures());
        all.put("document", new DocumentFigures());
        all.put("review", new ReviewFigures());
        all.put("recognition", new RecognitionFigures());
        all.put("roster", new RosterFigures());
        all.put("http", new HttpFigures());
        all.put("upload", new UploadFigures());
        all.put("timing", new TimingFigures());
        all.put("page", new PageFigures());
        all.put("offline", new OfflineFigures());
        all.put("start", new StartFigures());
        all.put("growth", new GrowthFigures());
        return all;
    }

    /**
     * {@code arguments[0]}: names of measurements with commas between, empty for all.
     * Ends with 1 if a target is missed.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> chosen = chosen(arguments.length == 0 ? "" : arguments[0]);
        List<Figure> figures = new ArrayList<>();
        try (Ground ground = Ground.prepare()) {
            for (String name : chosen) {
                System.out.println("… " + name);
                figures.addAll(
                        MEASUREMENTS.getOrDefault(name, nothing -> List.of()).measure(ground));
            }
        }
        System.out.println("| figure | measured | target | | both sides |\n| --- | --- | --- | --- | --- |");
        figures.forEach(figure -> System.out.println(figure.row()));
        System.exit(figures.stream().allMatch(Figure::reached) ? 0 : 1);
    }

    private static List<String> chosen(String argument) {
        if (argument.isBlank()) {
            return List.copyOf(MEASUREMENTS.keySet());
        }
        List<String> names = Arrays.asList(argument.split(",", -1));
        TreeSet<String> unknown = new TreeSet<>(names);
        unknown.removeAll(MEASUREMENTS.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no measurement " + unknown + "; there are " + MEASUREMENTS.keySet());
        }
        return names;
    }
}
