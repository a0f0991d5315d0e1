package zhengjian.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.Channel;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.committee.CommitteeId;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.check.Finding;
import zhengjian.ledger.TestStore;
import zhengjian.review.list.Warning;
import zhengjian.review.list.WarningKind;
import zhengjian.review.steps.ReportResults;

/** The same person on the lists of two reviews that are under way. */
class OpenListsTest {
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

    /** A second committee's review, of the titles that both may review. */
    private Review approved() {
        Plan plan = new Plan(
                Walk.SKILLED,
                2023,
                Family.TITLE,
                Kind.REGULAR,
                Optional.empty(),
                Channel.REVIEW,
                "长春",
                Walk.FIRST,
                Walk.LAST,
                100,
                true);
        LocalDate today = walk.on(Walk.APPLIED_ON.plusDays(2));
        return walk.meeting.approve(Walk.ZHAO, walk.meeting.apply(Walk.OFFICE, plan, today), "", today);
    }

    private static SampleList list(CommitteeId committee, int person) {
        return SampleList.of(person, 1).with("评审日期", "2023-06-14").with("评委会", Walk.name(committee));
    }

    private ReportResults.Outcome report(Review review, SampleList list) {
        return walk.report(Walk.OFFICE, review, Walk.report(list), walk.on(REPORTED_ON));
    }

    private static SampleList higher(SampleList list) {
        return list.with("资格名称", "高级工程师").with("级别", "副高级");
    }

    @Test
    void anotherTitleOnAnotherOpenListIsLookedAtAndNamesTheCommittee() {
        Review first = walk.approved();
        Review second = approved();
        assertThat(report(first, Walk.list(2)).entered()).isPresent();

        ReportResults.Outcome outcome = report(second, higher(list(Walk.SKILLED, 1)));
        assertThat(outcome.entered()).as("ticked").isPresent();
        assertThat(outcome.warnings().kept())
                .filteredOn(warning -> warning.kind() == WarningKind.OTHER_OPEN_LIST)
                .extracting(Warning::row, Warning::other)
                .containsExactly(tuple(2, Walk.ENGINEERS_NAME + "，2023"));
    }

    @Test
    void theVerySameTitleOnAnotherOpenListIsAFaultWithItsRule() {
        Review first = walk.approved();
        Review second = approved();
        report(first, Walk.list(2));

        ReportResults.Outcome outcome = report(second, list(Walk.SKILLED, 1));
        assertThat(outcome.entered()).isEmpty();
        assertThat(outcome.findings().kept()).extracting(Finding::row).containsExactly(2);
        assertThat(outcome.findings().kept().get(0).expected())
                .contains(Walk.ENGINEERS_NAME, "J23·六(四)", "not issued twice");
    }

    @Test
    void somebodyElseOrAReviewThatEndedIsNoMatter() {
        Review first = walk.approved();
        Review second = approved();
        Review third = approved();
        Review reported = report(first, Walk.list(2)).entered().orElseThrow();
        assertThat(report(second, list(Walk.SKILLED, 5)).warnings().counts())
                .doesNotContainKey(WarningKind.OTHER_OPEN_LIST);

        walk.meeting.abandon(Walk.ZHAO, reported, "程序违规");
        assertThat(report(third, list(Walk.SKILLED, 1)).findings().isEmpty()).isTrue();
    }
}
