package zhengjian.page.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as somebody filled it in, shown again as it was.
 *
 * @param values by field name; what is not there was left empty
 * @param complaints at most one for each field
 */
public record Typed(Map<String, String> values, List<Complaint> complaints) {
    public Typed {
        values = Map.copyOf(values);
        complaints = List.copyOf(complaints);
    }

    /**
     * What is wrong with a field.
     *
     * @param choices places among which to choose, if the name has several
     */
    public record Complaint(String field, Words words, List<Choice> choices) {
        public Complaint {
            choices = List.copyOf(choices);
        }
    }

    /** What a select offers. */
    public record Choice(String value, String label) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    public Optional<Complaint> complaint(String field) {
        return complaints.stream().filter(one -> one.field().equals(field)).findFirst();
    }
}
