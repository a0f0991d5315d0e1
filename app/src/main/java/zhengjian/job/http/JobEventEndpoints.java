package zhengjian.job.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import zhengjian.job.JobId;
import zhengjian.job.JobProgress;
import zhengjian.job.JobState;
import zhengjian.job.Jobs;
import zhengjian.web.Problems;

/**
 * A job's progress as server-sent events: {@code progress} twice a second while it goes on, {@code end} when nothing more
 * will be done without somebody. Few listeners at a time, each for a while; browsers come again by themselves. Who does not
 * accept events gets the same once, as JSON.
 */
public final class JobEventEndpoints implements AutoCloseable {
    /** Listeners at a time; each has a thread. */
    static final int LISTENERS = 64;

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long TICK_MILLIS = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final Jobs jobs;
    private final InstantSource clock;
    private final Semaphore free = new Semaphore(LISTENERS);
    private final CountDownLatch closing = new CountDownLatch(1);

    public JobEventEndpoints(Jobs jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Answers with the progress of a job that the caller may see.
     *
     * @throws zhengjian.web.ProblemException 404 when there is no such job any more, 503 when too many listen
     */
    public void serve(Context context, JobId id) {
        JobProgress now =
                jobs.progress(id).orElseThrow(() -> Problems.notFound().exception());
        String accept = context.req().getHeader("Accept");
        if (accept == null || !accept.contains("text/event-stream")) {
            context.json(JobJson.of(now));
            return;
        }
        if (!free.tryAcquire()) {
            throw Problems.busy().exception();
        }
        new SseHandler(client -> {
                    try {
                        tell(client, id);
                    } finally {
                        free.release();
                        client.close();
                    }
                })
                .handle(context);
    }

    private void tell(SseClient client, JobId id) {
        Instant until = clock.instant().plus(LONGEST);
        while (!client.terminated() && clock.instant().isBefore(until)) {
            Optional<JobProgress> progress = jobs.progress(id);
            if (progress.isEmpty()) {
                return;
            }
            boolean goesOn = progress.get().job().state() == JobState.RUNNING;
            client.sendEvent(goesOn ? "progress" : "end", json(progress.get()));
            if (!goesOn || isClosing()) {
                return;
            }
        }
    }

    private static String json(JobProgress progress) {
        try {
            return JSON.writeValueAsString(JobJson.of(progress));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts and numbers is JSON", e);
        }
    }

    private boolean isClosing() {
        try {
            return closing.await(TICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends all streams, so that the server can stop. */
    @Override
    public void close() {
        closing.countDown();
    }
}
