package zhengjian.review.steps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.PostGrade;
import zhengjian.committee.Committee;
import zhengjian.dossier.Attachments;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.check.Findings;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.list.ColumnMapping;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.review.Actor;
import zhengjian.review.Plan;
import zhengjian.review.Review;
import zhengjian.review.ReviewRules;
import zhengjian.review.Reviews;
import zhengjian.review.Road;
import zhengjian.review.StepKind;
import zhengjian.review.list.OpenLists;
import zhengjian.review.list.Warnings;
import zhengjian.staff.Account;

/** Reports who passed, on the day after the review ended. */
public final class ReportResults {
    private static final int PERCENT = 40;

    private final Reviews reviews;
    private final Admission admission;
    private final ReviewLists lists;
    private final Attachments attachments;
    private final ReviewRules rules;
    private final OtherReviews others;

    public ReportResults(
            Reviews reviews, Admission admission, ReviewLists lists, Attachments attachments, ReviewRules rules) {
        this.reviews = reviews;
        this.admission = admission;
        this.lists = lists;
        this.attachments = attachments;
        this.rules = rules;
        this.others = new OtherReviews(reviews, admission, lists);
    }

    /**
     * What is reported.
     *
     * @param endedOn last day of the review
     * @param reviewed how many were reviewed, those who did not pass included
     * @param list CSV or XLSX of those who passed, in the form of a published list
     * @param lateReason why it comes late; empty when it does not
     * @param mapping which column of the list is which
     * @param ticked the warnings that somebody looked at, as {@link Warnings#text()} has them
     */
    public record Report(
            LocalDate endedOn, int reviewed, byte[] list, String lateReason, ColumnMapping mapping, String ticked) {
        /** With columns that say what they are, and nothing to look at. */
        public Report(LocalDate endedOn, int reviewed, byte[] list, String lateReason) {
            this(endedOn, reviewed, list, lateReason, ColumnMapping.SPELLINGS, "");
        }

        /** The same after somebody looked at the warnings. */
        public Report ticked(String warnings) {
            return new Report(endedOn, reviewed, list, lateReason, mapping, warnings);
        }
    }

    /**
     * What became of it.
     *
     * @param entered the review after the step; empty for a dry run, for a list with faults, and while a warning is not ticked
     * @param rows of the list
     * @param columns what each column of the file was taken for
     * @param passed the rows in which nothing is wrong
     * @param ticked whether just these warnings were ticked
     */
    public record Outcome(
            Optional<Review> entered,
            int rows,
            String columns,
            Findings findings,
            List<AcceptedRow> passed,
            Warnings warnings,
            boolean ticked) {
        /** Whether nothing stands in the way of the report. */
        public boolean isSound() {
            return findings.isEmpty() && ticked;
        }
    }

    /**
     * Checks a list, and enters it if it has no fault.
     *
     * @param today in Asia/Shanghai
     * @param dryRun enters nothing
     * @throws AgainstProcedure when a rule other than those about single rows is broken
     * @throws zhengjian.issuance.sheet.BadList if the file as a whole is refused
     */
    public Outcome report(Account office, Review review, Report report, LocalDate today, boolean dryRun) {
        Committee committee = admission.office(office, review, today);
        Reviews.requireNext(review, StepKind.REPORTED);
        Plan plan = review.plan();
        requireDates(plan, report, today);
        requireTimely(committee, plan, report, today);
        ReviewLists.Checked checked =
                lists.check(report.list(), report.mapping(), committee, plan, report.endedOn(), today);
        ListCheck check = checked.check();
        Warnings warnings = checked.warnings();
        if (check.findings().isEmpty()) {
            OpenLists.compare(check, others.than(review), warnings);
        }
        boolean ticked = warnings.areTicked(report.ticked());
        boolean sound = check.findings().isEmpty();
        if (sound) {
            requireNumbers(plan, report, check.accepted());
        }
        return new Outcome(
                sound && ticked && !dryRun ? Optional.of(enter(office, review, report, checked)) : Optional.empty(),
                check.rows(),
                check.columns(),
                check.findings(),
                check.accepted(),
                warnings,
                ticked);
    }

    private Review enter(Account office, Review review, Report report, ReviewLists.Checked checked) {
        Attachments.Prepared list = attachments.prepare(report.list());
        return reviews.enter(
                review,
                list.change(),
                StepKind.REPORTED,
                Actor.of(office),
                report.endedOn().toString(),
                Integer.toString(report.reviewed()),
                Integer.toString(checked.check().rows()),
                list.id(),
                list.sha256(),
                Words.comment(report.lateReason()),
                checked.check().columns(),
                checked.warnings().text());
    }

    private static void requireDates(Plan plan, Report report, LocalDate today) {
        if (report.endedOn().isAfter(today) || report.endedOn().isBefore(plan.firstDay())) {
            throw new IllegalArgumentException("评审结束日期应在 " + plan.firstDay() + " 至今日 " + today
                    + " 之间 / the last day of the review lies between " + plan.firstDay() + " and today, " + today);
        }
    }

    private void requireTimely(Committee committee, Plan plan, Report report, LocalDate today) {
        if (plan.road() == Road.CONFIRMATION) {
            return;
        }
        LocalDate yearEnd = rules.lastOf(plan.year());
        boolean afterYearEnd = report.endedOn().isAfter(yearEnd);
        if (afterYearEnd && !committee.authorisation().ofAuthority()) {
            throw new AgainstProcedure(
                    ProcedureRule.BARRED_FOR_THREE_YEARS,
                    "评审于 " + report.endedOn() + " 结束，晚于 " + yearEnd,
                    "the review ended on " + report.endedOn() + ", after " + yearEnd);
        }
        if (afterYearEnd && report.lateReason().isBlank()) {
            throw new AgainstProcedure(
                    ProcedureRule.REVIEWS_END_IN_SEPTEMBER,
                    "评审于 " + report.endedOn() + " 结束，晚于 " + yearEnd + "，须说明理由",
                    "the review ended on " + report.endedOn() + ", after " + yearEnd + "; a reason is required");
        }
        if (today.isAfter(report.endedOn().plusDays(1)) && report.lateReason().isBlank()) {
            throw new AgainstProcedure(
                    ProcedureRule.RESULTS_NEXT_DAY,
                    "评审于 " + report.endedOn() + " 结束，今日 " + today + " 报送已逾期，须说明理由",
                    "the review ended on " + report.endedOn() + "; a report today, " + today
                            + ", is late: a reason is required");
        }
    }

    private static void requireNumbers(Plan plan, Report report, List<AcceptedRow> passed) {
        long people =
                passed.stream().filter(row -> row.family() == plan.family()).count();
        if (report.reviewed() < people || report.reviewed() > plan.applicants()) {
            throw new IllegalArgumentException("参评人数应不少于通过人数 " + people + "、不多于申报人数 " + plan.applicants()
                    + " / those reviewed are at least the " + people + " who passed, and at most the "
                    + plan.applicants() + " who applied");
        }
        long thirdGrade = passed.stream()
                .filter(row -> row.title().rank() == PostGrade.THIRD)
                .count();
        if (thirdGrade * 100 > (long) report.reviewed() * PERCENT) {
            throw new AgainstProcedure(
                    ProcedureRule.POSTS_AT_MOST_FORTY_PERCENT,
                    "三级岗位参评 " + report.reviewed() + " 人，通过 " + thirdGrade + " 人",
                    thirdGrade + " of " + report.reviewed() + " passed");
        }
    }
}
