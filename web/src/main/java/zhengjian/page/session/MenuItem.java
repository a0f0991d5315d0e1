package zhengjian.page.session;

/**
 * A line of the menu.
 *
 * @param key of its text is {@code AREA.menu.KEY}
 * @param path without language prefix
 */
public record MenuItem(String key, String path) {}
