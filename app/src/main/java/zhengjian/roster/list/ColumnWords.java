package zhengjian.roster.list;

import zhengjian.issuance.sheet.SheetRow;

/**
 * Columns as somebody names them, by letter or header; empty where not named. Without number and name the header tells all
 * that is not named; with them nothing is guessed.
 */
public record ColumnWords(String number, String name, String in, String on, String purpose)
        implements RosterFile.Choice {
    /** Nothing is named: the header tells. */
    public static final ColumnWords HEADER = new ColumnWords("", "", "", "", "");

    public ColumnWords {
        if (number.isBlank() != name.isBlank()) {
            throw new IllegalArgumentException("编号列和姓名列须同时给出。 Give both columns, number and name, or none.");
        }
    }

    @Override
    public Columns of(SheetRow header) {
        Columns columns = number.isBlank()
                ? RosterFile.Choice.named(header)
                : Columns.of(Columns.find(header, number), Columns.find(header, name));
        return new Columns(
                columns.number(),
                columns.name(),
                in.isBlank() ? columns.in() : Columns.find(header, in),
                on.isBlank() ? columns.on() : Columns.find(header, on),
                purpose.isBlank() ? columns.purpose() : Columns.find(header, purpose));
    }
}
