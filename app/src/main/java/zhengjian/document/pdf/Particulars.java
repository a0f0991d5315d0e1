package zhengjian.document.pdf;

import java.time.Instant;
import java.util.Optional;
import zhengjian.document.drawing.Box;
import zhengjian.document.drawing.Photo;

/**
 * What a file says about itself.
 *
 * @param subject one sentence
 * @param author the issuing authority
 * @param created also the time of signing; whole seconds
 * @param attachment machine-readable copy of the certificate, JSON
 * @param signatureBox where a click shows the signature
 */
public record Particulars(
        String title,
        String subject,
        String author,
        Instant created,
        byte[] attachment,
        Optional<Photo> photo,
        Box signatureBox) {
    /** Name of the attached file. */
    public static final String ATTACHMENT_NAME = "certificate.json";

    static final String CREATOR = "Zhengjian";
    static final String PRODUCER = "Zhengjian template writer";

    public Particulars {
        attachment = attachment.clone();
    }

    @Override
    public byte[] attachment() {
        return attachment.clone();
    }
}
