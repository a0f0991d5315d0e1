package zhengjian.server;

import java.time.LocalDate;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Publication;
import zhengjian.issuance.BannedPeople;
import zhengjian.issuance.ImportPublished;
import zhengjian.issuance.ImportStore;
import zhengjian.issuance.check.ListRules;
import zhengjian.recognition.decision.Territories;
import zhengjian.server.documents.Documents;

/** The parts of importing, wired to an open register. */
public final class Importing {
    private Importing() {}

    /** What a list is checked against, as configured: pilot counties, fonts, province. */
    public static ListRules rules(Application application, Publication publication, LocalDate today) {
        Configuration configuration = application.configuration();
        return new ListRules(
                application.divisions(),
                TitleCatalogue.load(),
                configuration.pilotCounties(),
                Documents.glyphs(configuration),
                new DivisionCode(configuration.issuer().division()),
                publication,
                today);
    }

    /** Divisions, pilot counties and titles, as configured. */
    public static Territories territories(Application application) {
        return new Territories(
                application.divisions(), application.configuration().pilotCounties(), TitleCatalogue.load());
    }

    /** Enters lists into the open register. */
    public static ImportPublished into(Application application) {
        return new ImportPublished(
                application.register(),
                application.enterCertificates(),
                new ImportStore(application.database().reader()),
                new BannedPeople(application.integrity()),
                application.random());
    }
}
