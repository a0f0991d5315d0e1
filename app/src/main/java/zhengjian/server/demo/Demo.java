package zhengjian.server.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import zhengjian.certificate.Publication;
import zhengjian.issuance.ImportReport;
import zhengjian.issuance.Progress;
import zhengjian.issuance.PublicationFile;
import zhengjian.issuance.check.ListRules;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.Importing;
import zhengjian.server.command.Refusal;
import zhengjian.server.employer.DemoEmployers;
import zhengjian.server.staff.DemoStaff;

/** Fills the register of a demonstration, once, and writes its index. */
public final class Demo {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Demo() {}

    /**
     * Imports published lists and changes statuses, if the register is empty.
     *
     * @param size certificates, 1 and more
     * @return certificates in the register
     */
    public static long fill(DemoDirectory directory, Application application, int size) throws IOException {
        if (application.register().count() == 0) {
            for (int first = 0; first < size; first += DemoList.LONGEST) {
                String part = first == 0 ? "" : "-" + (first / DemoList.LONGEST + 1);
                Path list = directory.file("demo-list" + part + ".csv");
                Path publication = directory.file("demo-publication" + part + ".json");
                DemoList.write(list, publication, size, first, Math.min(size, first + DemoList.LONGEST));
                importList(application, list, publication);
            }
            new DemoStatuses(application.changeStatus(), application.register()).apply(size);
        }
        if (DemoStaff.enter(application.accounts(), application.random())) {
            DemoCommittees.enter(application);
        }
        DemoEmployers.enter(application);
        return application.register().count();
    }

    /** The same for the second province. */
    static void fillNeighbour(DemoDirectory directory, Application application) throws IOException {
        if (application.register().count() == 0) {
            Path list = directory.file("demo-list.csv");
            Path publication = directory.file("demo-publication.json");
            NeighbourList.write(list);
            DemoList.writePublication(publication, "证鉴演示皖〔2023〕1号", directory.authority());
            importList(application, list, publication);
            NeighbourList.changeStatuses(application.changeStatus(), application.register());
        }
        DemoStaff.enter(application.accounts(), application.random());
    }

    private static void importList(Application application, Path list, Path publicationFile) {
        LocalDate today = LocalDate.ofInstant(application.now(), ZONE);
        Configuration.Issuer issuer = application.configuration().issuer();
        Publication publication = PublicationFile.read(publicationFile, issuer.authorities(), today);
        ListRules rules = Importing.rules(application, publication, today);
        ImportReport report = Importing.into(application).run(list, rules, application.now(), false, Progress.NONE);
        if (report.outcome() == ImportReport.Outcome.REFUSED) {
            throw Refusal.undecided(report.message() + "\n" + report.findings());
        }
    }

    /** Writes {@code demo.json}. */
    public static void index(DemoDirectory directory, Application application) throws IOException {
        DemoIndex.write(
                directory.file("demo.json"),
                application.configuration().baseUrl().toString(),
                application.register());
    }

    /** The same with what the second province has issued. */
    public static void index(DemoDirectory directory, Application application, DemoNeighbour neighbour)
            throws IOException {
        DemoIndex.write(
                directory.file("demo.json"),
                application.configuration().baseUrl().toString(),
                application.register(),
                neighbour);
    }
}
