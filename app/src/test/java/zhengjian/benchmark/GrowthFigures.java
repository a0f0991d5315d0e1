package zhengjian.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhengjian.benchmark.load.Load;
import zhengjian.benchmark.load.LoadProcess;

/** Processor time of a look-up of the same few hot certificates, and the heap, as the register grows from 10,000 to 1,000,000. */
final class GrowthFigures implements Measurement {
    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 5;
    private static final int MILLISECONDS = 3000;

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Path small = ground.folder("small");
        Path large = ground.folder("large");
        Path fewRequests = requests(ground, "few", DemoServer.filled(ground, small, SMALL));
        Path manyRequests = requests(ground, "many", DemoServer.filled(ground, large, LARGE));
        try (ServerProcess few = DemoServer.serve(ground, small, "-Xmx256m");
                ServerProcess many = DemoServer.serve(ground, large, "-Xmx256m");
                LoadProcess generator = new LoadProcess()) {
            List<Double> ratios = new ArrayList<>();
            double fewMicros = 0;
            double manyMicros = 0;
            for (int round = 0; round < ROUNDS; round++) {
                fewMicros = micros(generator, few, fewRequests);
                manyMicros = micros(generator, many, manyRequests);
                ratios.add(manyMicros / fewMicros);
            }
            double heap = many.heapAfterFullCollection() / 1e6;
            return List.of(
                    Figure.atMost(
                            "look-up CPU at 1 million ÷ at 10 thousand, hot keys",
                            Median.of(ratios.subList(1, ROUNDS)),
                            1.3,
                            "",
                            String.format(
                                    Locale.ROOT, "%.1f ÷ %.1f µs a request in the last round", manyMicros, fewMicros)),
                    Figure.atMost(
                            "heap with 1 million certificates",
                            heap,
                            256,
                            "MB",
                            "after a full collection, under -Xmx256m"));
        }
    }

    private static Path requests(Ground ground, String name, List<DemoServer.Listed> hot) throws IOException {
        return DemoServer.requests(
                ground.scratch().resolve(name + ".requests"),
                hot.stream().map(DemoServer.Listed::lookUp).toList());
    }

    private static double micros(LoadProcess generator, ServerProcess server, Path requests) throws IOException {
        Duration before = server.cpuTime();
        Load load = generator.run(server.port(), CONNECTIONS, MILLISECONDS, requests);
        return server.cpuTime().minus(before).toNanos() / 1000.0 / load.requests();
    }
}
