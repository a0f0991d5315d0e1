package zhengjian.benchmark;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zhengjian.benchmark.load.Load;
import zhengjian.benchmark.load.LoadProcess;
import zhengjian.server.Application;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.documents.Documents;
import zhengjian.verification.upload.ExamineDocument;
import zhengjian.verification.upload.HostileFiles;

/**
 * Uploads: our own documents a second over HTTP, each with its ledger entry and receipt, and what the worst of the hostile files
 * costs to judge, in processor time and memory of the judging thread.
 */
final class UploadFigures implements Measurement {
    private static final int CONNECTIONS = 8;
    private static final int DOCUMENTS = 30;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 7;
    private static final int MILLISECONDS = 2000;

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Path data = ground.folder("upload");
        List<Figure> figures = new ArrayList<>();
        try (DemoServer demo = DemoServer.start(ground, data, 60);
                LoadProcess generator = new LoadProcess()) {
            List<Path> documents = documents(ground, data, demo);
            List<String> requests = documents.stream()
                    .map(file -> "UPLOAD /api/v1/verifications " + file)
                    .toList();
            Path file = DemoServer.requests(ground.scratch().resolve("upload.requests"), requests);
            List<Double> rounds = new ArrayList<>();
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                Load load = generator.run(demo.process().port(), CONNECTIONS, MILLISECONDS, file);
                if (load.statuses().size() != 1 || !load.statuses().containsKey(201)) {
                    throw new IOException("expected only status 201, found " + load.statuses());
                }
                if (round >= 0) {
                    rounds.add(load.perSecond());
                }
            }
            figures.add(Figure.atLeast(
                    "uploaded documents of ours, checked a second",
                    Median.of(rounds),
                    300,
                    documents.size() + " files of about " + Files.size(documents.get(0)) / 1000
                            + " kB over HTTP, recorded"));
            figures.addAll(hostile(data, documents));
        }
        return figures;
    }

    /** Exported beside the running server. */
    private static List<Path> documents(Ground ground, Path data, DemoServer demo) throws Exception {
        Path to = ground.folder("documents");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                ground.jar().toString(),
                "export",
                "--config",
                data.resolve("demo.yaml").toString(),
                "--to",
                to.toString()));
        demo.valid(DOCUMENTS).forEach(one -> command.add(one.number()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ground.log().toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("export ended with " + process.exitValue() + ", see " + ground.log());
        }
        try (Stream<Path> files = Files.list(to)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Figure> hostile(Path data, List<Path> documents) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Map<String, Supplier<byte[]>> files = HostileFiles.of(senior(documents), Files.readAllBytes(documents.get(1)));
        double slowest = 0;
        double largest = 0;
        String slowestName = "";
        String largestName = "";
        try (Application application =
                Application.openForReading(DemoDirectory.at(data).configuration())) {
            ExamineDocument examine = new ExamineDocument(
                    Documents.check(application), application.configuration().baseUrl());
            for (Map.Entry<String, Supplier<byte[]>> file : files.entrySet()) {
                byte[] content = file.getValue().get();
                List<Double> milliseconds = new ArrayList<>();
                double megabytes = 0;
                for (int round = -WARM_UPS; round < ROUNDS; round++) {
                    long cpu = threads.getCurrentThreadCpuTime();
                    long allocated = threads.getCurrentThreadAllocatedBytes();
                    examine.examine(content, examine.marks(content));
                    megabytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / 1e6;
                    if (round >= 0) {
                        milliseconds.add((threads.getCurrentThreadCpuTime() - cpu) / 1e6);
                    }
                }
                if (Median.of(milliseconds) > slowest) {
                    slowest = Median.of(milliseconds);
                    slowestName = file.getKey();
                }
                if (megabytes > largest) {
                    largest = megabytes;
                    largestName = file.getKey();
                }
            }
        }
        String among = String.format(Locale.ROOT, ", worst of %d", files.size());
        return List.of(
                Figure.atMost("hostile file, processor time", slowest, 50, "ms", slowestName + among),
                Figure.atMost("hostile file, memory beside the file", largest, 16, "MB", largestName + among));
    }

    /** One whose level can be raised. */
    private static byte[] senior(List<Path> documents) throws IOException {
        for (Path file : documents) {
            byte[] content = Files.readAllBytes(file);
            String text = new String(content, StandardCharsets.ISO_8859_1);
            if (text.contains("\"level\" : \"associate-senior\"") && text.contains("\"family\" : \"title\"")) {
                return content;
            }
        }
        throw new IOException("none of the documents is of an associate senior title");
    }
}
