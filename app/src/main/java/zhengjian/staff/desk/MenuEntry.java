package zhengjian.staff.desk;

import java.util.function.Predicate;
import zhengjian.staff.Role;

/**
 * A line of the menu, and who has it.
 *
 * @param key its text is {@code staff.menu.KEY}; a page says by {@code here()} that it belongs to it
 * @param path without language prefix
 * @param seenBy who has it in the menu; the page itself asks again
 */
public record MenuEntry(String key, String path, Predicate<Role> seenBy) {}
