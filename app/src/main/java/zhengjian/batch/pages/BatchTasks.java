package zhengjian.batch.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.batch.Batch;
import zhengjian.batch.BatchState;
import zhengjian.batch.http.BatchEndpoints;
import zhengjian.job.JobState;
import zhengjian.staff.Account;
import zhengjian.staff.Role;
import zhengjian.staff.desk.Task;
import zhengjian.staff.desk.TaskGroup;
import zhengjian.staff.desk.TaskSource;

/** Batches that stand still, and those that can still be undone. */
public final class BatchTasks implements TaskSource {
    private static final int LOOKED_AT = 50;

    private final BatchEndpoints.Steps steps;

    BatchTasks(BatchEndpoints.Steps steps) {
        this.steps = steps;
    }

    @Override
    public List<Task> tasks(Account account, LocalDate today) {
        return account.role() == Role.STAFF
                ? steps.batches().newest(LOOKED_AT).stream()
                        .flatMap(batch -> task(batch).stream())
                        .toList()
                : List.of();
    }

    private Optional<Task> task(Batch batch) {
        if (batch.state() != BatchState.SIGNING && batch.state() != BatchState.HELD) {
            return Optional.empty();
        }
        boolean runs = steps.jobs()
                .progress(batch.job())
                .filter(progress -> progress.job().state() == JobState.RUNNING)
                .isPresent();
        if (!runs) {
            return Optional.of(task(TaskGroup.DECIDE, "batch-stopped", batch));
        }
        return batch.state() == BatchState.HELD
                ? Optional.of(task(TaskGroup.WATCH, "batch-held", batch))
                : Optional.empty();
    }

    private static Task task(TaskGroup group, String key, Batch batch) {
        return new Task(group, key, List.of(batch.id().text()), 1, "/staff/batches/" + batch.id(), Optional.empty());
    }
}
