package zhengjian.page;

import java.util.Locale;

/** Pages that only explain. Their words stand in the text files under their key. */
public enum TextPage {
    /** How to check a certificate, and what the answers mean. */
    HELP(8),
    /** What is recorded and who sees it. */
    PRIVACY(6),
    /** Accessibility statement. */
    ACCESSIBILITY(5),
    /** All pages. */
    SITEMAP(0);

    private final int sections;

    TextPage(int sections) {
        this.sections = sections;
    }

    /** Number of its sections; texts {@code KEY.1.heading}, {@code KEY.1.text} and so on. */
    public int sections() {
        return sections;
    }

    /** Key of its texts; also its address below the root. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
