package zhengjian.staff.desk;

import java.time.LocalDate;
import java.util.List;
import zhengjian.staff.Account;

/** A feature's contribution to the list of tasks. Asked at every visit of the first page: quick, and never failing. */
@FunctionalInterface
public interface TaskSource {
    /**
     * What there is to do for an account, nothing that another account alone may do.
     *
     * @param today in Asia/Shanghai
     */
    List<Task> tasks(Account account, LocalDate today);
}
