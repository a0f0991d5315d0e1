package zhengjian.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.committee.CommitteeId;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.check.Finding;
import zhengjian.ledger.TestStore;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.review.list.Warning;
import zhengjian.review.list.WarningKind;
import zhengjian.review.steps.ReportResults;

/** The special roads: each of their rules kept by one list, and broken by the same list with one fact spoilt. */
class SpecialRoadsTest {
    private static final LocalDate REPORTED_ON = Walk.LAST.plusDays(1);

    @TempDir
    Path folder;

    private Walk walk;

    @BeforeEach
    void open() throws Exception {
        walk = new Walk(TestStore.sqlite(folder.resolve("data")), folder);
    }

    @AfterEach
    void close() {
        walk.close();
    }

    private Review announced(CommitteeId committee, Channel channel) {
        boolean county = committee.equals(Walk.COUNTY);
        Plan plan = new Plan(
                committee,
                2023,
                Family.TITLE,
                county ? Kind.DIRECTIONAL : Kind.REGULAR,
                county ? Optional.of(new DivisionCode("220582")) : Optional.empty(),
                channel,
                "集安",
                Walk.FIRST,
                Walk.LAST,
                100,
                true);
        Review applied = walk.meeting.apply(Walk.OFFICE, plan, walk.on(Walk.APPLIED_ON));
        return plan.road() == Road.CONFIRMATION
                ? applied
                : walk.meeting.approve(Walk.ZHAO, applied, "", Walk.APPLIED_ON);
    }

    private static SampleList list(CommitteeId committee, Channel channel) {
        return SampleList.of(1)
                .with("评审日期", "2023-06-14")
                .with("评委会", Walk.name(committee))
                .with("取得方式", channel.chinese());
    }

    private static SampleList directional() {
        return list(Walk.COUNTY, Channel.DIRECTIONAL_REVIEW)
                .with("类别", "定向")
                .with("定向区划", "220582")
                .with("单位区划", "220582");
    }

    private static SampleList socialService(String title, String level) {
        return list(Walk.OCCUPATIONS, Channel.QUALIFICATION)
                .with("系列", "新职业")
                .with("专业", "社会服务")
                .with("资格名称", title)
                .with("级别", level);
    }

    private ReportResults.Outcome dryRun(Review review, SampleList list) {
        return walk.results.report(Walk.OFFICE, review, Walk.report(list), walk.on(REPORTED_ON), true);
    }

    private void assertSound(Review review, SampleList list) {
        assertThat(dryRun(review, list).findings().kept()).isEmpty();
    }

    private void assertRefused(ProcedureRule rule, Review review, SampleList list) {
        assertThat(dryRun(review, list).findings().kept())
                .extracting(Finding::expected)
                .anySatisfy(expected -> assertThat(expected).contains(rule.source(), rule.chinese()));
    }

    @Test
    void directionalTitlesAreForPeopleWhoWorkInTheCounty() {
        Review review = announced(Walk.COUNTY, Channel.DIRECTIONAL_REVIEW);
        assertSound(review, directional());
        assertRefused(ProcedureRule.DIRECTIONAL_IN_PILOT, review, directional().with("单位区划", "222404"));
        assertRefused(ProcedureRule.DIRECTIONAL_IN_PILOT, review, directional().with("单位区划", ""));
        assertRefused(ProcedureRule.DIRECTIONAL_IN_PILOT, review, directional().with("工作单位", ""));
    }

    @Test
    void directionalTitlesHoldInTheCommitteesOwnPilotCounty() {
        Review review = announced(Walk.COUNTY, Channel.DIRECTIONAL_REVIEW);
        assertRefused(
                ProcedureRule.DIRECTIONAL_IN_PILOT,
                review,
                directional().with("定向区划", "222404").with("单位区划", "222404"));
        assertThat(dryRun(review, directional().with("定向区划", "220102").with("单位区划", "220102"))
                        .findings()
                        .kept())
                .extracting(Finding::expected)
                .anySatisfy(expected -> assertThat(expected).contains("试点县"));
    }

