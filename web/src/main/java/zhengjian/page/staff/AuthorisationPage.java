package zhengjian.page.staff;

import java.util.List;
import java.util.Map;
import zhengjian.page.session.Complaint;
import zhengjian.page.session.SignedInPage;

/**
 * The form for asking for a step of a committee's authorisation.
 *
 * @param committee its name in addresses; empty for a new one
 * @param name as printed, for the heading; empty for a new one
 * @param step its word
 * @param whole whether the step brings a whole authorisation with it
 * @param typed field → what is filled in
 * @param choices field → what can be chosen: code and Chinese name
 */
public record AuthorisationPage(
        String committee,
        String name,
        String step,
        boolean whole,
        Map<String, List<String>> typed,
        Map<String, List<Choice>> choices,
        List<Complaint> complaints)
        implements SignedInPage {
    /** Something to choose. */
    public record Choice(String code, String chinese) {}

    /** What stands in a field of one value. */
    public String value(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Whether a choice is ticked. */
    public boolean has(String field, String code) {
        return typed.getOrDefault(field, List.of()).contains(code);
    }

    @Override
    public String template() {
        return "staff/authorisation.jte";
    }

    @Override
    public String here() {
        return "committees";
    }

    @Override
    public String again() {
        return committee.isEmpty() ? "/staff/committees/new" : "/staff/committees/" + committee + "/steps/" + step;
    }
}
