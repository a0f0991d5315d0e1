package zhengjian.batch.pages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;
import zhengjian.batch.http.BatchEndpoints;
import zhengjian.certificate.DivisionCode;
import zhengjian.job.http.JobEventEndpoints;
import zhengjian.page.VerdictPage;
import zhengjian.register.RegisteredCertificate;
import zhengjian.review.Review;
import zhengjian.staff.Account;
import zhengjian.web.session.Gate;

/** All pages of batches, behind one gate. */
public record BatchPages(Gate<Account> gate, BatchPageEndpoints batches, BatchTasks tasks) {
    /**
     * @param committee name of the committee of a review
     * @param place name of a division
     * @param reading what the public reads of a certificate at a moment
     * @param undoMinutes how long a signed batch is held
     */
    public static BatchPages of(
            Gate<Account> gate,
            BatchEndpoints.Steps steps,
            JobEventEndpoints events,
            Function<Review, String> committee,
            Function<DivisionCode, String> place,
            BiFunction<RegisteredCertificate, Instant, VerdictPage> reading,
            long undoMinutes,
            InstantSource clock) {
        BatchViews views = new BatchViews(steps, new BatchViews.Surroundings(committee, place, reading, undoMinutes));
        return new BatchPages(gate, new BatchPageEndpoints(gate, steps, events, views, clock), new BatchTasks(steps));
    }
}
