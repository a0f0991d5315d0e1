package zhengjian.web.session;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhengjian.page.session.Complaint;
import zhengjian.web.Problems;

/**
 * A form as somebody filled it in, and what is wrong with it. Reading a field that is wrong adds a complaint and goes on, so
 * that everything is said at once.
 */
public final class Form {
    private static final String TYPE = "application/x-www-form-urlencoded";
    /** Bytes at most. */
    static final int LONGEST = 64 * 1024;

    private static final int MOST_VALUES = 300;

    private final Map<String, List<String>> values;
    private final List<Complaint> complaints = new ArrayList<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Nothing filled in. */
    public static Form empty() {
        return new Form(Map.of());
    }

    /** Of these values: for showing a form that is filled in beforehand. */
    public static Form of(Map<String, List<String>> values) {
        return new Form(values);
    }

    /**
     * The form of a request: at most 64 KiB.
     *
     * @throws zhengjian.web.ProblemException 413 or 415 when it is none
     */
    static Form read(Context context) {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            throw Problems.wrongContentType(TYPE).exception();
        }
        long length = context.req().getContentLengthLong();
        if (length < 0 || length > LONGEST) {
            throw Problems.tooLarge(LONGEST).exception();
        }
        return new Form(context.formParamMap());
    }

    /** All fields as they were sent. */
    public Map<String, List<String>> fields() {
        return Map.copyOf(values);
    }

    /** What stands in a field, without the blanks around it; empty when there is nothing. */
    public String typed(String field) {
        List<String> typed = values.getOrDefault(field, List.of());
        return typed.isEmpty() ? "" : typed.get(0).strip();
    }

    /** What was ticked or written several times, at most 300 values; blank ones are left out. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .limit(MOST_VALUES)
                .toList();
    }

    /** A text that must be there, of at most so many characters; a complaint and empty when it is not. */
    public Optional<String> required(String field, int longest) {
        String typed = typed(field).replaceAll("\\s+", " ");
        if (typed.isEmpty()) {
            complain(field, "必须填写。 Required.");
            return Optional.empty();
        }
        return bounded(field, typed, longest);
    }

    /** A text that may be there. */
    public Optional<String> optional(String field, int longest) {
        String typed = typed(field).replaceAll("\\s+", " ");
        return typed.isEmpty() ? Optional.empty() : bounded(field, typed, longest);
    }

    private Optional<String> bounded(String field, String typed, int longest) {
        if (typed.length() > longest || typed.chars().anyMatch(Character::isISOControl)) {
            complain(
                    field,
                    "至多 " + longest + " 个字符，现有 " + typed.length() + " 个。 At most " + longest + " characters, found "
                            + typed.length() + ".");
            return Optional.empty();
        }
        return Optional.of(typed);
    }

    /** A value that must be there; what cannot be read is complained of in the reader's own words. */
    public <T> Optional<T> required(String field, Function<String, T> parse) {
        if (typed(field).isEmpty()) {
            complain(field, "必须填写。 Required.");
            return Optional.empty();
        }
        return optional(field, parse);
    }

    /** A value that may be there. */
    public <T> Optional<T> optional(String field, Function<String, T> parse) {
        String typed = typed(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(typed));
        } catch (DateTimeException e) {
            complain(field, "应为 YYYY-MM-DD。 Expected YYYY-MM-DD.");
        } catch (NumberFormatException e) {
            complain(field, "应为数字。 Expected digits.");
        } catch (IllegalArgumentException e) {
            complain(field, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** A day that may be there. */
    public Optional<LocalDate> day(String field) {
        return optional(field, LocalDate::parse);
    }

    /** Adds a complaint. @param field empty when it is about the whole */
    public void complain(String field, String sentence) {
        complaints.add(new Complaint(field, sentence));
    }

    /** Everything that is wrong. */
    public List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    /** Whether nothing is. */
    public boolean isRight() {
        return complaints.isEmpty();
    }
}
