package zhengjian.roster;

import java.time.Instant;
import java.util.Optional;
import zhengjian.dossier.Content;
import zhengjian.employer.CreditCode;
import zhengjian.job.JobId;
import zhengjian.roster.list.UseCells;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;

/**
 * A list that an employer has had checked, or is having checked.
 *
 * @param id of the job that checks it, too
 * @param total rows
 * @param finishedAt when all of it was checked; empty until then
 * @param receipt number of its receipt; empty until it was checked
 * @param content empty when it was erased
 */
public record Roster(
        JobId id,
        CreditCode employer,
        Instant createdAt,
        long total,
        Optional<Instant> finishedAt,
        Optional<String> receipt,
        Optional<Sealed> content) {

    /**
     * What is kept sealed and goes with the list.
     *
     * @param fileSha256 of the uploaded file
     * @param salts 32 bytes, from which every row's salt is made
     * @param askedBy the key's id, or empty when somebody was signed in
     * @param fileName as the browser gave it, or empty
     * @param use what was asked of the whole list
     * @param asksForUse whether any row is asked about its use
     */
    public record Sealed(
            String fileSha256, Bytes salts, String askedBy, String fileName, UseCells use, boolean asksForUse) {
        private static final int FIELDS = 8;
        /** Before lists could tell what certificates are to be used for. */
        private static final int WITHOUT_USE = 4;

        byte[] encode() {
            return Content.encode(
                    CborItem.of(fileSha256),
                    CborItem.of(salts),
                    CborItem.of(askedBy),
                    CborItem.of(fileName),
                    CborItem.of(use.in()),
                    CborItem.of(use.on()),
                    CborItem.of(use.purpose()),
                    CborItem.of(asksForUse));
        }

        static Sealed parse(byte[] bytes) {
            boolean use = Content.fields(Bytes.copyOf(bytes)) != WITHOUT_USE;
            return Content.read(
                    Bytes.copyOf(bytes),
                    use ? FIELDS : WITHOUT_USE,
                    "list",
                    content -> new Sealed(
                            content.text(1),
                            content.bytes(2),
                            content.text(3),
                            content.text(4),
                            use ? new UseCells(content.text(5), content.text(6), content.text(7)) : UseCells.NOTHING,
                            use && content.flag(8)));
        }

        @Override
        public String toString() {
            return "content of a list";
        }
    }

    /** Whether its rows and results are gone. */
    public boolean isErased() {
        return content.isEmpty();
    }
}
