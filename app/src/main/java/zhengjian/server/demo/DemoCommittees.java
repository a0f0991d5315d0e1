package zhengjian.server.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.approval.Act;
import zhengjian.approval.Request;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Rank;
import zhengjian.committee.Authorisation;
import zhengjian.committee.AuthorisationChange;
import zhengjian.committee.CommitteeId;
import zhengjian.committee.Field;
import zhengjian.recognition.decision.Territories;
import zhengjian.server.Application;
import zhengjian.server.staff.Approving;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.Account;
import zhengjian.staff.UserName;

/** The committees of the demonstration, authorised by two of its people as real ones are. */
final class DemoCommittees {
    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2035;
    private static final DivisionCode PROVINCE = new DivisionCode("220000");
    private static final DivisionCode COUNTY = new DivisionCode("220582");
    private static final String REASON = "演示：年度授权";
    private static final String DOCUMENT = "证鉴演示函〔2023〕2号";

    private DemoCommittees() {}

    /** Grants those that are not there yet. */
    static void enter(Application application) {
        Approving approving = Approving.of(
                application,
                new Territories(
                        application.divisions(), application.configuration().pilotCounties(), TitleCatalogue.load()));
        Account asks = account(application, DemoStaff.MEMBERS.get(0));
        Account approves = account(application, DemoStaff.MEMBERS.get(1));
        for (Authorisation authorisation : List.of(engineering(), newOccupations(), county(), unit(), posts())) {
            if (approving.committees().find(authorisation.id()).isEmpty()) {
                AuthorisationChange grant = AuthorisationChange.grant(authorisation, REASON, DOCUMENT);
                Request request = approving
                        .asking()
                        .ask(asks, new Act<>(approving.authorisationChanges(), grant), Optional.empty());
                approving.deciding().approve(request, approves, "");
            }
        }
    }

    private static Account account(Application application, DemoStaff.Member member) {
        return application.accounts().find(new UserName(member.user())).orElseThrow();
    }

    /** Of the province, regular titles of several series. */
    private static Authorisation engineering() {
        return new Authorisation(
                new CommitteeId("jl-engineering"),
                "工程系列评委会",
                true,
                PROVINCE,
                Optional.empty(),
                Map.of(Family.TITLE, Level.FULL_SENIOR),
                List.of(all("工程"), all("农业")),
                Set.of(
                        Channel.REVIEW,
                        Channel.INITIAL_RECOGNITION,
                        Channel.GRASSROOTS_3010,
                        Channel.CHANGE_AT_SAME_LEVEL,
                        Channel.SKILLED_WORKER),
                Set.of(Kind.REGULAR),
                FIRST_YEAR,
                LAST_YEAR,
                Set.of(new UserName(DemoStaff.OFFICE)));
    }

    private static Authorisation newOccupations() {
        return of(
                "jl-new-occupations",
                "新职业评委会",
                PROVINCE,
                Level.FULL_SENIOR,
                List.of(all("新职业")),
                Set.of(Channel.REVIEW, Channel.INITIAL_RECOGNITION, Channel.SOCIAL_EVALUATION),
                Kind.REGULAR,
                Set.of(new UserName(DemoStaff.OFFICE)));
    }

    /** Of a pilot county, directional titles for its own people. */
    private static Authorisation county() {
        return of(
                "jian-engineering",
                "集安市工程系列评委会",
                COUNTY,
                Level.ASSOCIATE_SENIOR,
                List.of(all("工程")),
                Set.of(Channel.DIRECTIONAL_REVIEW),
                Kind.DIRECTIONAL,
                Set.of(new UserName(DemoStaff.COUNTY_OFFICE)));
    }

    /** Of one unit, which no human-resources department set up. */
    private static Authorisation unit() {
        return new Authorisation(
                new CommitteeId("unit-1"),
                "演示单位1职称评聘委员会",
                false,
                PROVINCE,
                Optional.of("演示单位1"),
                Map.of(Family.TITLE, Level.ASSOCIATE_SENIOR),
                List.of(new Field("工程", Set.of("土木工程", "水利工程"))),
                Set.of(Channel.COMBINED_REVIEW),
                Set.of(Kind.REGULAR),
                FIRST_YEAR,
                LAST_YEAR,
                Set.of());
    }

    private static Authorisation posts() {
        return of(
                "jl-posts",
                "岗位评审委员会",
                PROVINCE,
                PostGrade.SECOND,
                List.of(all("工程"), all("农业")),
                Set.of(Channel.REVIEW),
                Kind.REGULAR,
                Set.of(new UserName(DemoStaff.OFFICE)));
    }

    private static Authorisation of(
            String id,
            String name,
            DivisionCode region,
            Rank highest,
            List<Field> fields,
            Set<Channel> channels,
            Kind kind,
            Set<UserName> offices) {
        return new Authorisation(
                new CommitteeId(id),
                name,
                true,
                region,
                Optional.empty(),
                Map.of(highest.family(), highest),
                fields,
                channels,
                Set.of(kind),
                FIRST_YEAR,
                LAST_YEAR,
                offices);
    }

    private static Field all(String series) {
        return new Field(series, Set.of());
    }
}
