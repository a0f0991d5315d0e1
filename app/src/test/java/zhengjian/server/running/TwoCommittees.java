package zhengjian.server.running;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.approval.Approval;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PilotCounties;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.committee.Authorisation;
import zhengjian.committee.AuthorisationChange;
import zhengjian.committee.AuthorisationChanges;
import zhengjian.committee.CommitteeId;
import zhengjian.committee.Committees;
import zhengjian.committee.Field;
import zhengjian.server.Application;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.UserName;

/** A committee of the province and one of a pilot county in 2023, each with an office of the demonstration's people. */
final class TwoCommittees {
    static final String PROVINCE_NAME = "吉林省工程系列评委会";
    static final String COUNTY_NAME = "集安市工程系列评委会";

    private TwoCommittees() {}

    static void enter(Application application) {
        DemoStaff.enter(application.accounts(), new SecureRandom());
        grant(
                application,
                authorisation("province", PROVINCE_NAME, "220000", Channel.REVIEW, Kind.REGULAR, DemoStaff.OFFICE));
        grant(
                application,
                authorisation(
                        "county",
                        COUNTY_NAME,
                        "220582",
                        Channel.DIRECTIONAL_REVIEW,
                        Kind.DIRECTIONAL,
                        DemoStaff.COUNTY_OFFICE));
    }

    private static Authorisation authorisation(
            String id, String name, String region, Channel channel, Kind kind, String office) {
        return new Authorisation(
                new CommitteeId(id),
                name,
                true,
                new DivisionCode(region),
                Optional.empty(),
                Map.of(Family.TITLE, Level.FULL_SENIOR),
                List.of(new Field("工程", Set.of())),
                Set.of(channel),
                Set.of(kind),
                2023,
                2024,
                Set.of(new UserName(office)));
    }

    private static void grant(Application application, Authorisation authorisation) {
        TitleCatalogue catalogue = TitleCatalogue.load();
        Divisions divisions = Divisions.load();
        Committees committees = new Committees(application.dossiers(), PilotCounties.load(), catalogue, divisions);
        application
                .ledger()
                .append(new AuthorisationChanges(
                                application.dossiers(), committees, application.accounts(), catalogue, divisions)
                        .change(
                                AuthorisationChange.grant(authorisation, "年度授权", "测试函1号"),
                                new Approval(
                                        new UserName("zhao.min"), new UserName("sun.li"), LocalDate.of(2023, 5, 8))));
    }
}
