package zhengjian.committee;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PilotCounties;
import zhengjian.catalogue.Series;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;

/**
 * Whether a matter lies in an authorisation, condition by condition. Each refusal names what was found and what is allowed.
 * Safe for threads.
 */
final class OutsideAuthorisation {
    private static final String NEW_OCCUPATIONS = "新职业";

    private final PilotCounties pilots;
    private final TitleCatalogue catalogue;
    private final Divisions divisions;
    private final List<BiFunction<Authorisation, Matter, Optional<AgainstProcedure>>> conditions = List.of(
            (allowed, matter) -> year(allowed, matter.year()),
            this::newOccupation,
            this::directional,
            this::skilledWorker,
            (allowed, matter) -> family(allowed, matter.family()),
            (allowed, matter) -> kind(allowed, matter.kind()),
            (allowed, matter) -> channel(allowed, matter.channel()),
            this::field,
            this::rank,
            this::region,
            this::unit);

    OutsideAuthorisation(PilotCounties pilots, TitleCatalogue catalogue, Divisions divisions) {
        this.pilots = pilots;
        this.catalogue = catalogue;
        this.divisions = divisions;
    }

    /** The first condition that is not met. */
    Optional<AgainstProcedure> of(Authorisation authorisation, Matter matter) {
        return conditions.stream()
                .flatMap(condition -> condition.apply(authorisation, matter).stream())
                .findFirst();
    }

