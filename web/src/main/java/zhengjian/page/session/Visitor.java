package zhengjian.page.session;

import java.util.List;
import java.util.Optional;

/**
 * Who is signed in, as the page around everything shows it.
 *
 * @param area key of the area, such as {@code staff}
 * @param path of the area without language prefix, such as {@code /staff}
 * @param person who it is
 * @param csrf goes into every form as the hidden field {@code csrf}
 * @param notice what came of the last form
 */
public record Visitor(String area, String path, Person person, String csrf, Optional<Notice> notice) {
    /**
     * Somebody of the area.
     *
     * @param name as shown to the person
     * @param role key of the text that says in what capacity
     * @param menu what this person may open
     */
    public record Person(String name, String role, List<MenuItem> menu) {
        public Person {
            menu = List.copyOf(menu);
        }
    }
}
