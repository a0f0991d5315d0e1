package zhengjian.review.steps;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.committee.Committee;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.review.Actor;
import zhengjian.review.Plan;
import zhengjian.review.Review;
import zhengjian.review.Reviews;
import zhengjian.review.Road;
import zhengjian.review.StepKind;
import zhengjian.staff.Account;

/** From the application to the approved meeting (例会). */
public final class HoldMeeting {
    private final Reviews reviews;
    private final Admission admission;

    public HoldMeeting(Reviews reviews, Admission admission) {
        this.reviews = reviews;
        this.admission = admission;
    }

    /**
     * Applies for a meeting, or announces the cases of a confirmation.
     *
     * @param today in Asia/Shanghai
     * @throws AgainstProcedure when the committee may not review this, or the meeting would be held already
     */
    public Review apply(Account office, Plan plan, LocalDate today) {
        Committee committee = admission.office(office, plan.committee(), today);
        Optional<AgainstProcedure> outside = committee.outside(plan.family(), plan.kind(), plan.channel(), plan.year());
        if (outside.isPresent()) {
            throw outside.get();
        }
        if (plan.road() == Road.REVIEW && !plan.firstDay().isAfter(today)) {
            throw new AgainstProcedure(
                    ProcedureRule.MEETING_APPROVED_FIRST,
                    "例会拟于 " + plan.firstDay() + " 开始，不晚于申请之日 " + today,
                    "the meeting would begin on " + plan.firstDay() + ", not after the day of the application, "
                            + today);
        }
        return reviews.begin(plan, Actor.of(office));
    }

    /** Approves the meeting. @throws AgainstProcedure when its first day is over */
    public Review approve(Account staff, Review review, String comment, LocalDate today) {
        Actor actor = Admission.authority(staff);
        Reviews.requireNext(review, StepKind.MEETING_APPROVED);
        if (today.isAfter(review.plan().firstDay())) {
            throw new AgainstProcedure(
                    ProcedureRule.MEETING_APPROVED_FIRST,
                    "例会首日 " + review.plan().firstDay() + " 已过，请评委会重新申请",
                    "the meeting's first day, " + review.plan().firstDay() + ", is over; the committee applies again");
        }
        return reviews.enter(review, StepKind.MEETING_APPROVED, actor, Words.comment(comment));
    }

    /** Does not approve it. @param reason for the committee, required */
    public Review decline(Account staff, Review review, String reason) {
        Actor actor = Admission.authority(staff);
        return reviews.enter(review, StepKind.MEETING_DECLINED, actor, Words.reason(reason));
    }

    /** Ends a review without certificates. @param reason required */
    public Review abandon(Account staff, Review review, String reason) {
        Actor actor = Admission.authority(staff);
        return reviews.enter(review, StepKind.ABANDONED, actor, Words.reason(reason));
    }
}
