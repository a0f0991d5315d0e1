package zhengjian.document.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhengjian.document.drawing.Box;
import zhengjian.document.drawing.Photo;

/**
 * What a file says about itself.
 *
 * @param subject one sentence
 * @param author the issuing authority
 * @param created also the time of signing; whole seconds
 * @param attachments for machines, one or more, in the order of their names
 * @param signature what the signature is, in words
 * @param signatureBox where a click shows the signature
 */
public record Particulars(
        String title,
        String subject,
        String author,
        Instant created,
        List<Attachment> attachments,
        Optional<Photo> photo,
        String signature,
        Box signatureBox) {
    static final String CREATOR = "Zhengjian";
    static final String PRODUCER = "Zhengjian template writer";

    public Particulars {
        attachments = List.copyOf(attachments);
        if (attachments.isEmpty()) {
            throw new IllegalArgumentException("a document has an attachment");
        }
    }
}
