package zhengjian.document.pdf;

/**
 * A file inside a document, stored as it is.
 *
 * @param name ASCII without brackets; attachments stand in the order of their names
 * @param subtype its media type as a name of PDF: {@code application#2Fjson}
 * @param description in words
 */
public record Attachment(String name, String subtype, String description, byte[] content) {
    public Attachment {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** The machine-readable copy of a certificate. */
    public static Attachment certificate(byte[] json) {
        return new Attachment("certificate.json", "application#2Fjson", "证书的机读数据", json);
    }
}
