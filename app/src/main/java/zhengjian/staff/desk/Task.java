package zhengjian.staff.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something to do, one line of the list of tasks.
 *
 * @param group the part of the list
 * @param key of its text {@code staff.task.KEY}
 * @param values for the text's placeholders; no personal data beyond what the page behind shows
 * @param count how many there are, 1 for a single thing
 * @param path where to do it, without language prefix
 * @param due the last day, if there is one
 */
public record Task(TaskGroup group, String key, List<Object> values, long count, String path, Optional<LocalDate> due) {
    public Task {
        values = List.copyOf(values);
    }

    /** Several things of one sort, without a last day. */
    public static Task of(TaskGroup group, String key, long count, String path) {
        return new Task(group, key, List.of(), count, path, Optional.empty());
    }
}
