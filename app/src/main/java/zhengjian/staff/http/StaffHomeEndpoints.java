package zhengjian.staff.http;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhengjian.page.staff.HomePage;
import zhengjian.staff.Account;
import zhengjian.staff.desk.Task;
import zhengjian.staff.desk.TaskGroup;
import zhengjian.staff.desk.TaskSource;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** The first page after signing in: what there is to do. */
public final class StaffHomeEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Gate<Account> gate;
    private final List<TaskSource> sources;
    private final InstantSource clock;

    public StaffHomeEndpoints(Gate<Account> gate, List<TaskSource> sources, InstantSource clock) {
        this.gate = gate;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** {@code GET /staff}. */
    public void show(Context context, SignedIn<Account> visitor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        List<Task> tasks = sources.stream()
                .flatMap(source -> source.tasks(visitor.account(), today).stream())
                .sorted(Comparator.comparing(task -> task.due().orElse(LocalDate.MAX)))
                .toList();
        List<HomePage.Part> parts = new ArrayList<>();
        for (TaskGroup group : TaskGroup.values()) {
            parts.add(new HomePage.Part(
                    group.key(),
                    tasks.stream()
                            .filter(task -> task.group() == group)
                            .map(task -> line(task, today))
                            .toList()));
        }
        gate.show(context, visitor, new HomePage(parts));
    }

    private static HomePage.Line line(Task task, LocalDate today) {
        return new HomePage.Line(
                task.key(),
                task.values(),
                task.count(),
                task.path(),
                task.due(),
                task.due().filter(due -> due.isBefore(today)).isPresent());
    }
}
