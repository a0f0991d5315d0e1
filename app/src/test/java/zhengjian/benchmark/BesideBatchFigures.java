package zhengjian.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhengjian.benchmark.load.Load;
import zhengjian.benchmark.load.LoadProcess;
import zhengjian.server.demo.LongList;

/**
 * Look-ups over HTTP from a second process while a batch is signed by the serving one: the slowest of a hundred beside the same
 * while nothing else is done. Idle and busy rounds alternate; each busy round has a batch of its own, which goes on longer than
 * the round, and is compared with the idle round before it. The ratio is the median. What is asked is the whole look-up, which
 * is recorded in the ledger before it is answered, and so waits in the same line as the batch.
 */
final class BesideBatchFigures implements Measurement {
    private static final int CERTIFICATES = 1_000;
    private static final int BATCH = Integer.getInteger("zhengjian.batch.size", 30_000);
    private static final int ROUNDS = Integer.getInteger("zhengjian.batch.rounds", 5);
    private static final int CONNECTIONS = 4;
    private static final int MILLISECONDS = 4_000;
    private static final int WARM_UP_MILLISECONDS = 10_000;

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Path folder = ground.folder("beside-batch");
        Path list = ground.folder("beside-batch-list");
        LongList.write(list, BATCH);
        List<Double> ratios = new ArrayList<>();
        List<Double> idle = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        try (OwnServer server = new OwnServer(folder, CERTIFICATES);
                LoadProcess generator = new LoadProcess()) {
            Path requests = DemoServer.requests(
                    ground.scratch().resolve("beside-batch.requests"),
                    server.valid().stream()
                            .map(one -> "GET /api/v1/certificates/"
                                    + one.certificate().number().canonical())
                            .toList());
            load(generator, server, requests, WARM_UP_MILLISECONDS);
            for (int round = 0; round <= ROUNDS; round++) {
                double quiet = load(generator, server, requests, MILLISECONDS);
                double beside;
                try (HeldBatch batch = HeldBatch.begin(server.application(), list, BATCH)) {
                    batch.awaitFirst();
                    beside = load(generator, server, requests, MILLISECONDS);
                    if (batch.isSigned()) {
                        throw new IOException("the batch ended before the round; set -Dzhengjian.batch.size");
                    }
                }
                if (round > 0) {
                    idle.add(quiet);
                    busy.add(beside);
                    ratios.add(beside / quiet);
                }
            }
        }
        return List.of(Figure.atMost(
                "look-up p99 while a batch is signed ÷ idle",
                Median.of(ratios),
                3,
                "",
                String.format(
                        Locale.ROOT,
                        "%.1f ÷ %.1f ms, %d connections, recorded look-ups",
                        Median.of(busy) / 1000,
                        Median.of(idle) / 1000,
                        CONNECTIONS)));
    }

    private static double load(LoadProcess generator, OwnServer server, Path requests, int milliseconds)
            throws IOException {
        Load load = generator.run(server.port(), CONNECTIONS, milliseconds, requests);
        if (load.statuses().size() != 1 || !load.statuses().containsKey(200)) {
            throw new IOException("expected only status 200, found " + load.statuses());
        }
        return load.p99Micros();
    }
}
