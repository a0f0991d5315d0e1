package zhengjian.benchmark;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Publication;
import zhengjian.issuance.NumberedRows;
import zhengjian.issuance.PublicationFile;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.list.ListFile;
import zhengjian.job.Job;
import zhengjian.job.JobKind;
import zhengjian.job.JobWork;
import zhengjian.job.Worked;
import zhengjian.ledger.Change;
import zhengjian.register.HoldCertificates;
import zhengjian.server.Application;
import zhengjian.server.Importing;

/** What the service's own kind does, of a list that lies in a file. */
final class IssuingJob implements JobKind {
    static final String WORD = "issuing";

    private static final int CHUNK = 1_024;

    private final Application application;
    private final Path folder;
    private final CompletableFuture<HoldCertificates.Held> held = new CompletableFuture<>();
    private final CountDownLatch signed = new CountDownLatch(1);

    IssuingJob(Application application, Path folder) {
        this.application = application;
        this.folder = folder;
    }

    /** The batch's place in the register, once it has one. */
    CompletableFuture<HoldCertificates.Held> held() {
        return held;
    }

    /** Counted down when all are signed. */
    CountDownLatch signed() {
        return signed;
    }

    @Override
    public String word() {
        return WORD;
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
                int[] places =
                        units.stream().mapToInt(unit -> order[unit.intValue()]).toArray();
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