    @Test
    void directionalTitlesAreNotForExaminedSeries() {
        Review review = announced(Walk.COUNTY, Channel.DIRECTIONAL_REVIEW);
        assertThat(dryRun(
                                review,
                                directional()
                                        .with("系列", "经济")
                                        .with("专业", "工商管理")
                                        .with("资格名称", "经济师"))
                        .findings()
                        .kept())
                .extracting(Finding::expected)
                .anySatisfy(expected -> assertThat(expected).contains("以考代评", "J23·一(九)"));
    }

    @Test
    void skilledWorkersObtainTitlesInTheEightSeriesAlone() {
        Review review = announced(Walk.SKILLED, Channel.SKILLED_WORKER);
        assertSound(review, list(Walk.SKILLED, Channel.SKILLED_WORKER));
        assertRefused(
                ProcedureRule.SKILLED_WORKERS_FIELDS,
                review,
                list(Walk.SKILLED, Channel.SKILLED_WORKER)
                        .with("系列", "经济")
                        .with("专业", "工商管理")
                        .with("资格名称", "经济师"));
    }

    @Test
    void skilledWorkersAreReviewedByTheCommitteeOfTheProvince() {
        AgainstProcedure refusal =
                catchThrowableOfType(AgainstProcedure.class, () -> announced(Walk.COUNTY, Channel.SKILLED_WORKER));
        assertThat(refusal).hasMessageContaining("J23·一(二)");
    }

    @ParameterizedTest
    @CsvSource({"高级工, true", "技师, true", "高级技师, false", "特级技师, false"})
    void skillCertificatesAreIssuedWithTheTitleThatTheyCorrespondTo(String grade, boolean allowed) {
        Review review = announced(Walk.SKILLED, Channel.SKILLED_WORKER);
        SampleList together = list(Walk.SKILLED, Channel.SKILLED_WORKER)
                .again()
                .with("证书种类", "技能")
                .with("资格名称", "")
                .with("级别", grade);
        if (allowed) {
            assertSound(review, together);
        } else {
            assertRefused(ProcedureRule.SKILL_WITH_TITLE, review, together);
        }
    }

    @Test
    void skillCertificatesOfSomebodyWithoutATitleAreNotIssued() {
        Review review = announced(Walk.SKILLED, Channel.SKILLED_WORKER);
        SampleList apart = list(Walk.SKILLED, Channel.SKILLED_WORKER)
                .add(1)
                .with("评审日期", "2023-06-14")
                .with("评委会", Walk.name(Walk.SKILLED))
                .with("取得方式", "高技能人才贯通")
                .with("证书种类", "技能")
                .with("资格名称", "")
                .with("级别", "高级工");
        assertRefused(ProcedureRule.SKILL_WITH_TITLE, review, apart);
    }

    @Test
    void onePersonWithTitleAndSkillCertificateIsOnePersonReviewed() {
        Review review = announced(Walk.SKILLED, Channel.SKILLED_WORKER);
        SampleList together = list(Walk.SKILLED, Channel.SKILLED_WORKER)
                .again()
                .with("证书种类", "技能")
                .with("资格名称", "")
                .with("级别", "技师");
        ReportResults.Report one = new ReportResults.Report(Walk.LAST, 1, Walk.bytes(together), "");
        Review reported = walk.report(Walk.OFFICE, review, one, walk.on(REPORTED_ON))
                .entered()
                .orElseThrow();
        assertThat(reported.passing()).isEqualTo(2);
        assertThat(reported.taken(StepKind.REPORTED).stated("warnings")).isEmpty();
    }

    @Test
    void qualificationsGiveTheFirstTwoLevelsWithoutReview() {
        Review review = announced(Walk.OCCUPATIONS, Channel.QUALIFICATION);
        assertThat(review.plan().road()).isEqualTo(Road.CONFIRMATION);
        assertSound(review, socialService("助理社会服务师", "助理级"));
        assertSound(review, socialService("中级社会服务师", "中级"));
        assertRefused(ProcedureRule.QUALIFICATIONS_CORRESPOND, review, socialService("高级社会服务师", "副高级"));
        assertRefused(
                ProcedureRule.QUALIFICATIONS_CORRESPOND,
                review,
                socialService("助理营销师", "助理级").with("专业", "营销"));
    }

