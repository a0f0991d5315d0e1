package zhengjian.job;

import java.util.OptionalLong;

/**
 * How far a job is, and how fast.
 *
 * @param perSecond units in a second of late; 0 while nothing is done
 * @param secondsLeft at that rate; empty while nothing is done
 */
public record JobProgress(Job job, double perSecond, OptionalLong secondsLeft) {
    static JobProgress of(Job job, double perSecond) {
        boolean moving = job.state() == JobState.RUNNING && perSecond > 0;
        return new JobProgress(
                job,
                moving ? perSecond : 0,
                moving
                        ? OptionalLong.of((long) Math.ceil((job.total() - job.done()) / perSecond))
                        : OptionalLong.empty());
    }
}
