package zhengjian.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import zhengjian.certificate.DivisionCode;

/** Rows of the two division tables. */
final class DivisionRow {
    private DivisionRow() {}

    static Division snapshot(NamedCsvRecord row) {
        DivisionCode code = new DivisionCode(row.getField("code"));
        return new Division(code, row.getField("name"), level(row), 0, Division.OPEN, List.of(), isZone(code));
    }

    static Division history(NamedCsvRecord row) {
        String until = row.getField("until");
        List<DivisionCode> successors = Stream.of(row.getField("successors").split(" "))
                .filter(code -> !code.isEmpty())
                .map(DivisionCode::new)
                .toList();
        return new Division(
                new DivisionCode(row.getField("code")),
                row.getField("name"),
                level(row),
                Integer.parseInt(row.getField("since")),
                until.isEmpty() ? Division.OPEN : Integer.parseInt(until),
                successors,
                false);
    }

    private static DivisionLevel level(NamedCsvRecord row) {
        return DivisionLevel.valueOf(row.getField("level").toUpperCase(Locale.ROOT));
    }

    /** The statistics office numbers development zones within their city from 71; county-level cities begin at 81. */
    private static boolean isZone(DivisionCode code) {
        return code.code().charAt(4) == '7' && code.isCounty();
    }
}