    @Test
    void newOccupationTitlesAreNotForTheCommitteeOfACounty() {
        Review review = announced(Walk.COUNTY, Channel.DIRECTIONAL_REVIEW);
        assertRefused(
                ProcedureRule.NEW_OCCUPATIONS_BY_PROVINCE,
                review,
                directional().with("系列", "新职业").with("专业", "人工智能"));
    }

    @Test
    void newOccupationsAreOnNoticeOnOneSiteAndOthersOnTwo() {
        Review review = announced(Walk.OCCUPATIONS, Channel.REVIEW);
        Review other = announced(Walk.SKILLED, Channel.REVIEW);
        SampleList list =
                list(Walk.OCCUPATIONS, Channel.REVIEW).with("系列", "新职业").with("专业", "人工智能");
        Review reported =
                walk.report(review, list, walk.on(REPORTED_ON)).entered().orElseThrow();
        Review others = walk.report(other, list(Walk.SKILLED, Channel.REVIEW), REPORTED_ON)
                .entered()
                .orElseThrow();
        Review noticed = walk.notice.open(Walk.OFFICE, reported, Walk.NOTICE, "", walk.on(Walk.NOTICE));
        assertThat(noticed.taken(StepKind.NOTICE_OPENED).date("lastDay")).isEqualTo(LocalDate.of(2023, 6, 25));
        AgainstProcedure early = catchThrowableOfType(
                AgainstProcedure.class,
                () -> walk.filing.file(Walk.OFFICE, noticed, "", walk.on(LocalDate.of(2023, 6, 25))));
        assertThat(early.rule()).isEqualTo(ProcedureRule.NOTICE_OF_NEW_OCCUPATIONS);

        AgainstProcedure refusal = catchThrowableOfType(
                AgainstProcedure.class,
                () -> walk.notice.open(Walk.OFFICE, others, Walk.NOTICE, "", walk.on(Walk.NOTICE)));
        assertThat(refusal.rule()).isEqualTo(ProcedureRule.NOTICE_ON_TWO_SITES);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"INITIAL_RECOGNITION", "GRASSROOTS_3010"})
    void confirmationsNeedNoMeetingAndNoNoticeAndHaveNone(Channel channel) {
        Review review = announced(Walk.SKILLED, channel);
        assertThat(review.next()).contains(StepKind.REPORTED).doesNotContain(StepKind.MEETING_APPROVED);
        Review reported = walk.report(review, list(Walk.SKILLED, channel), walk.on(LocalDate.of(2023, 12, 4)))
                .entered()
                .orElseThrow();
        AgainstProcedure refusal = catchThrowableOfType(
                AgainstProcedure.class,
                () -> walk.notice.open(
                        Walk.OFFICE,
                        reported,
                        LocalDate.of(2023, 12, 4),
                        "https://a.example",
                        walk.on(LocalDate.of(2023, 12, 4))));
        assertThat(refusal.rule()).isEqualTo(ProcedureRule.PROCEDURE_KEPT);
        assertThat(walk.filing
                        .accept(Walk.ZHAO, reported, "", walk.on(LocalDate.of(2023, 12, 5)))
                        .state())
                .isEqualTo(ReviewState.ACCEPTED);
    }

    @Test
    void whoChangesAtTheSameLevelHasSomethingToChangeOrSomebodyLooks() {
        Review first = announced(Walk.SKILLED, Channel.CHANGE_AT_SAME_LEVEL);
        SampleList change = list(Walk.SKILLED, Channel.CHANGE_AT_SAME_LEVEL).with("专业", "电气");
        assertThat(dryRun(first, change).warnings().kept())
                .extracting(Warning::kind)
                .containsExactly(WarningKind.NOTHING_TO_CHANGE);

        walk.issued(1);
        Review later = laterChange();
        ReportResults.Outcome outcome = walk.results.report(
                Walk.OFFICE,
                later,
                new ReportResults.Report(
                        LocalDate.of(2023, 8, 2), 5, Walk.bytes(change.with("评审日期", "2023-08-02")), ""),
                walk.on(LocalDate.of(2023, 8, 3)),
                false);
        assertThat(outcome.entered()).as("a warning that nobody ticked").isEmpty();
        assertThat(outcome.findings().kept()).isEmpty();
        assertThat(outcome.warnings().kept()).extracting(Warning::kind).containsExactly(WarningKind.EARLIER_TITLE);
        assertThat(outcome.warnings().kept().get(0).sentence()).contains("2023-06-14");
    }

    @Test
    void aChangeAtTheSameLevelIsForTheCommitteeOfThatSeries() {
        Review review = announced(Walk.SKILLED, Channel.CHANGE_AT_SAME_LEVEL);
        assertRefused(
                ProcedureRule.CHANGE_AT_SAME_LEVEL,
                review,
                list(Walk.SKILLED, Channel.CHANGE_AT_SAME_LEVEL)
                        .with("系列", "农业")
                        .with("专业", "农学")
                        .with("资格名称", "农艺师"));
    }

    private Review laterChange() {
        Plan later = new Plan(
                Walk.SKILLED,
                2023,
                Family.TITLE,
                Kind.REGULAR,
                Optional.empty(),
                Channel.CHANGE_AT_SAME_LEVEL,
                "长春",
                LocalDate.of(2023, 8, 1),
                LocalDate.of(2023, 8, 2),
                10,
                true);
        Review applied = walk.meeting.apply(Walk.OFFICE, later, walk.on(LocalDate.of(2023, 7, 10)));
        return walk.meeting.approve(Walk.ZHAO, applied, "", LocalDate.of(2023, 7, 10));
    }

    @Test
    void aPersonUnderAnotherNameThanBeforeIsLookedAt() {
        walk.issued(1);
        Review later = laterChange();
        SampleList renamed = list(Walk.SKILLED, Channel.CHANGE_AT_SAME_LEVEL)
                .with("专业", "电气")
                .with("姓名", "张三鸣")
                .with("评审日期", "2023-08-02");
        ReportResults.Report report = new ReportResults.Report(LocalDate.of(2023, 8, 2), 5, Walk.bytes(renamed), "");
        ReportResults.Outcome asked =
                walk.results.report(Walk.OFFICE, later, report, walk.on(LocalDate.of(2023, 8, 3)), false);
        assertThat(asked.warnings().text()).isEqualTo("other-name:1,earlier-title:1");

        Review reported = walk.results
                .report(Walk.OFFICE, later, report.ticked(asked.warnings().text()), LocalDate.of(2023, 8, 3), false)
                .entered()
                .orElseThrow();
        assertThat(reported.taken(StepKind.REPORTED).text("warnings")).isEqualTo("other-name:1,earlier-title:1");
    }

    @Test
    void aTickForOtherWarningsIsNone() {
        Review review = announced(Walk.SKILLED, Channel.REVIEW);
        SampleList twice = list(Walk.SKILLED, Channel.REVIEW).again().with("专业", "电气");
        for (String ticked : List.of("", "same-person:2", "near-same-name:1")) {
            assertThat(walk.results
                            .report(Walk.OFFICE, review, Walk.report(twice).ticked(ticked), walk.on(REPORTED_ON), false)
                            .entered())
                    .as(ticked)
                    .isEmpty();
        }
        assertThat(walk.reviews.find(review.id()).orElseThrow()).isEqualTo(review);
    }

    @Test
    void aListIsReadLaterAsItsColumnsWereTakenWhenItWasReported() {
        Review review = announced(Walk.SKILLED, Channel.REVIEW);
        byte[] list = list(Walk.SKILLED, Channel.REVIEW)
                .csv()
                .replaceFirst("证件号码", "身份证号")
                .replaceFirst("系列", "甲")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String columns = String.join(",", SampleList.COLUMNS);
        Review reported = walk.results
                .report(
                        Walk.OFFICE,
                        review,
                        new ReportResults.Report(
                                Walk.LAST, 5, list, "", zhengjian.issuance.list.ColumnMapping.parse(columns), ""),
                        walk.on(REPORTED_ON),
                        false)
                .entered()
                .orElseThrow();
        assertThat(reported.taken(StepKind.REPORTED).text("columns")).isEqualTo(columns);
        assertThat(walk.lists
                        .rows(reported, walk.committees.find(Walk.SKILLED).orElseThrow())
                        .get(0)
                        .title()
                        .series())
                .isEqualTo("工程");
    }
}
