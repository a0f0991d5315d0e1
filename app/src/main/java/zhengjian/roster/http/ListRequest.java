package zhengjian.roster.http;

import java.time.Instant;
import java.util.function.UnaryOperator;
import zhengjian.roster.check.ReadUse;
import zhengjian.roster.list.ColumnWords;
import zhengjian.roster.list.RosterFile;
import zhengjian.roster.list.UseCells;
import zhengjian.web.Problems;

/**
 * What a request says about its list: which column is which, and what all rows are asked about. The same fields by form and
 * by interface.
 */
record ListRequest(ColumnWords columns, UseCells use) {
    /** @throws IllegalArgumentException when one of number and name is named without the other */
    static ListRequest of(UnaryOperator<String> field) {
        return new ListRequest(
                new ColumnWords(
                        field.apply("numberColumn"),
                        field.apply("nameColumn"),
                        field.apply("inColumn"),
                        field.apply("onColumn"),
                        field.apply("purposeColumn")),
                new UseCells(
                        field.apply("in").strip(),
                        field.apply("on").strip(),
                        field.apply("purpose").strip()));
    }

    /** @throws zhengjian.web.ProblemException 400 when the use of the whole list cannot be read */
    void requireReadable(ReadUse uses, Instant now) {
        try {
            uses.read(use, now);
        } catch (ReadUse.BadUse e) {
            throw Problems.invalidField(
                            "/" + e.field(),
                            e.sentence().chinese() + " " + e.sentence().english())
                    .exception();
        }
    }

    RosterFile.Content read(byte[] content) {
        return UploadedList.with(content, file -> RosterFile.read(file, columns, use));
    }
}
