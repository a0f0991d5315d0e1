package zhengjian.holder.checks;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a check is called by everybody but its checker: by its entry in the ledger; by the list in which it stood, whose rows have
 * no entry each. Neither leads to the receipt, on which the checker's own words stand and which opens by its number alone.
 */
public sealed interface CheckName {
    /** An entry of its own. @param index from 0, at most 15 digits */
    record Entry(long index) implements CheckName {
        public Entry {
            if (index < 0 || index >= END) {
                throw new IllegalArgumentException("an entry of the ledger is 0 to 10^15 - 1, not " + index);
            }
        }

        @Override
        public String text() {
            return Long.toString(index);
        }
    }

    /** A row of a list. @param list number of the list, 16 hexadecimal digits */
    record InList(String list) implements CheckName {
        private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{16}");

        public InList {
            if (!NUMBER.matcher(list).matches()) {
                throw new IllegalArgumentException(
                        "a list has 16 hexadecimal digits, not " + list.length() + " symbols");
            }
        }

        @Override
        public String text() {
            return list;
        }
    }

    /** One more than the greatest index: so that none is as long as the number of a list. */
    long END = 1_000_000_000_000_000L;

    /** The same in one word, for an address or a form. */
    String text();

    /** Reads the word; empty when it is none. */
    static Optional<CheckName> parse(String text) {
        if (InList.NUMBER.matcher(text).matches()) {
            return Optional.of(new InList(text));
        }
        return text.matches("0|[1-9][0-9]{0,14}") ? Optional.of(new Entry(Long.parseLong(text))) : Optional.empty();
    }
}
