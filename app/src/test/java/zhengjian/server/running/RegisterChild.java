package zhengjian.server.running;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.issuance.ImportReport;
import zhengjian.issuance.Progress;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.check.ListRules;
import zhengjian.ledger.NotAppended;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.Importing;

/**
 * A process that imports lists and changes statuses without pause until it is killed. Prints {@code I first count} for each
 * list that was acknowledged, and {@code S number status} for each change. Arguments: directory of a demonstration, number
 * of the first person.
 */
public final class RegisterChild {
    private static final int CHANGING = 3;

    private final Application application;
    private final Path directory;
    private final BlockingQueue<CertificateNumber> waiting = new LinkedBlockingQueue<>();

    private RegisterChild(Application application, Path directory) {
        this.application = application;
        this.directory = directory;
    }

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        Application application = Application.open(Configuration.read(directory.resolve("demo.yaml")));
        RegisterChild child = new RegisterChild(application, directory);
        for (int i = 0; i < CHANGING; i++) {
            new Thread(child::change).start();
        }
        for (int first = Integer.parseInt(arguments[1]), count = 1; ; first += count, count = count % 9 + 1) {
            child.enter(first, count);
        }
    }

    private void enter(int first, int count) {
        LocalDate today = LocalDate.ofInstant(application.now(), ZoneId.of("Asia/Shanghai"));
        ListRules rules = Importing.rules(application, SampleList.publication("吉人社函〔2023〕" + (first + 1) + "号"), today);
        ImportReport report = Importing.into(application)
                .run(SampleList.of(first, count).write(directory), rules, application.now(), false, Progress.NONE);
        if (report.outcome() != ImportReport.Outcome.IMPORTED) {
            throw new IllegalStateException(report.toString());
        }
        System.out.println("I " + first + " " + count);
        for (int person = first; person < first + count; person++) {
            waiting.addAll(numbers(application, person));
        }
    }

    /** The numbers of the certificates of a person. */
    static List<CertificateNumber> numbers(Application application, int person) {
        return application
                .register()
                .ofPerson(IdDocument.parse(IdDocumentType.RESIDENT_ID, SampleList.id(person)))
                .stream()
                .map(RegisteredCertificate::certificate)
                .map(certificate -> certificate.number())
                .toList();
    }

    private void change() {
        try {
            for (int i = 0; ; i++) {
                CertificateNumber number = waiting.take();
                if (i % 2 == 0) {
                    application.changeStatus().revoke(number, "虚假材料", "吉人社函〔2026〕3号", "test");
                } else {
                    application.changeStatus().suspend(number, "正在核实", "吉人社函〔2026〕4号", "test");
                }
                System.out.println("S " + number.canonical() + " " + (i % 2 == 0 ? "REVOKED" : "SUSPENDED"));
            }
        } catch (InterruptedException | NotAppended e) {
            throw new IllegalStateException(e);
        }
    }
}
