package zhengjian.job.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.job.Job;
import zhengjian.job.JobProgress;
import zhengjian.job.JobState;

/** A job as JSON. */
public final class JobJson {
    private static final double TENTHS = 10;

    private JobJson() {}

    /** State, units and rate. */
    public static Map<String, Object> of(JobProgress progress) {
        Job job = progress.job();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("job", job.id().text());
        body.put("state", job.state().code());
        body.put("total", job.total());
        body.put("done", job.done());
        body.put("failed", job.failed());
        body.put("perSecond", Math.round(progress.perSecond() * TENTHS) / TENTHS);
        progress.secondsLeft().ifPresent(seconds -> body.put("secondsLeft", seconds));
        if (job.state() == JobState.STOPPED) {
            body.put("reason", job.reason());
        }
        return body;
    }

    /** What failed, in order. */
    public static List<Map<String, Object>> failures(Map<Long, String> failures) {
        List<Map<String, Object>> listed = new ArrayList<>();
        failures.forEach((unit, sentence) -> listed.add(Map.of("unit", unit, "reason", sentence)));
        return listed;
    }
}
