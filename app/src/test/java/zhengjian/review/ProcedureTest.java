package zhengjian.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.approval.NotAllowed;
import zhengjian.certificate.Channel;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Publication;
import zhengjian.issuance.SampleList;
import zhengjian.ledger.TestStore;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.review.steps.FileReview;
import zhengjian.review.steps.ReportResults;

/** Each rule of the procedure: kept on its last day, broken on the next one, and refused with its source. */
class ProcedureTest {
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

    private static void assertRefused(ProcedureRule rule, String source, ThrowingCallable step) {
        AgainstProcedure refusal = catchThrowableOfType(AgainstProcedure.class, step);
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal).hasMessageContaining(source);
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2023, 6, day);
    }

    @Test
    void meetingIsAppliedForBeforeItIsHeld() {
        assertRefused(
                ProcedureRule.MEETING_APPROVED_FIRST,
                "J23·五(二)",
                () -> walk.meeting.apply(Walk.OFFICE, Walk.plan(), walk.on(Walk.FIRST)));
        assertThat(walk.meeting
                        .apply(Walk.OFFICE, Walk.plan(), Walk.FIRST.minusDays(1))
                        .state())
                .isEqualTo(ReviewState.APPLIED);
    }

    @Test
    void meetingIsNotApprovedAfterItsFirstDay() {
        Review applied = walk.applied();
        assertRefused(
                ProcedureRule.MEETING_APPROVED_FIRST,
                "J23·五(二)",
                () -> walk.meeting.approve(Walk.ZHAO, applied, "", Walk.FIRST.plusDays(1)));
        assertThat(walk.meeting.approve(Walk.ZHAO, applied, "", Walk.FIRST).state())
                .isEqualTo(ReviewState.MEETING_APPROVED);
    }

    @Test
    void resultsOfAMeetingThatNobodyApprovedAreNotTaken() {
        Review applied = walk.applied();
        assertRefused(
                ProcedureRule.PROCEDURE_KEPT,
                "J23·四(二)",
                () -> walk.report(applied, Walk.list(1), walk.on(Walk.LAST.plusDays(1))));
    }

    @Test
    void committeeReviewsOnlyThroughItsChannels() {
        assertRefused(
                ProcedureRule.WITHIN_AUTHORISATION,
                "J23·一(二)",
                () -> walk.applied(Walk.plan(Channel.SOCIAL_EVALUATION, Kind.REGULAR, Optional.empty(), Family.TITLE)));
    }

    @Test
    void committeeReviewsOnlyItsFamilyOfCertificates() {
        assertRefused(
                ProcedureRule.WITHIN_AUTHORISATION,
                "J23·一(二)",
                () -> walk.applied(Walk.plan(Channel.REVIEW, Kind.REGULAR, Optional.empty(), Family.SKILL)));
    }

    @Test
    void rowsOutsideTheAuthorisationAreRefusedOneByOneWithTheRule() {
        Review approved = walk.approved();
        SampleList list = Walk.list(2).with("系列", "农业").with("专业", "农学").with("资格名称", "农艺师");
        ReportResults.Outcome outcome = walk.report(approved, list, walk.on(Walk.LAST.plusDays(1)));

        assertThat(outcome.entered()).isEmpty();
        assertThat(outcome.findings().kept()).hasSize(1);
        assertThat(outcome.findings().kept().get(0).row()).isEqualTo(3);
        assertThat(outcome.findings().kept().get(0).expected()).contains("J23·一(二)");
    }

    @Test
    void resultsAreReportedOnTheNextDayOrWithAReason() {
        Review approved = walk.approved();
        LocalDate late = walk.on(Walk.LAST.plusDays(2));
        assertRefused(ProcedureRule.RESULTS_NEXT_DAY, "J23·六(四)", () -> walk.report(approved, Walk.list(1), late));

        ReportResults.Report explained = new ReportResults.Report(Walk.LAST, 80, Walk.bytes(Walk.list(1)), "系统故障");
        Review reported = walk.results
                .report(Walk.OFFICE, approved, explained, late, false)
                .entered()
                .orElseThrow();
        assertThat(Deadline.of(reported, walk.rules))
                .filteredOn(deadline -> deadline.isLate(late))
                .extracting(Deadline::of)
                .containsExactly(StepKind.REPORTED);
    }

    @Test
    void reportOfTheNextDayIsNotLate() {
        Review reported = walk.reported(1);
        assertThat(Deadline.of(reported, walk.rules)).noneMatch(deadline -> deadline.isLate(Walk.LAST.plusDays(1)));
    }

    @Test
    void committeeNotOfTheAuthorityMissesTheThirtiethOfSeptember() {
        LocalDate end = LocalDate.of(2023, 10, 1);
        Plan october = new Plan(
                Walk.SINGLE_UNIT,
                2023,
                Family.TITLE,
                Kind.REGULAR,
                Optional.empty(),
                Channel.REVIEW,
                "集安",
                LocalDate.of(2023, 9, 28),
                end,
                20,
                true);
        Review applied = walk.meeting.apply(Walk.OTHER_OFFICE, october, walk.on(LocalDate.of(2023, 9, 1)));
        Review approved = walk.meeting.approve(Walk.ZHAO, applied, "", LocalDate.of(2023, 9, 2));
        ReportResults.Report report = new ReportResults.Report(
                end, 10, Walk.bytes(Walk.list(1).with("评审日期", "2023-10-01").with("评委会", Walk.SINGLE_UNIT_NAME)), "疫情");
        assertRefused(
                ProcedureRule.BARRED_FOR_THREE_YEARS,
                "J23·六(四)",
                () -> walk.results.report(Walk.OTHER_OFFICE, approved, report, walk.on(end.plusDays(1)), false));
    }

    @Test
    void committeeOfTheAuthorityThatMissesTheThirtiethOfSeptemberSaysWhy() {
        Review approved = walk.approved();
        LocalDate end = LocalDate.of(2023, 10, 1);
        byte[] list = Walk.bytes(Walk.list(1).with("评审日期", "2023-10-01"));
        ReportResults.Report silent = new ReportResults.Report(end, 80, list, "");
        assertRefused(
                ProcedureRule.REVIEWS_END_IN_SEPTEMBER,
                "J23·六(一)(四)",
                () -> walk.results.report(Walk.OFFICE, approved, silent, walk.on(end.plusDays(1)), true));
    }

    @Test
    void ofThoseReviewedForALevelThreePostAtMostFortyPercentPass() {
        Plan posts = new Plan(
                Walk.POSTS,
                2023,
                Family.POST,
                Kind.REGULAR,
                Optional.empty(),
                Channel.COMBINED_REVIEW,
                "长春",
                Walk.FIRST,
                Walk.LAST,
                10,
                true);
        Review applied = walk.meeting.apply(Walk.OFFICE, posts, walk.on(Walk.APPLIED_ON));
        Review approved = walk.meeting.approve(Walk.ZHAO, applied, "", Walk.APPLIED_ON);
        LocalDate today = walk.on(Walk.LAST.plusDays(1));

        assertRefused(
                ProcedureRule.POSTS_AT_MOST_FORTY_PERCENT,
                "J23·二(四)",
                () -> walk.results.report(Walk.OFFICE, approved, posts(5, 10), today, true));
        assertThat(walk.results
                        .report(Walk.OFFICE, approved, posts(4, 10), today, true)
                        .findings()
                        .kept())
                .isEmpty();
    }

    private static ReportResults.Report posts(int passed, int reviewed) {
        SampleList list = SampleList.of(0, 0);
        for (int i = 0; i < passed; i++) {
            list.add(i)
                    .with("评审日期", "2023-06-14")
                    .with("评委会", Walk.POSTS_NAME)
                    .with("证书种类", "岗位")
                    .with("资格名称", "专业技术三级岗位")
                    .with("级别", "三级")
                    .with("取得方式", "评聘结合");
        }
        return new ReportResults.Report(Walk.LAST, reviewed, Walk.bytes(list), "");
    }

    @Test
    void noticeStandsOnTwoSites() {
        Review reported = walk.reported(1);
        assertRefused(
                ProcedureRule.NOTICE_ON_TWO_SITES,
                "J23·六(四)",
                () -> walk.notice.open(Walk.OFFICE, reported, Walk.NOTICE, " ", walk.on(Walk.NOTICE)));
        assertThatThrownBy(() -> walk.notice.open(Walk.OFFICE, reported, Walk.NOTICE, "javascript:1", Walk.NOTICE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
    }

    @Test
    void noticeOverTheDragonBoatFestivalEndsOnAMakeUpSunday() {
        assertThat(walk.onNotice(1).taken(StepKind.NOTICE_OPENED).date("lastDay"))
                .isEqualTo(june(25));
    }

    @Test
    void filingWaitsUntilTheFifthWorkingDayIsOver() {
        Review noticed = walk.withDocuments(walk.onNotice(1), Walk.NOTICE);
        assertRefused(
                ProcedureRule.NOTICE_OF_FIVE_WORKING_DAYS,
                "J23·六(四)",
                () -> walk.filing.file(Walk.OFFICE, noticed, "", walk.on(june(25))));
        assertThat(walk.filing.file(Walk.OFFICE, noticed, "", walk.on(june(26))).state())
                .isEqualTo(ReviewState.FILED);
    }

    @Test
    void filingComesWithinThreeDaysOrNotAtAll() {
        Review noticed = walk.withDocuments(walk.onNotice(1), Walk.NOTICE);
        assertRefused(
                ProcedureRule.FILING_WITHIN_THREE_DAYS,
                "J23·六(四)",
                () -> walk.filing.file(Walk.OFFICE, noticed, "", walk.on(june(29))));
        assertThat(walk.filing.file(Walk.OFFICE, noticed, "", june(28)).state()).isEqualTo(ReviewState.FILED);
    }

    @Test
    void lateFilingIsMadeAfterAllWhenTheAuthoritySetsADay() {
        Review noticed = walk.withDocuments(walk.onNotice(1), Walk.NOTICE);
        assertRefused(
                ProcedureRule.PROCEDURE_KEPT,
                "J23·四(二)",
                () -> walk.filing.sendBack(Walk.ZHAO, noticed, "请补报", june(30), walk.on(june(28))));
        Review returned = walk.filing.sendBack(Walk.ZHAO, noticed, "请补报", june(30), walk.on(june(29)));
        assertThat(walk.filing
                        .file(Walk.OFFICE, returned, "", walk.on(june(30)))
                        .state())
                .isEqualTo(ReviewState.FILED);
    }

    @Test
    void filingHasReportAndNoticeRecord() {
        Review noticed = walk.onNotice(1);
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        Review half = walk.filing.add(Walk.OFFICE, noticed, FileReview.Document.REPORT, pdf, walk.on(june(26)));
        assertRefused(
                ProcedureRule.FILING_COMPLETE, "J23·五(二)", () -> walk.filing.file(Walk.OFFICE, half, "", june(26)));
        assertThatThrownBy(() -> walk.filing.add(
                        Walk.OFFICE,
                        half,
                        FileReview.Document.NOTICE_RECORD,
                        "MZ".getBytes(StandardCharsets.US_ASCII),
                        june(26)))
                .hasMessageContaining("PDF");
    }

    @Test
    void filingWaitsUntilEveryReportIsSettled() {
        Review noticed = walk.withDocuments(walk.onNotice(2), Walk.NOTICE);
        Review objected = walk.notice.object(noticed, "学历不实", "", "", walk.on(june(19)));
        assertRefused(
                ProcedureRule.REPORTS_SETTLED,
                "J23·四(二)",
                () -> walk.filing.file(Walk.OFFICE, objected, "", walk.on(june(26))));
        Review settled = walk.notice.settle(Walk.OFFICE, objected, 1, false, "学历属实", june(26));
        assertThat(walk.filing.file(Walk.OFFICE, settled, "", june(26)).state()).isEqualTo(ReviewState.FILED);
    }

    @Test
    void objectionsAreTakenOnTheDaysOfTheNotice() {
        Review noticed = walk.onNotice(1);
        assertRefused(
                ProcedureRule.NOTICE_OF_FIVE_WORKING_DAYS,
                "J23·六(四)",
                () -> walk.notice.object(noticed, "学历不实", "", "", walk.on(june(26))));
        assertThat(walk.notice.object(noticed, "学历不实", "王某", "", june(25)).objections())
                .hasSize(1);
    }

    @Test
    void whoReportedDoesNotAccept() {
        Review filed = walk.filed(1);
        assertThatThrownBy(() -> walk.filing.accept(Walk.OFFICE, filed, "", june(28)))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("经办人员");
        assertThatThrownBy(() -> walk.filing.accept(Walk.OFFICES_COUSIN, filed, "", june(28)))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("本人报送");
    }

    @Test
    void publicationIsNotOlderThanTheAcceptance() {
        Review accepted = walk.accepted(1);
        Publication early = new Publication("吉人社函〔2023〕9号", "通知", june(29), Walk.AUTHORITY);
        assertRefused(
                ProcedureRule.ONE_PUBLICATION,
                "J23·六(四)",
                () -> walk.publishing.publish(Walk.ZHAO, accepted, early, walk.on(LocalDate.of(2023, 7, 3))));
    }

    @Test
    void grassrootsCasesAreConfirmedOnOneDayOfAMonth() {
        List<Review> announced = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Plan plan = Walk.plan(Channel.GRASSROOTS_3010, Kind.REGULAR, Optional.empty(), Family.TITLE);
            announced.add(walk.meeting.apply(Walk.OFFICE, plan, walk.on(june(12))));
        }
        Review first = confirmation(announced.get(0), 0);
        Review second = confirmation(announced.get(1), 1);
        Review third = confirmation(announced.get(2), 2);
        walk.filing.accept(Walk.ZHAO, first, "", walk.on(june(20)));
        walk.filing.accept(Walk.ZHAO, second, "", june(20));
        assertRefused(
                ProcedureRule.GRASSROOTS_MONTHLY,
                "J23·二(二)",
                () -> walk.filing.accept(Walk.ZHAO, third, "", walk.on(june(21))));
        assertThat(walk.filing
                        .accept(Walk.ZHAO, third, "", walk.on(LocalDate.of(2023, 7, 1)))
                        .state())
                .isEqualTo(ReviewState.ACCEPTED);
    }

    private Review confirmation(Review announced, int person) {
        SampleList list = SampleList.of(person, 1)
                .with("评审日期", "2023-06-14")
                .with("评委会", Walk.ENGINEERS_NAME)
                .with("取得方式", "3010基层认定");
        return walk.report(announced, list, walk.on(june(16))).entered().orElseThrow();
    }

    @Test
    void officeOfAnotherCommitteeTakesNoStep() {
        assertThatThrownBy(() -> walk.meeting.apply(Walk.OTHER_OFFICE, Walk.plan(), Walk.APPLIED_ON))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("该评委会的办公室");
        Review reported = walk.reported(1);
        assertThatThrownBy(() -> walk.notice.open(
                        Walk.OTHER_OFFICE, reported, Walk.NOTICE, "https://x.example", walk.on(Walk.NOTICE)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void twoNamesUnderOneNumberAreAMistake() {
        Review approved = walk.approved();
        SampleList list = Walk.list(1).again().with("姓名", "李四光").with("专业", "电气");
        ReportResults.Outcome outcome = walk.report(approved, list, walk.on(Walk.LAST.plusDays(1)));
        assertThat(outcome.findings().kept())
                .anySatisfy(finding -> assertThat(finding.expected()).contains("证件号码相同"));
    }

    @Test
    void moreThanAppliedCannotHaveBeenReviewed() {
        Review approved = walk.approved();
        ReportResults.Report report = new ReportResults.Report(Walk.LAST, 101, Walk.bytes(Walk.list(1)), "");
        assertThatThrownBy(
                        () -> walk.results.report(Walk.OFFICE, approved, report, walk.on(Walk.LAST.plusDays(1)), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("申报人数 100");
    }
}
