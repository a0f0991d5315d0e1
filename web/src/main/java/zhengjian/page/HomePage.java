package zhengjian.page;

import java.util.Locale;
import java.util.Optional;

/**
 * The home page: one box. Shown again with what was typed when something is missing or mistyped.
 *
 * @param number what was typed, or empty
 * @param askName whether the name is asked for too (a number that is not of our shape)
 * @param complaint what is wrong with the input, if anything
 */
public record HomePage(String number, boolean askName, Optional<Complaint> complaint) {

    /** The empty page. */
    public static HomePage empty() {
        return new HomePage("", false, Optional.empty());
    }

    /** The page again, with what was typed and what to mend. */
    public static HomePage again(String number, Complaint complaint) {
        return new HomePage(number, complaint.field.equals("name"), Optional.of(complaint));
    }

    /** The second step: this number needs the holder's name beside it. */
    public static HomePage askingName(String number) {
        return new HomePage(number, true, Optional.empty());
    }

    /** What can be wrong with the input; none of these asks the register. */
    public enum Complaint {
        /** No number given. */
        NUMBER_MISSING("number"),
        /** The check character does not fit: one symbol is mistyped. */
        NUMBER_MISTYPED("number"),
        /** Holds symbols that no number has, or is too long or too short. */
        NUMBER_UNREADABLE("number"),
        /** The name is needed and missing. */
        NAME_MISSING("name"),
        /** The name holds symbols that no name has, or is too long. */
        NAME_UNREADABLE("name");

        private final String field;

        Complaint(String field) {
            this.field = field;
        }

        /** Name of the form field: {@code number} or {@code name}. */
        public String field() {
            return field;
        }

        /** Key of its texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
