package zhengjian.roster;

import java.util.List;
import zhengjian.job.Job;
import zhengjian.job.JobId;
import zhengjian.job.JobKind;
import zhengjian.job.JobWork;
import zhengjian.job.Worked;

/** Erases a list when its time has come, be it after a restart. */
public final class EraseRosters implements JobKind {
    static final String WORD = "roster-erasure";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public JobWork open(Job job) {
        JobId roster = new JobId(job.subject());
        return new JobWork() {
            @Override
            public int chunk() {
                return 1;
            }

            @Override
            public Worked work(List<Long> units) {
                return Worked.all(Rosters.erasing(roster));
            }
        };
    }
}
