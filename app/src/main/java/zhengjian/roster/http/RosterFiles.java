package zhengjian.roster.http;

import java.io.IOException;
import java.io.OutputStream;
import zhengjian.roster.Roster;
import zhengjian.roster.Rosters;
import zhengjian.roster.result.CsvResult;
import zhengjian.roster.result.ResultRow;
import zhengjian.roster.result.ResultWriter;
import zhengjian.roster.result.XlsxResult;

/** Results of a list as files, a part in memory at a time. */
public final class RosterFiles {
    private final Rosters rosters;
    private final String receiptUrl;

    /** @param receiptUrl address of receipts, absolute, ending with a slash */
    public RosterFiles(Rosters rosters, String receiptUrl) {
        this.rosters = rosters;
        this.receiptUrl = receiptUrl;
    }

    /** What a result can be had as. */
    public enum Form {
        CSV("csv", CsvResult.MEDIA_TYPE),
        XLSX("xlsx", XlsxResult.MEDIA_TYPE),
        JSONL("jsonl", "application/jsonl");

        private final String extension;
        private final String mediaType;

        Form(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /** Of its name. */
        public String extension() {
            return extension;
        }

        String mediaType() {
            return mediaType;
        }
    }

    String receiptUrl(String receipt) {
        return receiptUrl + receipt;
    }

    /** Writes a result; {@code out} stays open. */
    public void write(Roster roster, Form form, OutputStream out) throws IOException {
        switch (form) {
            case CSV -> rows(roster, new CsvResult(out, ResultRow.columns(asksForUse(roster))));
            case XLSX -> rows(roster, new XlsxResult(out, ResultRow.columns(asksForUse(roster))));
            case JSONL -> lines(roster, out);
        }
    }

    private static boolean asksForUse(Roster roster) {
        return roster.content().filter(Roster.Sealed::asksForUse).isPresent();
    }

    private void rows(Roster roster, ResultWriter writer) throws IOException {
        try (writer) {
            for (long part = 0; part < Rosters.parts(roster); part++) {
                Rosters.Answered answered = rosters.part(roster, part);
                for (int i = 0; i < answered.lines().size(); i++) {
                    writer.row(ResultRow.of(
                                    answered.rows().get(i), answered.lines().get(i), false)
                            .cells(asksForUse(roster)));
                }
            }
        }
    }

    private void lines(Roster roster, OutputStream out) throws IOException {
        for (long part = 0; part < Rosters.parts(roster); part++) {
            for (byte[] line : rosters.part(roster, part).lines()) {
                out.write(line);
                out.write('\n');
            }
        }
    }
}
