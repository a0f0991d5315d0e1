package zhengjian.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import zhengjian.job.JobId;
import zhengjian.register.HoldCertificates.Held;
import zhengjian.review.ReviewId;

/**
 * A batch as it stands.
 *
 * @param held what the register keeps of it
 * @param sealedSeed what its numbers follow from
 * @param confirmedAt what the certificates state as the time of issue
 * @param job signs it, or publishes it when its time has come
 * @param publishAt when it becomes public by itself; of no meaning before it is held
 */
public record Batch(
        BatchId id,
        ReviewId review,
        Held held,
        byte[] sealedSeed,
        Instant confirmedAt,
        BatchState state,
        JobId job,
        Instant publishAt) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public int certificates() {
        return held.certificates();
    }

    /** The date of issue that the certificates bear. */
    LocalDate issuedOn() {
        return LocalDate.ofInstant(confirmedAt, ZONE);
    }
}
