package zhengjian.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;

/** Each condition of an authorisation on both sides: what it allows, and the one refusal when one fact is another. */
class OutsideAuthorisationTest {
    private static final Decided SENIOR = new Decided(
            Kind.REGULAR, "220000", "工程", "机械设计", Level.ASSOCIATE_SENIOR, Channel.REVIEW, Optional.of("长春一厂"), 2023);
    private static final Decided DIRECTIONAL = SENIOR.directional("220582").by(Channel.DIRECTIONAL_REVIEW);

    /** A matter of which each test changes one fact. */
    private record Decided(
            Kind kind,
            String division,
            String series,
            String specialty,
            Rank rank,
            Channel channel,
            Optional<String> employer,
            int year) {
        Matter matter() {
            return new Matter(
                    rank.family(), kind, new DivisionCode(division), series, specialty, rank, channel, employer, year);
        }

        Decided directional(String county) {
            return new Decided(Kind.DIRECTIONAL, county, series, specialty, rank, channel, employer, year);
        }

        Decided local(String place) {
            return new Decided(Kind.LOCAL, place, series, specialty, rank, channel, employer, year);
        }

        Decided regular() {
            return new Decided(Kind.REGULAR, "220000", series, specialty, rank, channel, employer, year);
        }

        Decided in(String place) {
            return new Decided(kind, place, series, specialty, rank, channel, employer, year);
        }

        Decided of(String newSeries, String newSpecialty) {
            return new Decided(kind, division, newSeries, newSpecialty, rank, channel, employer, year);
        }

        Decided at(Rank newRank) {
            return new Decided(kind, division, series, specialty, newRank, channel, employer, year);
        }

        Decided by(Channel newChannel) {
            return new Decided(kind, division, series, specialty, rank, newChannel, employer, year);
        }

        Decided employedBy(String newEmployer) {
            return new Decided(kind, division, series, specialty, rank, channel, Optional.of(newEmployer), year);
        }

        Decided withoutEmployer() {
            return new Decided(kind, division, series, specialty, rank, channel, Optional.empty(), year);
        }

        Decided in(int newYear) {
            return new Decided(kind, division, series, specialty, rank, channel, employer, newYear);
        }
    }

    private static void allows(SampleAuthorisation authorisation, Decided decided) {
        assertThat(authorisation.committee().outside(decided.matter())).isEmpty();
    }

    private static void refuses(
            SampleAuthorisation authorisation, Decided decided, ProcedureRule rule, String... sentences) {
        Optional<AgainstProcedure> refusal = authorisation.committee().outside(decided.matter());
        assertThat(refusal).map(AgainstProcedure::rule).contains(rule);
        assertThat(refusal.orElseThrow()).hasMessageContainingAll(sentences).hasMessageContaining(rule.source());
    }

    private static SampleAuthorisation province() {
        return SampleAuthorisation.ofProvince();
    }

