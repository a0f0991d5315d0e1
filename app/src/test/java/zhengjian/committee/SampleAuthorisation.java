package zhengjian.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PilotCounties;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.staff.UserName;

/** An authorisation of the tests, of which each test spoils one fact. */
record SampleAuthorisation(
        String id,
        String name,
        boolean ofAuthority,
        String region,
        Optional<String> unit,
        Map<Family, Rank> highest,
        List<Field> fields,
        Set<Channel> channels,
        Set<Kind> kinds,
        int firstYear,
        int lastYear,
        Set<UserName> offices) {
    static final OutsideAuthorisation BOUNDS =
            new OutsideAuthorisation(PilotCounties.load(), TitleCatalogue.load(), Divisions.load());
    static final LocalDate DAY = LocalDate.of(2023, 3, 1);

    /** A committee of the province, set up by the authority: engineering and new occupations, up to the highest level. */
    static SampleAuthorisation ofProvince() {
        return new SampleAuthorisation(
                "jl-engineering",
                "吉林省工程系列高级评委会",
                true,
                "220000",
                Optional.empty(),
                Map.of(
                        Family.TITLE,
                        Level.FULL_SENIOR,
                        Family.POST,
                        PostGrade.SECOND,
                        Family.SKILL,
                        SkillGrade.SPECIAL_TECHNICIAN),
                List.of(new Field("工程", Set.of()), new Field("新职业", Set.of()), new Field("农业", Set.of("种植", "畜牧"))),
                Set.of(Channel.values()),
                Set.of(Kind.values()),
                2022,
                2026,
                Set.of());
    }

    /** The committee of a pilot county: directional titles up to the associate senior level. */
    static SampleAuthorisation ofCounty() {
        return ofProvince()
                .named("jian", "集安市工程系列评委会")
                .in("220582")
                .upTo(Level.ASSOCIATE_SENIOR)
                .withKinds(Kind.DIRECTIONAL);
    }

    /** A unit that reviews its own people. */
    static SampleAuthorisation ofUnit() {
        return ofProvince()
                .named("design-institute", "省设计院评委会")
                .notOfAuthority()
                .forUnit("吉林省设计院（集团）")
                .upTo(Level.FULL_SENIOR)
                .withKinds(Kind.REGULAR);
    }

    SampleAuthorisation named(String newId, String newName) {
        return new SampleAuthorisation(
                newId,
                newName,
                ofAuthority,
                region,
                unit,
                highest,
                fields,
                channels,
                kinds,
                firstYear,
                lastYear,
                offices);
    }

    SampleAuthorisation notOfAuthority() {
        return new SampleAuthorisation(
                id, name, false, region, unit, highest, fields, channels, kinds, firstYear, lastYear, offices);
    }

    SampleAuthorisation in(String newRegion) {
        return new SampleAuthorisation(
                id, name, ofAuthority, newRegion, unit, highest, fields, channels, kinds, firstYear, lastYear, offices);
    }

    SampleAuthorisation forUnit(String newUnit) {
        return new SampleAuthorisation(
                id,
                name,
                ofAuthority,
                region,
                Optional.of(newUnit),
                highest,
                fields,
                channels,
                kinds,
                firstYear,
                lastYear,
                offices);
    }

    SampleAuthorisation upTo(Rank rank) {
        return new SampleAuthorisation(
                id,
                name,
                ofAuthority,
                region,
                unit,
                Map.of(rank.family(), rank),
                fields,
                channels,
                kinds,
                firstYear,
                lastYear,
                offices);
    }

    SampleAuthorisation withFields(Field... newFields) {
        return new SampleAuthorisation(
                id,
                name,
                ofAuthority,
                region,
                unit,
                highest,
                List.of(newFields),
                channels,
                kinds,
                firstYear,
                lastYear,
                offices);
    }

    SampleAuthorisation withChannels(Channel... newChannels) {
        return new SampleAuthorisation(
                id,
                name,
                ofAuthority,
                region,
                unit,
                highest,
                fields,
                Set.of(newChannels),
                kinds,
                firstYear,
                lastYear,
                offices);
    }

    SampleAuthorisation withKinds(Kind... newKinds) {
        return new SampleAuthorisation(
                id,
                name,
                ofAuthority,
                region,
                unit,
                highest,
                fields,
                channels,
                Set.of(newKinds),
                firstYear,
                lastYear,
                offices);
    }

    SampleAuthorisation years(int first, int last) {
        return new SampleAuthorisation(
                id, name, ofAuthority, region, unit, highest, fields, channels, kinds, first, last, offices);
    }

    SampleAuthorisation office(String user) {
        return new SampleAuthorisation(
                id,
                name,
                ofAuthority,
                region,
                unit,
                highest,
                fields,
                channels,
                kinds,
                firstYear,
                lastYear,
                Set.of(new UserName(user)));
    }

    Authorisation build() {
        return new Authorisation(
                new CommitteeId(id),
                name,
                ofAuthority,
                new DivisionCode(region),
                unit,
                highest,
                fields,
                channels,
                kinds,
                firstYear,
                lastYear,
                offices);
    }

    AuthorisationChange grant() {
        return AuthorisationChange.grant(build(), "年度授权", "吉人社函〔2023〕8号");
    }

    /** The committee after a grant. */
    Committee committee() {
        return after();
    }

    /** The committee after a grant and more steps. */
    Committee after(AuthorisationChange... steps) {
        List<Recorded> history = new java.util.ArrayList<>(List.of(new Recorded(grant(), DAY, "申请 a，批准 b")));
        for (AuthorisationChange step : steps) {
            history.add(new Recorded(step, DAY, "申请 a，批准 b"));
        }
        return Committee.of(BOUNDS, history);
    }

    AuthorisationChange change() {
        return new AuthorisationChange(
                new CommitteeId(id),
                AuthorisationStep.CHANGE,
                Optional.of(build()),
                Optional.empty(),
                Optional.empty(),
                "调整",
                "函1号");
    }

    AuthorisationChange correct(LocalDate by) {
        return new AuthorisationChange(
                new CommitteeId(id),
                AuthorisationStep.CORRECT,
                Optional.empty(),
                Optional.of(by),
                Optional.empty(),
                "限期纠正",
                "函2号");
    }

    AuthorisationChange step(AuthorisationStep step) {
        return new AuthorisationChange(
                new CommitteeId(id), step, Optional.empty(), Optional.empty(), Optional.empty(), "监督检查", "函3号");
    }

    AuthorisationChange withdrawForMissing(int year) {
        return new AuthorisationChange(
                new CommitteeId(id),
                AuthorisationStep.WITHDRAW,
                Optional.empty(),
                Optional.empty(),
                Optional.of(year),
                "逾期未评",
                "函4号");
    }
}
