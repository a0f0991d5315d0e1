package zhengjian.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Publication;
import zhengjian.issuance.NumberedRows;
import zhengjian.issuance.PublicationFile;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.list.ListFile;
import zhengjian.job.Job;
import zhengjian.job.JobId;
import zhengjian.job.JobKind;
import zhengjian.job.JobRunner;
import zhengjian.job.JobStore;
import zhengjian.job.JobWork;
import zhengjian.job.Jobs;
import zhengjian.job.Worked;
import zhengjian.ledger.Change;
import zhengjian.register.HoldCertificates;
import zhengjian.server.Application;
import zhengjian.server.Importing;
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
    private static final int CHUNK = 1_000;

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
        Issuing kind = new Issuing(application, folder);
        JobStore store = new JobStore(application.database().reader());
        try (JobRunner runner = new JobRunner(store, application.ledger(), List.of(kind), application.clock())) {
            Jobs jobs = new Jobs(store, runner, application.clock());
            runner.start();
            long start = System.nanoTime();
            CompletableFuture<HoldCertificates.Held> held = kind.held;
            application
                    .ledger()
                    .append(Change.of(
                                    List.of(),
                                    (transaction, index) ->
                                            held.complete(HoldCertificates.begin(transaction, CERTIFICATES)))
                            .and(jobs.begin(JobId.draw(application.random()), "issuing", "list", CERTIFICATES)));
            if (!kind.signed.await(1, TimeUnit.HOURS)) {
                throw new IOException("the batch is not signed within an hour");
            }
            application.ledger().append(application.holdCertificates().publish(held.join()));
            long took = System.nanoTime() - start;
            if (application.register().count() != CERTIFICATES) {
                throw new IOException("issued: " + application.register().count());
            }
            return took;
        }
    }

    /** What the service's own kind does, of a list that lies in a file. */
    private static final class Issuing implements JobKind {
        private final Application application;
        private final Path folder;
        private final CompletableFuture<HoldCertificates.Held> held = new CompletableFuture<>();
        private final CountDownLatch signed = new CountDownLatch(1);

        Issuing(Application application, Path folder) {
            this.application = application;
            this.folder = folder;
        }

        @Override
        public String word() {
            return "issuing";
        }

        @Override
        public JobWork open(Job job) {
            Instant now = application.now();
            LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
            Publication publication = PublicationFile.read(
                    folder.resolve("publication.json"),
                    application.configuration().issuer().authorities(),
                    today);
            NumberedRows rows;
            try (ListFile list = ListFile.open(folder.resolve("list.csv"))) {
                ListCheck check = ListCheck.of(list, Importing.rules(application, publication, today), any -> {});
                byte[] seed = new byte[32];
                new SecureRandom().nextBytes(seed);
                rows = new NumberedRows(check.accepted(), publication, new DivisionCode("220000"), today, seed);
            }
            int[] order = HoldCertificates.orderOfWriting(rows.numbers());
            HoldCertificates holding = application.holdCertificates();
            HoldCertificates.Held batch = held.join();
            return new JobWork() {
                @Override
                public int chunk() {
                    return CHUNK;
                }

                @Override
                public Worked work(List<Long> units) {
                    int[] places = units.stream()
                            .mapToInt(unit -> order[unit.intValue()])
                            .toArray();
                    return Worked.all(
                            holding.store(batch, places, rows::certificate, now).change());
                }

                @Override
                public Change finish() {
                    return Change.of(List.of(), (transaction, index) -> {}).beforeAnswer(signed::countDown);
                }
            };
        }
    }
}
