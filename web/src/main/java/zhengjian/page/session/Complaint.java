package zhengjian.page.session;

import java.util.List;
import zhengjian.page.Frame;

/**
 * What is wrong with a form.
 *
 * @param field the field's id, which begins with its name; empty when it is about the whole
 * @param sentence Chinese, then English; see {@link zhengjian.page.Language#half}
 */
public record Complaint(String field, String sentence) {
    private static final List<String> SHARED = List.of("staff.fact.", "review.field.");

    /**
     * What the field is called where it stands; empty where it has no name of its own.
     *
     * @param labels how the keys of the page's labels begin
     */
    public String label(Frame frame, String labels) {
        String name = field.replaceFirst("-.*", "");
        String shared = SHARED.stream()
                .map(beginning -> frame.textOr(beginning + name, ""))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
        return name.isEmpty() || labels.isEmpty() ? shared : frame.textOr(labels + name, shared);
    }
}