    @Test
    void aMatterWithinEveryConditionIsAllowed() {
        allows(province(), SENIOR);
        allows(SampleAuthorisation.ofCounty(), DIRECTIONAL);
        allows(SampleAuthorisation.ofUnit(), SENIOR.employedBy("吉林省设计院（集团）"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2026})
    void inTheAuthorisedYears(int year) {
        allows(province(), SENIOR.in(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2027})
    void notInOtherYears(int year) {
        refuses(
                province(),
                SENIOR.in(year),
                ProcedureRule.WITHIN_AUTHORISATION,
                year + " 年不在授权年度 2022—2026 内",
                year + " is not in the authorised years");
    }

    @Test
    void newOccupationsByACommitteeOfTheProvince() {
        allows(province(), SENIOR.of("新职业", "人工智能"));
    }

    @Test
    void newOccupationsByNobodyElse() {
        Decided newOccupation = SENIOR.of("新职业", "人工智能");
        refuses(
                province().in("220200"),
                newOccupation,
                ProcedureRule.NEW_OCCUPATIONS_BY_PROVINCE,
                "新职业职称须由省级评委会评审",
                "吉林市（220200）");
        refuses(
                SampleAuthorisation.ofUnit(),
                newOccupation.employedBy("吉林省设计院（集团）"),
                ProcedureRule.NEW_OCCUPATIONS_BY_PROVINCE,
                "只评本单位");
    }

    @Test
    void directionalTitlesByNoCommitteeOfTheProvince() {
        refuses(province(), DIRECTIONAL, ProcedureRule.DIRECTIONAL_IN_PILOT, "须由试点边境县人社部门组织评审", "吉林省（220000）");
    }

    @Test
    void directionalTitlesByNoCommitteeThatTheCountysDepartmentDidNotSetUp() {
        refuses(
                SampleAuthorisation.ofCounty().notOfAuthority(),
                DIRECTIONAL,
                ProcedureRule.DIRECTIONAL_IN_PILOT,
                "非人社部门组建");
    }

    @Test
    void directionalTitlesInNoCountyWithoutAPilot() {
        refuses(
                SampleAuthorisation.ofCounty().in("220183"),
                DIRECTIONAL.in("220183"),
                ProcedureRule.DIRECTIONAL_IN_PILOT,
                "220183）不是 2023 年的试点县",
                "no pilot county in 2023");
    }

    @Test
    void directionalTitlesInNoYearWithoutAPilot() {
        refuses(
                SampleAuthorisation.ofCounty(),
                DIRECTIONAL.in(2024),
                ProcedureRule.DIRECTIONAL_IN_PILOT,
                "不是 2024 年的试点县");
    }

    @Test
    void directionalTitlesForNoOtherCounty() {
        refuses(
                SampleAuthorisation.ofCounty(),
                DIRECTIONAL.in("222404"),
                ProcedureRule.DIRECTIONAL_IN_PILOT,
                "只评集安市（220582）的人员",
                "the scope is 222404");
    }

    @Test
    void directionalTitlesInNoExaminedSeries() {
        Decided accounting = DIRECTIONAL.of("会计", "会计");
        refuses(
                SampleAuthorisation.ofCounty().withFields(new Field("会计", Set.of())),
                accounting,
                ProcedureRule.DIRECTIONAL_IN_PILOT,
                "“会计”系列",
                "须经考试");
        allows(
                province().withFields(new Field("会计", Set.of())),
                accounting.regular().by(Channel.EXAMINATION_AND_REVIEW));
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"EXAMINATION", "EXAMINATION_AND_REVIEW"})
    void directionalTitlesByNoExamination(Channel channel) {
        refuses(
                SampleAuthorisation.ofCounty(),
                DIRECTIONAL.by(channel),
                ProcedureRule.DIRECTIONAL_IN_PILOT,
                channel.chinese());
    }

    @Test
    void aDirectionalReviewLeadsToNoOtherTitle() {
        refuses(
                province(),
                SENIOR.by(Channel.DIRECTIONAL_REVIEW),
                ProcedureRule.DIRECTIONAL_IN_PILOT,
                "“定向评价”只取得定向职称，类别为“普通”");
    }

    @Test
    void skilledWorkersTitlesByTheCommitteeThatTheProvinceSetUp() {
        allows(province(), SENIOR.by(Channel.SKILLED_WORKER));
    }

    @Test
    void skilledWorkersTitlesByNobodyElse() {
        Decided skilled = SENIOR.by(Channel.SKILLED_WORKER);
        refuses(province().notOfAuthority(), skilled, ProcedureRule.SKILLED_WORKERS_BY_PROVINCE, "须由省厅组建的评委会评审");
        refuses(province().in("220200"), skilled, ProcedureRule.SKILLED_WORKERS_BY_PROVINCE, "吉林市（220200）");
        refuses(province().forUnit("长春一厂"), skilled, ProcedureRule.SKILLED_WORKERS_BY_PROVINCE, "one unit's only");
    }

    @Test
    void skillGradesAreNoTitles() {
        allows(
                province().notOfAuthority(),
                SENIOR.at(SkillGrade.SENIOR_TECHNICIAN).by(Channel.SKILLED_WORKER));
    }

    @Test
    void familiesThatAreAuthorised() {
        allows(province(), SENIOR.at(PostGrade.THIRD));
        refuses(
                province().upTo(PostGrade.SECOND),
                SENIOR,
                ProcedureRule.WITHIN_AUTHORISATION,
                "未授权评审“职称”证书，授权为岗位",
                "the family is title, authorised for post");
    }

    @Test
    void kindsThatAreAuthorised() {
        allows(province(), SENIOR.local("220200"));
        refuses(
                province().withKinds(Kind.REGULAR),
                SENIOR.local("220200"),
                ProcedureRule.WITHIN_AUTHORISATION,
                "未授权“区域”类别，授权为普通",
                "the kind is local");
    }

    @Test
    void channelsThatAreAuthorised() {
        allows(province().withChannels(Channel.REVIEW), SENIOR);
        refuses(
                province().withChannels(Channel.REVIEW, Channel.RURAL_REVITALISATION),
                SENIOR.by(Channel.SOCIAL_EVALUATION),
                ProcedureRule.WITHIN_AUTHORISATION,
                "未授权“社会化评价”渠道",
                "乡村振兴人才、评审");
    }

    @Test
    void seriesThatAreAuthorised() {
        refuses(province(), SENIOR.of("卫生", "内科"), ProcedureRule.WITHIN_AUTHORISATION, "未授权评审“卫生”系列", "农业、工程、新职业");
    }

    @Test
    void specialtiesThatAreAuthorised() {
        allows(province(), SENIOR.of("农业", "种植"));
        allows(province(), SENIOR.of("工程", "任何专业"));
        refuses(
                province(),
                SENIOR.of("农业", "水产"),
                ProcedureRule.WITHIN_AUTHORISATION,
                "“水产”专业，授权为畜牧、种植",
                "the specialty is 水产");
    }

    @Test
    void levelsUpToTheHighest() {
        SampleAuthorisation upToIntermediate = province().upTo(Level.INTERMEDIATE);
        allows(upToIntermediate, SENIOR.at(Level.TECHNICIAN));
        allows(upToIntermediate, SENIOR.at(Level.INTERMEDIATE));
        refuses(
                upToIntermediate,
                SENIOR,
                ProcedureRule.WITHIN_AUTHORISATION,
                "“副高级”高于授权的最高级别“中级”",
                "the highest authorised intermediate");
    }

    @Test
    void postsUpToTheHighest() {
        SampleAuthorisation third = province().upTo(PostGrade.THIRD);
        allows(third, SENIOR.at(PostGrade.THIRD));
        refuses(third, SENIOR.at(PostGrade.SECOND), ProcedureRule.WITHIN_AUTHORISATION, "“二级”高于");
    }

    @Test
    void aChangeAtTheSameLevelWithinSeriesSpecialtyAndLevel() {
        Decided change = SENIOR.by(Channel.CHANGE_AT_SAME_LEVEL);
        allows(province(), change);
        refuses(province(), change.of("卫生", "内科"), ProcedureRule.CHANGE_AT_SAME_LEVEL, "未授权评审“卫生”系列");
        refuses(province(), change.of("农业", "水产"), ProcedureRule.CHANGE_AT_SAME_LEVEL, "水产");
        refuses(province().upTo(Level.INTERMEDIATE), change, ProcedureRule.CHANGE_AT_SAME_LEVEL, "高于授权的最高级别");
    }

    @Test
    void aRegularTitleOfTheOwnProvinceOnly() {
        allows(province().in("220200"), SENIOR);
        refuses(province(), SENIOR.in("210000"), ProcedureRule.WITHIN_AUTHORISATION, "辽宁省（210000）不在授权地区吉林省（220000）内");
    }

    @Test
    void aLocalTitleOfTheOwnRegionOnly() {
        SampleAuthorisation city = province().in("220200");
        allows(city, SENIOR.local("220200"));
        allows(city, SENIOR.local("220221"));
        allows(province(), SENIOR.local("220221"));
        refuses(city, SENIOR.local("220300"), ProcedureRule.WITHIN_AUTHORISATION, "220300");
        refuses(province().in("220221"), SENIOR.local("220200"), ProcedureRule.WITHIN_AUTHORISATION, "220221");
    }

    @ParameterizedTest
    @ValueSource(strings = {"吉林省设计院（集团）", "吉林省设计院(集团)", "吉林省 设计院（集团）"})
    void aUnitsCommitteeForItsOwnPeople(String employer) {
        allows(SampleAuthorisation.ofUnit(), SENIOR.employedBy(employer));
    }

    @Test
    void aUnitsCommitteeForNobodyElse() {
        refuses(
                SampleAuthorisation.ofUnit(),
                SENIOR.employedBy("吉林省设计院"),
                ProcedureRule.WITHIN_AUTHORISATION,
                "只评本单位“吉林省设计院（集团）”的人员，工作单位为“吉林省设计院”");
        refuses(SampleAuthorisation.ofUnit(), SENIOR.withoutEmployer(), ProcedureRule.WITHIN_AUTHORISATION, "工作单位为“”");
    }

    @Test
    void whoeverHasNoUnitAsksForNoEmployer() {
        allows(province(), SENIOR.withoutEmployer());
        assertThat(SENIOR.matter().family()).isEqualTo(Family.TITLE);
    }
}
