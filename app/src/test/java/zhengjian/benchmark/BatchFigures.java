package zhengjian.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhengjian.register.HoldCertificates;
import zhengjian.server.Application;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.demo.LongList;

/**
 * A batch beside {@code import-published}, in turn, in one process and on the same list.
 *
 * <p>The batch: from the list to the published end, as the service does it: read and check the list, sign in the job's chunks
 * with their progress, publish in one transaction. Certificates a second of the batch ÷ those of the import. The number of
 * certificates is set by {@code -Dzhengjian.batch.size}.
 */
final class BatchFigures implements Measurement {
    private static final int CERTIFICATES = Integer.getInteger("zhengjian.batch.size", 100_000);
    private static final int ROUNDS = Integer.getInteger("zhengjian.batch.rounds", 4);

    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> imported = new ArrayList<>();
    private final List<Double> issued = new ArrayList<>();

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            round(ground, round);
        }
        return List.of(Figure.atLeast(
                "batch ÷ import-published, certificates a second",
                Median.of(ratios.subList(1, ROUNDS)),
                0.85,
                String.format(
                        Locale.ROOT,
                        "%.0f; import %.0f certificates a second, of %d",
                        Median.of(issued.subList(1, ROUNDS)),
                        Median.of(imported.subList(1, ROUNDS)),
                        CERTIFICATES)));
    }

    private void round(Ground ground, int round) throws Exception {
        Path folder = ground.folder("batch-" + round);
        LongList.write(folder, CERTIFICATES);
        DemoDirectory one = DemoDirectory.prepare(folder.resolve("import"), 8080, true);
        DemoDirectory other = DemoDirectory.prepare(folder.resolve("batch"), 8080, true);
        long importing;
        try (Application application = Application.open(one.configuration())) {
            importing = ImportFigures.importing(application, folder, CERTIFICATES);
        }
        try (Application application = Application.open(other.configuration())) {
            long batch = issuing(application, folder);
            ratios.add((double) importing / batch);
            imported.add(CERTIFICATES * 1e9 / importing);
            issued.add(CERTIFICATES * 1e9 / batch);
        }
        Ground.delete(folder);
    }

    private static long issuing(Application application, Path folder) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (HeldBatch batch = HeldBatch.begin(application, folder, CERTIFICATES)) {
            HoldCertificates.Held held = batch.awaitSigned();
            application.ledger().append(application.holdCertificates().publish(held));
            long took = System.nanoTime() - start;
            if (application.register().count() != CERTIFICATES) {
                throw new IOException("issued: " + application.register().count());
            }
            return took;
        }
    }
}
