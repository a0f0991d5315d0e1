package zhengjian.document.receipt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import zhengjian.document.DocumentSettings;
import zhengjian.document.face.UsualCharacters;
import zhengjian.document.font.Fonts;
import zhengjian.document.pdf.Attachment;
import zhengjian.document.pdf.Particulars;
import zhengjian.document.pdf.PdfWriter;
import zhengjian.signing.pdf.DocumentSigner;
import zhengjian.signing.pdf.TimestampException;

/** Makes receipts as signed PDF, PDF/A-3a and PDF/UA-1, with their evidence attached. Safe for threads. */
public final class ReceiptDocument {
    /** Name of the attached evidence in JSON. */
    public static final String JSON_NAME = "zhengjian-receipt.json";

    /** Name of the attached, signed evidence. */
    public static final String COSE_NAME = "zhengjian-receipt.cose";

    private static final String USUAL =
            ReceiptDrawing.TITLE + ReceiptDrawing.ENGLISH + String.join("", ReceiptDrawing.NOTES) + "样例";

    private final DocumentSettings settings;
    private final ReceiptDrawing drawing;
    private final PdfWriter writer;

    /**
     * @param signer with the authority's document key, without time stamps: the ledger dates a receipt
     * @throws zhengjian.document.font.FontException naming a font file that cannot be used
     */
    public ReceiptDocument(DocumentSettings settings, DocumentSigner signer) {
        Fonts fonts = Fonts.with(settings.furtherFonts());
        this.settings = settings;
        this.drawing = new ReceiptDrawing(fonts, settings.sample());
        this.writer = new PdfWriter(fonts, UsualCharacters.text() + USUAL, signer);
    }

    /**
     * The signed PDF.
     *
     * @param json the evidence as JSON
     * @param cose the evidence, signed
     * @param at when the page is made: also the time of its signature
     */
    public byte[] pdf(ReceiptFace face, byte[] json, byte[] cose, Instant at) {
        Particulars particulars = new Particulars(
                ReceiptDrawing.TITLE + " " + face.id(),
                face.verdict() + " " + face.verdictEnglish() + " " + face.then(),
                settings.baseUrl().toString(),
                at.truncatedTo(ChronoUnit.SECONDS),
                List.of(
                        new Attachment(COSE_NAME, "application#2Fcose", "签名的回执", cose),
                        new Attachment(JSON_NAME, "application#2Fjson", "回执及其证明", json)),
                Optional.empty(),
                "查验系统的数字签名",
                ReceiptDrawing.SIGNATURE);
        try {
            return writer.write(drawing.draw(face), particulars);
        } catch (TimestampException e) {
            throw new IllegalStateException("receipts are signed without time stamps", e);
        }
    }
}
