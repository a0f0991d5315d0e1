package zhengjian.roster.list;

import java.util.stream.Stream;

/**
 * One row as it was uploaded.
 *
 * @param line as the spreadsheet program shows it, from 1
 * @param number as it stands in its cell, at most {@link #LONGEST} characters
 * @param name the same
 * @param use what it is to be used for: of the row, else of the whole list
 */
public record RosterRow(int line, String number, String name, UseCells use, Fault fault) {
    /** Characters that are kept of a cell. */
    public static final int LONGEST = 128;

    /** What is wrong with a cell, whatever stands in it. */
    public enum Fault {
        NONE,
        /** The number is stored as a number: digits from the sixteenth on are lost. */
        STORED_AS_NUMBER,
        /** A formula or an error value. */
        FORMULA,
        /** More characters than any number or name has. */
        TOO_LONG
    }

    static RosterRow of(int line, String number, String name, UseCells use, Fault fault) {
        boolean tooLong =
                Stream.of(number, name, use.in(), use.on(), use.purpose()).anyMatch(text -> text.length() > LONGEST);
        UseCells kept = new UseCells(cut(use.in()), cut(use.on()), cut(use.purpose()));
        return new RosterRow(line, cut(number), cut(name), kept, tooLong ? Fault.TOO_LONG : fault);
    }

    /** Never between the two halves of a character. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    /** The name does not reach a log by accident. */
    @Override
    public String toString() {
        return "row " + line;
    }
}