    /** The first condition that is not met by a whole review, of which the rows are not known yet. */
    Optional<AgainstProcedure> of(Authorisation authorisation, Family family, Kind kind, Channel channel, int year) {
        return Stream.of(
                        year(authorisation, year),
                        family(authorisation, family),
                        channel(authorisation, channel),
                        kind(authorisation, kind))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<AgainstProcedure> year(Authorisation allowed, int year) {
        return refuseUnless(
                allowed.covers(year),
                ProcedureRule.WITHIN_AUTHORISATION,
                year + " 年不在授权年度 " + allowed.firstYear() + "—" + allowed.lastYear() + " 内",
                year + " is not in the authorised years " + allowed.firstYear() + " to " + allowed.lastYear());
    }

    private Optional<AgainstProcedure> newOccupation(Authorisation allowed, Matter matter) {
        boolean provinces = allowed.region().isProvince() && allowed.unit().isEmpty();
        return refuseUnless(
                provinces || !matter.series().equals(NEW_OCCUPATIONS),
                ProcedureRule.NEW_OCCUPATIONS_BY_PROVINCE,
                "新职业职称须由省级评委会评审，" + whose(allowed),
                "new-occupation titles are for a committee of the province, this one is " + ofWhom(allowed));
    }

    private Optional<AgainstProcedure> directional(Authorisation allowed, Matter matter) {
        boolean directional = matter.kind() == Kind.DIRECTIONAL;
        if (!directional && matter.channel() != Channel.DIRECTIONAL_REVIEW) {
            return Optional.empty();
        }
        DivisionCode region = allowed.region();
        return Stream.of(
                        refuseDirectional(
                                directional,
                                "“定向评价”只取得定向职称，类别为“" + matter.kind().chinese() + "”",
                                "a directional review leads to a directional title, the kind is "
                                        + matter.kind().code()),
                        refuseDirectional(
                                region.isCounty() && allowed.ofAuthority(),
                                "定向职称须由试点边境县人社部门组织评审，" + whose(allowed),
                                "directional titles are for the county's own department, this committee is "
                                        + ofWhom(allowed)),
                        refuseDirectional(
                                pilots.in(matter.year()).contains(region),
                                place(region) + "不是 " + matter.year() + " 年的试点县",
                                region + " was no pilot county in " + matter.year()),
                        refuseDirectional(
                                matter.division().equals(region),
                                "只评" + place(region) + "的人员，定向区划为" + place(matter.division()),
                                "for people of " + region + " only, the scope is " + matter.division()),
                        refuseDirectional(
                                !isExamined(matter),
                                "“" + matter.series() + "”系列或“"
                                        + matter.channel().chinese() + "”须经考试，不评定向职称",
                                "no directional titles where levels are decided by examination: " + matter.series()
                                        + ", " + matter.channel().code()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<AgainstProcedure> refuseDirectional(boolean met, String chinese, String english) {
        return refuseUnless(met, ProcedureRule.DIRECTIONAL_IN_PILOT, chinese, english);
    }

    private boolean isExamined(Matter matter) {
        return matter.channel() == Channel.EXAMINATION
                || matter.channel() == Channel.EXAMINATION_AND_REVIEW
                || catalogue.series(matter.series()).map(Series::examined).orElse(false);
    }

    /** Titles only: skill grades are given by those who evaluate skills (J23·一(十一)). */
    private Optional<AgainstProcedure> skilledWorker(Authorisation allowed, Matter matter) {
        boolean titles = matter.channel() == Channel.SKILLED_WORKER && matter.family() == Family.TITLE;
        boolean provinces = allowed.region().isProvince()
                && allowed.ofAuthority()
                && allowed.unit().isEmpty();
        return refuseUnless(
                provinces || !titles,
                ProcedureRule.SKILLED_WORKERS_BY_PROVINCE,
                "高技能人才贯通的职称须由省厅组建的评委会评审，" + whose(allowed),
                "skilled workers' titles are for the committee that the province set up, this one is "
                        + ofWhom(allowed));
    }

    private static Optional<AgainstProcedure> family(Authorisation allowed, Family family) {
        return refuseUnless(
                allowed.families().contains(family),
                ProcedureRule.WITHIN_AUTHORISATION,
                "未授权评审“" + family.chinese() + "”证书，授权为"
                        + list(allowed.families().stream().map(Family::chinese)),
                "the family is " + family.code() + ", authorised for "
                        + list(allowed.families().stream().map(Family::code)));
    }

    private static Optional<AgainstProcedure> kind(Authorisation allowed, Kind kind) {
        return refuseUnless(
                allowed.kinds().contains(kind),
                ProcedureRule.WITHIN_AUTHORISATION,
                "未授权“" + kind.chinese() + "”类别，授权为"
                        + list(allowed.kinds().stream().map(Kind::chinese)),
                "the kind is " + kind.code() + ", authorised for "
                        + list(allowed.kinds().stream().map(Kind::code)));
    }

    private static Optional<AgainstProcedure> channel(Authorisation allowed, Channel channel) {
        return refuseUnless(
                allowed.channels().contains(channel),
                ProcedureRule.WITHIN_AUTHORISATION,
                "未授权“" + channel.chinese() + "”渠道，授权为"
                        + list(allowed.channels().stream().map(Channel::chinese)),
                "the channel is " + channel.code() + ", authorised for "
                        + list(allowed.channels().stream().map(Channel::code)));
    }

    private Optional<AgainstProcedure> field(Authorisation allowed, Matter matter) {
        Optional<Field> field = allowed.field(matter.series());
        if (field.isEmpty()) {
            String series = list(allowed.fields().stream().map(Field::series));
            return refuseUnless(
                    false,
                    withinItsField(matter),
                    "未授权评审“" + matter.series() + "”系列，授权为" + series,
                    "the series is " + matter.series() + ", authorised for " + series);
        }
        String specialties = list(field.get().specialties().stream());
        return refuseUnless(
                field.get().has(matter.specialty()),
                withinItsField(matter),
                "未授权评审“" + matter.series() + "”系列的“" + matter.specialty() + "”专业，授权为" + specialties,
                "the specialty is " + matter.specialty() + ", authorised for " + specialties);
    }

    private Optional<AgainstProcedure> rank(Authorisation allowed, Matter matter) {
        Optional<Rank> highest = Optional.ofNullable(allowed.highest().get(matter.family()));
        return refuseUnless(
                highest.map(rank -> matter.rank().height() <= rank.height()).orElse(false),
                withinItsField(matter),
                "“" + matter.rank().chinese() + "”高于授权的最高级别“"
                        + highest.map(Rank::chinese).orElse("") + "”",
                "the level is " + matter.rank().code() + ", the highest authorised "
                        + highest.map(Rank::code).orElse("none"));
    }

    private static ProcedureRule withinItsField(Matter matter) {
        return matter.channel() == Channel.CHANGE_AT_SAME_LEVEL
                ? ProcedureRule.CHANGE_AT_SAME_LEVEL
                : ProcedureRule.WITHIN_AUTHORISATION;
    }

    /** A regular title holds in the whole province, whoever reviewed it. */
    private Optional<AgainstProcedure> region(Authorisation allowed, Matter matter) {
        DivisionCode region = allowed.region();
        DivisionCode division = matter.division();
        boolean inside = division.isProvince()
                ? division.equals(region.province())
                : region.equals(division) || region.equals(division.city()) || region.equals(division.province());
        return refuseUnless(
                inside,
                ProcedureRule.WITHIN_AUTHORISATION,
                place(division) + "不在授权地区" + place(region) + "内",
                division + " is not in the authorised region " + region);
    }

    private Optional<AgainstProcedure> unit(Authorisation allowed, Matter matter) {
        if (allowed.unit().isEmpty()) {
            return Optional.empty();
        }
        String unit = allowed.unit().get();
        String found = matter.employer().orElse("");
        return refuseUnless(
                plain(unit).equals(plain(found)),
                ProcedureRule.WITHIN_AUTHORISATION,
                "只评本单位“" + unit + "”的人员，工作单位为“" + found + "”",
                "for people of “" + unit + "” only, the employer is “" + found + "”");
    }

    /** A unit's name without blanks, full-width and half-width forms the same. */
    static String plain(String unit) {
        return Normalizer.normalize(unit, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    private String whose(Authorisation allowed) {
        return "本评委会" + (allowed.ofAuthority() ? "由人社部门组建" : "非人社部门组建") + "，地区为" + place(allowed.region())
                + allowed.unit().map(unit -> "，只评本单位").orElse("");
    }

    private static String ofWhom(Authorisation allowed) {
        return (allowed.ofAuthority() ? "set up by a human-resources department" : "not set up by a department")
                + " for " + allowed.region()
                + allowed.unit().map(unit -> ", one unit's only").orElse("");
    }

    private String place(DivisionCode code) {
        return divisions.name(code) + "（" + code + "）";
    }

    private static String list(Stream<String> words) {
        return words.sorted().collect(Collectors.joining("、"));
    }

    private static Optional<AgainstProcedure> refuseUnless(
            boolean met, ProcedureRule rule, String chinese, String english) {
        return met ? Optional.empty() : Optional.of(new AgainstProcedure(rule, chinese, english));
    }
}
