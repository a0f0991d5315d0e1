package zhengjian.staff.desk;

import java.util.List;
import zhengjian.page.session.MenuItem;
import zhengjian.page.session.Visitor;
import zhengjian.staff.Account;

/** The menu of the authority's pages, for each role its own part. */
public final class StaffMenu {
    private final List<MenuEntry> entries;

    /** @param entries in the order of the menu */
    public StaffMenu(List<MenuEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The account as the pages show it, with its menu. */
    public Visitor.Person person(Account account) {
        return new Visitor.Person(
                account.person().text(),
                "staff.role." + account.role().code(),
                entries.stream()
                        .filter(entry -> entry.seenBy().test(account.role()))
                        .map(entry -> new MenuItem(entry.key(), entry.path()))
                        .toList());
    }
}
