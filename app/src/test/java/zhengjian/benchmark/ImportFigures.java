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
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Publication;
import zhengjian.issuance.ImportReport;
import zhengjian.issuance.Progress;
import zhengjian.issuance.PublicationFile;
import zhengjian.register.EnteringAlone;
import zhengjian.register.NewCertificate;
import zhengjian.register.PersonalData;
import zhengjian.register.Register;
import zhengjian.register.SignCertificate;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.Importing;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.demo.LongList;
import zhengjian.signing.key.KeyFile;

/**
 * {@code import-published} beside its two halves, in turn, in one process and on the same certificates.
 *
 * <p>The import: from the file to the durable end, as the command does it: read, check, sign, insert, ledger. Signing
 * alone: the same certificates signed and sealed into rows, on as many threads as the import uses (all cores), nothing
 * written. Inserting alone: these rows and their ledger entries in the same transactions into a new store of the same
 * kind, nothing signed but checkpoints. Certificates a second of the import ÷ those of the slower half.
 */
final class ImportFigures implements Measurement {
    private static final int CERTIFICATES = 40_000;
    private static final int ROUNDS = 5;

    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> imported = new ArrayList<>();
    private final List<Double> signed = new ArrayList<>();
    private final List<Double> inserted = new ArrayList<>();

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            round(ground, round);
        }
        return List.of(Figure.atLeast(
                "import-published ÷ slower of signing alone and inserting alone",
                Median.of(ratios.subList(1, ROUNDS)),
                0.9,
                String.format(
                        Locale.ROOT,
                        "%.0f; signing alone %.0f, inserting alone %.0f certificates a second",
                        Median.of(imported.subList(1, ROUNDS)),
                        Median.of(signed.subList(1, ROUNDS)),
                        Median.of(inserted.subList(1, ROUNDS)))));
    }

    private void round(Ground ground, int round) throws Exception {
        Path folder = ground.folder("import-" + round);
        LongList.write(folder, CERTIFICATES);
        DemoDirectory register = DemoDirectory.prepare(folder.resolve("register"), 8080, true);
        DemoDirectory alone = DemoDirectory.prepare(folder.resolve("alone"), 8080, true);
        List<NewCertificate> certificates;
        long importing;
        try (Application application = Application.open(register.configuration())) {
            importing = importing(application, folder, CERTIFICATES);
            certificates = certificates(application.register());
        }
        try (Application application = Application.open(alone.configuration())) {
            EnteringAlone halves = new EnteringAlone(sign(folder.resolve("alone"), application));
            long signing = halves.sign(certificates, application.now());
            long inserting = halves.insert(application.ledger());
            ratios.add((double) Math.max(signing, inserting) / importing);
            imported.add(perSecond(importing));
            signed.add(perSecond(signing));
            inserted.add(perSecond(inserting));
        }
        Ground.delete(folder);
    }

    private static double perSecond(long nanoseconds) {
        return CERTIFICATES * 1e9 / nanoseconds;
    }

    /** Imports the list in the folder, of so many rows, and says how many nanoseconds that took. */
    static long importing(Application application, Path folder, int certificates) throws IOException {
        long start = System.nanoTime();
        Configuration configuration = application.configuration();
        Instant now = application.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
        Publication publication = PublicationFile.read(
                folder.resolve("publication.json"), configuration.issuer().authorities(), today);
        ImportReport report = Importing.into(application)
                .run(
                        folder.resolve("list.csv"),
                        Importing.rules(application, publication, today),
                        now,
                        false,
                        Progress.NONE);
        long took = System.nanoTime() - start;
        if (report.outcome() != ImportReport.Outcome.IMPORTED || report.certificates() != certificates) {
            throw new IOException("not imported: " + report);
        }
        return took;
    }

    private static List<NewCertificate> certificates(Register register) {
        List<NewCertificate> certificates = new ArrayList<>(CERTIFICATES);
        String after = "";
        while (certificates.size() < CERTIFICATES) {
            List<CertificateNumber> page = register.numbersAfter(after, 1000);
            page.forEach(number -> certificates.add(
                    NewCertificate.of(register.find(number).orElseThrow().certificate())));
            after = page.get(page.size() - 1).canonical();
        }
        return certificates;
    }

    private static SignCertificate sign(Path data, Application application) throws Exception {
        Path keys = data.resolve("keys");
        return new SignCertificate(
                KeyFile.open(keys.resolve("issuing.p12"), "example".toCharArray(), "issuing"),
                application.configuration().issuer().iso(),
                PersonalData.open(keys.resolve("personal-data-key")),
                new SecureRandom());
    }
}
