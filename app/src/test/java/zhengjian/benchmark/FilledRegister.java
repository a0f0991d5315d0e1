package zhengjian.benchmark;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.LedgerStore;
import zhengjian.register.NewCertificate;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.Application;
import zhengjian.server.Configuration;

/** A demo whose register is filled up with further certificates like its own, signed and entered as any other. */
final class FilledRegister {
    private static final int BATCH = 50_000;

    private FilledRegister() {}

    /** Fills the register of a stopped demo up to {@code size} certificates. */
    static void fill(Path data, List<DemoServer.Listed> like, int size) {
        try (Application application = Application.open(Configuration.read(data.resolve("demo.yaml")))) {
            List<Certificate> models = like.stream()
                    .map(listed -> application.register().find(CertificateNumber.parse(listed.number())))
                    .map(found -> found.map(RegisteredCertificate::certificate).orElseThrow())
                    .filter(certificate -> certificate.photo().isEmpty())
                    .toList();
            for (long held = application.register().count(); held < size; ) {
                int batch = (int) Math.min(BATCH, size - held);
                application
                        .enterCertificates()
                        .enter(copies(models, batch), application.now(), LedgerStore.Write.NOTHING, done -> {});
                held += batch;
            }
        }
    }

    static List<NewCertificate> copies(List<Certificate> models, int count) {
        SecureRandom random = new SecureRandom();
        List<NewCertificate> copies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            copies.add(NewCertificate.of(copy(models.get(i % models.size()), random)));
        }
        return copies;
    }

    private static Certificate copy(Certificate model, SecureRandom random) {
        return new Certificate(
                CertificateNumber.generate("22", random),
                model.family(),
                model.holder(),
                model.title(),
                model.scope(),
                model.channel(),
                model.committee(),
                model.obtainedOn(),
                model.publication(),
                model.issuedOn(),
                model.photo());
    }
}
